import { type Day, weekday } from './day.ts';
import { dayAndMonth } from './day-and-month.ts';

const SHORT = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
const LONG = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'];

/** A line does not break between day and month. */
const unbroken = (day: Day, today?: Day): string => dayAndMonth(day, today).replaceAll(' ', '\u00a0');

/** «пт, 27 ноября»; with `today`, as `dayAndMonth`. */
export const weekdayDate = (day: Day, today?: Day): string =>
  `${SHORT[weekday(day) - 1]},\u00a0${unbroken(day, today)}`;

/** «вторник, 24 ноября» */
export const longWeekdayDate = (day: Day): string => `${LONG[weekday(day) - 1]}, ${unbroken(day)}`;
