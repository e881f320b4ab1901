import type { Day } from '../base/calendar/day.ts';
import { type ReportingPeriods, settledOrUsual } from '../base/calendar/reporting-periods.ts';
import { USUAL_WEEK, type WorkingWeek } from '../base/calendar/working-week.ts';
import type { Roster } from '../class-data/roster/person.ts';
import type { ClassToday } from './duty.ts';
import { familiesOf } from './families.ts';
import type { AnyEntry } from './kind.ts';
import type { PeopleFacts } from './people-facts.ts';
import { standingsOf } from './standing.ts';
import { withToldRelations } from './told-relations.ts';

/** A class on a day. `entries` are the effective ones of the class, `everywhere` and `facts` those of all classes. */
export function classToday(
  {
    students,
    representatives: listed,
    schoolYear,
  }: Pick<Roster, 'students' | 'representatives' | 'schoolYear'>,
  given: {
    entries: readonly AnyEntry[];
    everywhere: readonly AnyEntry[];
    facts: PeopleFacts;
    settled: ReportingPeriods | null;
    today: Day;
    /** Purposes that the school rests on the law. */
    byLaw?: ReadonlySet<string>;
    /** People sign in through Госуслуги. */
    signsInByGosuslugi?: boolean;
    /** Working days of the school; five a week until the teacher has set them. */
    week?: WorkingWeek;
  },
): ClassToday {
  const { entries, everywhere, facts, settled, today, byLaw = new Set<string>(), week = USUAL_WEEK } = given;
  const { signsInByGosuslugi = false } = given;
  const representatives = withToldRelations(listed, facts);
  const standings = standingsOf({ students, representatives }, facts, today);
  return {
    students,
    representatives,
    families: familiesOf({ students, representatives }, standings),
    entries,
    everywhere,
    facts,
    standings,
    periods: settledOrUsual(schoolYear, settled),
    today,
    byLaw,
    signsInByGosuslugi,
    week,
  };
}
