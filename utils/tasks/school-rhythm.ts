import { addDays, type Day } from '../base/calendar/day.ts';
import type { ReportingPeriods } from '../base/calendar/reporting-periods.ts';
import type { DutyId } from '../duties/duties.ts';
import { PEOPLE_SECTION } from '../register/tasks/task.ts';

/** Something that is usual in a part of the year, and where it is done. */
export interface RhythmWork {
  text: string;
  section: DutyId | typeof PEOPLE_SECTION;
}

/** A part of the school year with what is usual in it. */
export interface RhythmStage {
  /** «Сентябрь», «1-я четверть» */
  title: string;
  /** What a class teacher does then. */
  works: readonly RhythmWork[];
  from: Day;
  to: Day;
}

/** What follows the end of a period takes so many days. */
const AFTER_PERIOD = 14;

/** The rhythm of a school year: its start, the end of each period, the hand-over in May. In order. */
export function schoolRhythm({ schoolYear, periods }: ReportingPeriods): RhythmStage[] {
  const start: RhythmStage = {
    title: 'Сентябрь',
    works: [
      { text: 'реквизиты', section: 'credentials' },
      { text: 'группы', section: 'groups' },
      { text: 'согласия', section: 'consents' },
      { text: 'форма информирования', section: 'informing' },
    ],
    from: `${schoolYear}-09-01`,
    to: `${schoolYear}-09-30`,
  };
  const ends = periods.map(
    ({ name, to }): RhythmStage => ({
      title: name,
      works: [
        { text: 'ознакомление', section: 'acknowledgements' },
        { text: 'отчёт', section: 'reports' },
        { text: 'выписки', section: 'extracts' },
      ],
      from: addDays(to, -6),
      to: addDays(to, AFTER_PERIOD),
    }),
  );
  const end: RhythmStage = {
    title: 'Май',
    works: [
      { text: 'список класса', section: PEOPLE_SECTION },
      { text: 'справка об исполнении', section: 'reports' },
    ],
    from: `${schoolYear + 1}-05-01`,
    to: `${schoolYear + 1}-05-31`,
  };
  return [start, ...ends, end].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
