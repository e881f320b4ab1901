import type { Day } from '../../base/calendar/day.ts';
import { type DayTime, dayPart, daysLater } from '../../base/calendar/day-time.ts';
import { calendarDoubt, nextWorkingDay } from '../../base/calendar/working-days.ts';
import type { WorkingWeek } from '../../base/calendar/working-week.ts';
import { type IncidentCase, knewAt, timeOf } from './incident-cases.ts';

/** `head`, `support`: to tell each of them; `first`, `result`: of the school towards the regulator. */
export type TermId = 'head' | 'support' | 'first' | 'result';

export interface IncidentTerm {
  id: TermId;
  /** A day: to its end; a time: to that minute. */
  due: Day | DayTime;
  /** null: it runs. */
  stopped: DayTime | null;
  /** It was passed, or was kept too late. */
  late: boolean;
  /** What the teacher has to check about it; null: the calendar of its days is known. */
  doubt: string | null;
}

/** Last minute of a term. */
const endOf = (due: Day | DayTime): DayTime => (due.length === 10 ? `${due}T23:59` : due);

/**
 * The four terms of a breach. Teacher: head and support, each to the end of the next working day after the day of
 * learning (job description, item 11). School: 24 hours for the first notice to the regulator and 72 for the result of
 * the inquiry (152-ФЗ art. 21 part 3.1), weekends included, from the same moment as the strictest reading.
 */
export function incidentTerms(one: IncidentCase, week: WorkingWeek, now: DayTime): IncidentTerm[] {
  const day = dayPart(one.learned);
  const tellBy = nextWorkingDay(day, week);
  const doubt = calendarDoubt(day, tellBy, week);
  const { first, result } = one.regulator;
  const closed = one.closed && `${one.closed.on}T23:59`;
  const firstStopped = first ? timeOf(first) : closed;
  const notNeeded = first?.decision === 'not-needed' ? timeOf(first) : null;
  const resultStopped = result ? timeOf(result) : (notNeeded ?? closed);
  const term = (
    id: TermId,
    due: Day | DayTime,
    stopped: DayTime | null,
    why: string | null = null,
  ): IncidentTerm => ({ id, due, stopped, late: (stopped ?? now) > endOf(due), doubt: why });
  return [
    term('head', tellBy, knewAt(one.telling.head), doubt),
    term('support', tellBy, knewAt(one.telling.support), doubt),
    // A case that was closed stops the school's clocks without saying that they were kept.
    {
      ...term('first', daysLater(one.learned, 1), firstStopped),
      ...(first ? {} : closed && { late: false }),
    },
    {
      ...term('result', daysLater(one.learned, 3), resultStopped),
      ...(result || notNeeded ? {} : closed && { late: false }),
    },
  ];
}

/** The terms by their names. */
export const termsById = (terms: readonly IncidentTerm[]): Record<TermId, IncidentTerm> =>
  Object.fromEntries(terms.map((each) => [each.id, each])) as Record<TermId, IncidentTerm>;
