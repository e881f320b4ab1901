import type { Day } from '../../base/calendar/day.ts';
import { periodKey, periodOf, type ReportingPeriods } from '../../base/calendar/reporting-periods.ts';
import type { AcknowledgementAsk } from './acknowledgement-states.ts';

/** What parents sign for in each period unless the teacher asks for something else. */
export const USUAL_TOPIC = 'Отметки и посещаемость за период';

/** What is asked of a class on a day: a signature of each family for the current period. */
export function usualAcknowledgement(periods: ReportingPeriods, today: Day): AcknowledgementAsk {
  const current = periodOf(periods, today);
  return { period: current && periodKey(periods, current), topic: USUAL_TOPIC, whose: 'any' };
}
