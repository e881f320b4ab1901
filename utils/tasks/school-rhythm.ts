import { addDays, type Day } from '../base/calendar/day.ts';
import type { ReportingPeriods } from '../base/calendar/reporting-periods.ts';
import type { DutyId } from '../duties/duties.ts';
import { dutyRhythms } from '../duties/duty-rhythms.ts';

/** Something that is usual in a part of the year, and where it is done. */
export interface RhythmWork {
  text: string;
  section: DutyId;
}

/** A guided list: what is done as the school year begins, and as it ends. */
export type YearListId = 'start' | 'end';

/** A part of the school year with what is usual in it. */
export interface RhythmStage {
  /** «Начало года», «1-я четверть» */
  title: string;
  /** Its guided list; null: it has none. */
  list: YearListId | null;
  /** What a class teacher does then. */
  works: readonly RhythmWork[];
  from: Day;
  to: Day;
}

export const YEAR_LISTS: Readonly<Record<YearListId, string>> = { start: 'Начало года', end: 'Конец года' };

/** What follows the end of a period takes so many days. */
const AFTER_PERIOD = 14;

/** The rhythm of a school year, out of the duties: its start, the end of each period, its end in May. In order. */
export function schoolRhythm({ schoolYear, periods }: ReportingPeriods): RhythmStage[] {
  const afterPeriod = dutyRhythms.flatMap(({ id, period }) =>
    period ? [{ text: period, section: id }] : [],
  );
  const ends = periods.map(
    ({ name, to }): RhythmStage => ({
      title: name,
      list: null,
      works: afterPeriod,
      from: addDays(to, -6),
      to: addDays(to, AFTER_PERIOD),
    }),
  );
  return [
    ofList('start', `${schoolYear}-09-01`, `${schoolYear}-09-30`),
    ...ends,
    ofList('end', `${schoolYear + 1}-05-01`, `${schoolYear + 1}-05-31`),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

const ofList = (list: YearListId, from: Day, to: Day): RhythmStage => ({
  title: YEAR_LISTS[list],
  list,
  works: dutyRhythms.flatMap((each) =>
    (each[list] ?? []).flatMap(({ short }) => (short ? [{ text: short, section: each.id }] : [])),
  ),
  from,
  to,
});

/** Which of the two lists a day is nearer to: in the second half of the school year it is the end. */
export const nearerList = (today: Day, schoolYear: number): YearListId =>
  today >= `${schoolYear + 1}-02-01` ? 'end' : 'start';
