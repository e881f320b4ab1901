import { dayAndMonth } from '../text/document-date.ts';
import { type Day, weekday } from './day.ts';

const SHORT = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
const LONG = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'];

/** «пт, 27 ноября» */
export const weekdayDate = (day: Day): string => `${SHORT[weekday(day) - 1]},\u00a0${dayAndMonth(day)}`;

/** «вторник, 24 ноября» */
export const longWeekdayDate = (day: Day): string => `${LONG[weekday(day) - 1]}, ${dayAndMonth(day)}`;
