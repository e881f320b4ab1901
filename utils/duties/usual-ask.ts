import type { Day } from '../base/calendar/day.ts';
import {
  periodKey,
  periodOf,
  type ReportingPeriods,
  settledOrUsual,
} from '../base/calendar/reporting-periods.ts';
import type { MatrixAsk } from '../register/class-matrix.ts';
import type { AcknowledgementAsk } from './acknowledgements/acknowledgement-states.ts';
import { DIARY_PURPOSE } from './consents/purposes.ts';

/** What parents sign for in each period unless the teacher asks for something else. */
export const USUAL_TOPIC = 'Отметки и посещаемость за период';

/** Acknowledgement as it is asked for on a day: the usual topic, of the period of that day. */
export function usualAcknowledgement(
  schoolYear: number,
  settled: ReportingPeriods | null,
  today: Day,
): AcknowledgementAsk {
  const periods = settledOrUsual(schoolYear, settled);
  const current = periodOf(periods, today);
  return { period: current && periodKey(periods, current), topic: USUAL_TOPIC, whose: 'any' };
}

/** What is asked of a class on a day: consents for the diary, and a signature of each family for the current period. */
export function usualAsk(schoolYear: number, settled: ReportingPeriods | null, today: Day): MatrixAsk {
  return {
    today,
    purposes: [DIARY_PURPOSE],
    studentConsents: true,
    acknowledgement: usualAcknowledgement(schoolYear, settled, today),
  };
}
