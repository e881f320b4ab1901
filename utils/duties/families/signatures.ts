import { addDays } from '../../base/calendar/day.ts';
import { dayAndMonth } from '../../base/calendar/day-and-month.ts';
import { mondayOf } from '../../base/calendar/monday.ts';
import { periodKey, type ReportingPeriod } from '../../base/calendar/reporting-periods.ts';
import type { ClassToday } from '../../register/duty.ts';
import type { MatrixCell } from '../../register/families.ts';
import { acknowledgementCells } from '../acknowledgements/acknowledgement-cells.ts';
import type { AcknowledgementAsk } from '../acknowledgements/acknowledgement-states.ts';
import { USUAL_TOPIC } from '../acknowledgements/usual-acknowledgement.ts';

/** The period for which families are to have signed by now: the last one that is over or ends this week; null: none is. */
export function signaturePeriod({
  periods: { periods },
  today,
}: Pick<ClassToday, 'periods' | 'today'>): ReportingPeriod | null {
  const sunday = addDays(mondayOf(today), 6);
  return periods.findLast(({ to }) => to <= sunday) ?? null;
}

/** What is asked of the families for a period. */
export const signatureAsk = (
  { periods }: Pick<ClassToday, 'periods'>,
  period: ReportingPeriod,
): AcknowledgementAsk => ({
  period: periodKey(periods, period),
  topic: USUAL_TOPIC,
  whose: 'any',
});

/** Whether each family has signed for that period; while none is over nothing is asked. */
export function signatureCells(of: ClassToday): MatrixCell[] {
  const period = signaturePeriod(of);
  if (period) return acknowledgementCells(of, signatureAsk(of, period));
  const [first] = of.periods.periods;
  const text = first ? `ещё идёт, до ${dayAndMonth(first.to)}` : 'ещё идёт';
  return of.families.map(() => ({ state: 'none-needed', text, missing: [] }));
}
