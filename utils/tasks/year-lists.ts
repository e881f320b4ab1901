import type { Day } from '../base/calendar/day.ts';

/** A guided list: what is done as the school year begins, and as it ends. */
export type YearListId = 'start' | 'end';

export const YEAR_LISTS: Readonly<Record<YearListId, string>> = { start: 'Начало года', end: 'Конец года' };

/** When a list is done, in the school year that begins in this year. */
export const daysOfList = (list: YearListId, schoolYear: number): { from: Day; to: Day } =>
  list === 'start'
    ? { from: `${schoolYear}-09-01`, to: `${schoolYear}-09-30` }
    : { from: `${schoolYear + 1}-05-01`, to: `${schoolYear + 1}-05-31` };

/** The list that is done on a day; null: none. */
export const listOnDay = (today: Day, schoolYear: number): YearListId | null =>
  (['start', 'end'] as const).find((list) => {
    const { from, to } = daysOfList(list, schoolYear);
    return from <= today && today <= to;
  }) ?? null;

/** Which of the two lists a day is nearer to: in the second half of the school year it is the end. */
export const nearerList = (today: Day, schoolYear: number): YearListId =>
  today >= `${schoolYear + 1}-02-01` ? 'end' : 'start';
