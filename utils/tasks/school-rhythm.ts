import { addDays, type Day } from '../base/calendar/day.ts';
import type { ReportingPeriods } from '../base/calendar/reporting-periods.ts';
import type { DutyId } from '../duties/duties.ts';
import { dutyRhythms } from '../duties/duty-rhythms.ts';
import { daysOfList, YEAR_LISTS, type YearListId } from './year-lists.ts';

/** Something that is usual in a part of the year, and where it is done. */
export interface RhythmWork {
  text: string;
  section: DutyId;
}

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
  return [ofList('start', schoolYear), ...ends, ofList('end', schoolYear)].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
  );
}

const ofList = (list: YearListId, schoolYear: number): RhythmStage => ({
  title: YEAR_LISTS[list],
  list,
  works: dutyRhythms.flatMap((each) =>
    (each[list] ?? []).flatMap(({ short }) => (short ? [{ text: short, section: each.id }] : [])),
  ),
  ...daysOfList(list, schoolYear),
});
