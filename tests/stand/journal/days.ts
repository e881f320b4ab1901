/** Days are strings «yyyy-mm-dd» throughout the journal, so they compare directly. */
export type Day = string;

const at = (day: Day): Date => new Date(`${day}T00:00:00Z`);

export const addDays = (day: Day, count: number): Day =>
  new Date(at(day).getTime() + count * 86_400_000).toISOString().slice(0, 10);

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: Day): number => at(day).getUTCDay() || 7;

export const monday = (day: Day): Day => addDays(day, 1 - weekday(day));

export const daysBetween = (from: Day, to: Day): number =>
  Math.round((at(to).getTime() - at(from).getTime()) / 86_400_000);

/** dd.mm.yyyy; empty for an empty day. */
export const dotted = (day: Day): string => day.split('-').reverse().join('.');

/** From dd.mm.yyyy; null for anything else, including a day that does not exist. */
export function fromDotted(text: string | null | undefined): Day | null {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text ?? '');
  if (!match) return null;
  return asDay(`${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`);
}

/** The day at the beginning of «yyyy-mm-dd» or «yyyy-mm-ddThh:mm:ss»; null if there is none. */
export function asDay(text: string | null | undefined): Day | null {
  const day = /^\d{4}-\d\d-\d\d(?=$|t|\s)/i.exec(text ?? '')?.[0];
  if (!day || Number.isNaN(at(day).getTime())) return null;
  return at(day).toISOString().slice(0, 10) === day ? day : null;
}

export const SHORT_MONTHS = 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' ');
export const WEEKDAYS = ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс'];
