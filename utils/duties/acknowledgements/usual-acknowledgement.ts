import type { Day } from '../../base/calendar/day.ts';
import {
  periodKey,
  type ReportingPeriod,
  type ReportingPeriods,
} from '../../base/calendar/reporting-periods.ts';
import type { AcknowledgementAsk } from './acknowledgement-states.ts';

/** What parents sign for in each period unless the teacher asks for something else. */
export const USUAL_TOPIC = 'Отметки и посещаемость за период';

/** Families sign for a period once it has ended: on its last day it is still running. */
export const hasEnded = ({ to }: ReportingPeriod, today: Day): boolean => to < today;

/** The period for which families are asked to have signed: the last that has ended, before that the first of the year. */
export const askedPeriod = ({ periods }: ReportingPeriods, today: Day): ReportingPeriod | null =>
  periods.findLast((period) => hasEnded(period, today)) ?? periods[0] ?? null;

/** What is asked of a class on a day: a signature of each family for `period`. */
export function usualAcknowledgement(
  periods: ReportingPeriods,
  today: Day,
  period: ReportingPeriod | null = askedPeriod(periods, today),
): AcknowledgementAsk {
  return {
    period: period && periodKey(periods, period),
    topic: USUAL_TOPIC,
    whose: 'any',
    runningUntil: period && !hasEnded(period, today) ? period.to : null,
  };
}
