import { check, pipe, regex, string } from 'valibot';
import { addDays, type Day, dayOf, isDay, russianDay } from './day.ts';

/**
 * A time of day on a calendar day by the clock on the wall, «2026-11-20T17:40», as people write it on papers. It has no
 * zone: on whichever computer it is read, it is the same. Such times compare as text.
 */
export type DayTime = string;

/** «17:40» */
export const timeSchema = pipe(string(), regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

const two = (number: number) => String(number).padStart(2, '0');

/** The time by this computer's clock, to the minute. */
export const dayTimeOf = (time: Date): DayTime =>
  `${dayOf(time)}T${two(time.getHours())}:${two(time.getMinutes())}`;

export const dayTime = (day: Day, time: string): DayTime => `${day}T${time}`;

/** Its day. */
export const dayPart = (time: DayTime): Day => time.split('T')[0] ?? '';

/** Its time of day, «17:40». */
export const timePart = (time: DayTime): string => time.split('T')[1] ?? '';

/** Whole days of 24 hours later: Russia has not changed its clocks since 2014, so that the wall clock shows the same. */
export const daysLater = (from: DayTime, days: number): DayTime =>
  dayTime(addDays(dayPart(from), days), timePart(from));

/** «20.11.2026 в 17:40» */
export const russianDayTime = (time: DayTime): string =>
  `${russianDay(dayPart(time))} в\u00a0${timePart(time)}`;

/** Minutes from the first to the second; negative if the second is earlier. */
export const minutesBetween = (from: DayTime, to: DayTime): number =>
  Math.round((Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000);

/** A day with a time, as stored. */
export const dayTimeSchema = pipe(
  string(),
  regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/),
  check((text) => isDay(dayPart(text))),
);
