import type { Day } from '../base/calendar/day.ts';
import {
  periodKey,
  periodOf,
  type ReportingPeriods,
  settledOrUsual,
} from '../base/calendar/reporting-periods.ts';
import type { MatrixAsk } from '../register/class-matrix.ts';
import { DIARY_PURPOSE } from './consents/purposes.ts';

/** What parents sign for in each period unless the teacher asks for something else. */
export const USUAL_TOPIC = 'Отметки и посещаемость за период';

/** What is asked of a class on a day: diary consents, and each family's signature for the current period. */
export function usualAsk(schoolYear: number, settled: ReportingPeriods | null, today: Day): MatrixAsk {
  const periods = settledOrUsual(schoolYear, settled);
  const current = periodOf(periods, today);
  return {
    today,
    purposes: [DIARY_PURPOSE],
    studentConsents: true,
    acknowledgement: {
      period: current && periodKey(periods, current),
      topic: USUAL_TOPIC,
      whose: 'any',
    },
  };
}
