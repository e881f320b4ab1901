import { addDays, type Day } from '../../base/calendar/day.ts';
import type { ReportingPeriods } from '../../base/calendar/reporting-periods.ts';

/** A part of the school year with what is usual in it. */
export interface RhythmStage {
  /** «Сентябрь», «1-я четверть» */
  title: string;
  /** Russian: what a class teacher does then. */
  what: string;
  from: Day;
  to: Day;
}

/** What follows the end of a period takes so many days. */
const AFTER_PERIOD = 14;

/** The rhythm of a school year: its start, the end of each period, the hand-over in May. In order. */
export function schoolRhythm({ schoolYear, periods }: ReportingPeriods): RhythmStage[] {
  const start = {
    title: 'Сентябрь',
    what: 'реквизиты, группы, согласия, форма информирования',
    from: `${schoolYear}-09-01`,
    to: `${schoolYear}-09-30`,
  };
  const ends = periods.map(({ name, to }) => ({
    title: name,
    what: 'ознакомление, отчёт, выписки',
    from: addDays(to, -6),
    to: addDays(to, AFTER_PERIOD),
  }));
  const end = {
    title: 'Май',
    what: 'передача класса, справка об исполнении',
    from: `${schoolYear + 1}-05-01`,
    to: `${schoolYear + 1}-05-31`,
  };
  return [start, ...ends, end].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
