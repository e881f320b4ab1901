import { type DayTime, dayPart, timePart } from '../../../utils/base/calendar/day-time.ts';
import { leftTime } from '../../../utils/base/calendar/left-time.ts';
import { weekdayDate } from '../../../utils/base/calendar/weekday-date.ts';
import type { IncidentTerm } from '../../../utils/duties/incidents/incident-terms.ts';

/** «пн, 23 ноября, 9:20» */
export const shortDayTime = (time: DayTime): string =>
  `${weekdayDate(dayPart(time))},\u00a0${timePart(time).replace(/^0/, '')}`;

/** The term itself: «до конца рабочего дня 23.11», «до сб, 21 ноября, 17:40». */
export const termText = ({ due }: Pick<IncidentTerm, 'due'>): string =>
  due.length === 10 ? `до конца рабочего дня ${dayAndMonth(due)}` : `до ${shortDayTime(due)}`;

/** The same in a line with others: «до 24.11», «до 24.11, 9:05». */
export const briefTerm = ({ due }: Pick<IncidentTerm, 'due'>): string =>
  `до\u00a0${dayAndMonth(due)}${due.length === 10 ? '' : `,\u00a0${timePart(due).replace(/^0/, '')}`}`;

/** «24.11» */
const dayAndMonth = (due: string): string => `${due.slice(8, 10)}.${due.slice(5, 7)}`;

/** How much is left, or how long it is over; '' for a term that has stopped. */
export const leftText = ({ due, stopped }: IncidentTerm, minute: DayTime): string =>
  stopped ? '' : leftTime(due, minute);
