import type { Token } from './format-section.ts';

const MONTHS = [
  ['Январь', 'января', 'янв'],
  ['Февраль', 'февраля', 'фев'],
  ['Март', 'марта', 'мар'],
  ['Апрель', 'апреля', 'апр'],
  ['Май', 'мая', 'май'],
  ['Июнь', 'июня', 'июн'],
  ['Июль', 'июля', 'июл'],
  ['Август', 'августа', 'авг'],
  ['Сентябрь', 'сентября', 'сен'],
  ['Октябрь', 'октября', 'окт'],
  ['Ноябрь', 'ноября', 'ноя'],
  ['Декабрь', 'декабря', 'дек'],
] as const;
const WEEKDAYS = [
  ['воскресенье', 'Вс'],
  ['понедельник', 'Пн'],
  ['вторник', 'Вт'],
  ['среда', 'Ср'],
  ['четверг', 'Чт'],
  ['пятница', 'Пт'],
  ['суббота', 'Сб'],
] as const;

const DAY_MS = 86_400_000;
/** 31.12.9999 */
const LAST_DAY = 2_958_465;
/** 01.03.1900; Excel believes that there was a 29 February 1900. */
const AFTER_LEAP = 61;
/** Days between the two beginnings of time that workbooks know. */
export const DAYS_TO_1904 = 1462;

const two = (number: number) => String(number).padStart(2, '0');

interface Moment {
  date: Date;
  /** Seconds since the beginning of the first day, rounded. */
  seconds: number;
}

/** `serial`: days since the end of 1899; null: no day that Excel shows. */
function momentOf(serial: number): Moment | null {
  if (!(serial >= 0 && serial < LAST_DAY + 1)) return null;
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const epoch = Date.UTC(1899, 11, days < AFTER_LEAP ? 31 : 30);
  return { date: new Date(epoch + days * DAY_MS + (seconds % 86_400) * 1000), seconds };
}

/** Days since the end of 1899 of a date as XML has it (2026-09-14T08:30:00); null: not a date. */
export function serialOf(iso: string): number | null {
  const [, year, month, day, hour = 0, minute = 0, second = 0] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(iso.trim()) ?? [];
  if (!year) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  if (new Date(time).getUTCDate() !== Number(day)) return null;
  const days = (time + Number(second) * 1000 - Date.UTC(1899, 11, 30)) / DAY_MS;
  return days < AFTER_LEAP ? days - 1 : days;
}

function showPiece(token: Token, { date, seconds }: Moment, isGenitive: boolean, halves: boolean): string {
  const { kind, text } = token;
  if (kind === 'elapsed') {
    const unit = { h: 3600, m: 60, s: 1 }[text[0] as 'h' | 'm' | 's'];
    return String(Math.floor(seconds / unit)).padStart(text.length, '0');
  }
  if (kind === 'am-pm') return date.getUTCHours() < 12 ? 'AM' : 'PM';
  if (kind === 'slash') return '.';
  // Parts of seconds are not shown: no list of a school has any.
  if (kind === 'digit') return '';
  if (kind !== 'date') return text;
  const isLong = text.length > 1;
  const number = (value: number) => (isLong ? two(value) : String(value));
  const month = MONTHS[date.getUTCMonth()]!;
  const weekday = WEEKDAYS[date.getUTCDay()]!;
  switch (text[0]) {
    case 'y':
      return text.length > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100);
    case 'm':
      if (text.length < 3) return number(date.getUTCMonth() + 1);
      if (text.length === 3) return month[2];
      if (text.length === 4 && isGenitive) return month[1];
      return text.length === 5 ? month[0][0]! : month[0];
    case 'd':
      if (text.length < 3) return number(date.getUTCDate());
      return weekday[text.length === 3 ? 1 : 0];
    case 'h':
      return number(halves ? date.getUTCHours() % 12 || 12 : date.getUTCHours());
    case 'n':
      return number(date.getUTCMinutes());
    default:
      return number(date.getUTCSeconds());
  }
}

/**
 * A date as Russian Excel shows it by a format, except that one with day, month and year is always дд.мм.гггг (with the
 * time, if the format has one and it is not midnight): a year of two digits would have to be guessed afterwards. One
 * without a year stays as shown («14.сен»), because the year in the cell is only that in which it was typed. null: Excel
 * shows «########».
 */
export function showDate(serial: number, tokens: readonly Token[]): string | null {
  const moment = momentOf(serial);
  if (!moment) return null;
  const has = (letter: string, most: number) =>
    tokens.some(({ kind, text }) => kind === 'date' && text[0] === letter && text.length <= most);
  const { date } = moment;
  if (has('d', 2) && has('m', 4) && has('y', 9)) {
    if (serial < 1) return '00.01.1900';
    const day = `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
    const isMidnight = date.getUTCHours() + date.getUTCMinutes() === 0;
    return isMidnight || !has('h', 2)
      ? day
      : `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  }
  const halves = tokens.some(({ kind }) => kind === 'am-pm');
  const shown = tokens.map((token, at) =>
    // The point and the digits of parts of a second.
    token.kind === 'point' && tokens[at + 1]?.kind === 'digit'
      ? ''
      : showPiece(token, moment, has('d', 2), halves),
  );
  return shown.join('').replace(/\s+/g, ' ').trim();
}
