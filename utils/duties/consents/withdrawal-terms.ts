import { addDays, type Day } from '../../base/calendar/day.ts';
import { addWorkingDays, calendarDoubt } from '../../base/calendar/working-days.ts';
import type { WorkingWeek } from '../../base/calendar/working-week.ts';
import type { ConsentEntry } from './consent-entries.ts';
import { DISSEMINATION } from './purposes.ts';

/** Working days after the receipt of a withdrawal on which processing stops, the processor's too (152-ФЗ art. 21 part 5.1). */
const STOP_WORKING_DAYS = 10;
/**
 * The same for a consent to dissemination, which ends with the receipt itself (art. 10.1 parts 12, 13): the term of part 14
 * (whoever passes the data on stops within three working days of the demand), as the last day to remind of. Nothing puts
 * it off, and the form tells the teacher to check it.
 */
const STOP_DISSEMINATION_WORKING_DAYS = 3;
/** By so many working days a reasoned notice to the person puts that off. */
const EXTENSION_WORKING_DAYS = 5;
/** Days after it on which what rested only on the consent is destroyed (part 5). */
const DESTRUCTION_DAYS = 30;

type Decision = Extract<ConsentEntry, { kind: 'withdrawal-decided' }>;

/** What follows from a withdrawal. Both terms run from the day of its receipt. */
export interface Withdrawal {
  receivedOn: Day;
  /** Last day on which data may still be processed. */
  stopBy: Day;
  stopped: boolean;
  /** What the teacher has to check about `stopBy`; null: the calendar of its days is known. */
  stopDoubt: string | null;
  /** Last day on which what rested only on the consent may still be there. */
  destroyBy: Day;
  /** Destroyed, or kept on another ground. */
  destroyed: boolean;
  /** The head's decision; null: not taken yet. */
  decision: Pick<Decision, 'on' | 'decision' | 'keptOnGround' | 'destroyedOn'> | null;
  /** The earlier of the terms of what is still to be done; null: nothing is. */
  nextTerm: Day | null;
  /** Nothing is left to do. */
  settled: boolean;
  /** A term is over, and what it asks for is not done. */
  overdue: boolean;
}

/** From the entries of one person and purpose, in order. */
export function withdrawalOf(
  receivedOn: Day,
  file: readonly ConsentEntry[],
  { today, week }: { today: Day; week: WorkingWeek },
  purpose: string,
): Withdrawal {
  const last = file.findLast((entry) => entry.kind === 'withdrawal-decided');
  const decision = last && last.on >= receivedOn ? last : null;
  const destroyed = decision !== null && (decision.destroyedOn !== null || decision.keptOnGround !== null);
  // Entries made before the first term was asked for do not say that processing stopped: it had, once all was settled.
  const stopped = decision?.stoppedOn === undefined ? destroyed : decision.stoppedOn !== null;
  const working =
    purpose === DISSEMINATION
      ? STOP_DISSEMINATION_WORKING_DAYS
      : STOP_WORKING_DAYS + (decision?.extended ? EXTENSION_WORKING_DAYS : 0);
  const stopBy = addWorkingDays(receivedOn, working, week);
  const destroyBy = addDays(receivedOn, DESTRUCTION_DAYS);
  const open = [...(stopped ? [] : [stopBy]), ...(destroyed ? [] : [destroyBy])].sort();
  const [nextTerm = null] = open;
  return {
    receivedOn,
    stopBy,
    stopDoubt: calendarDoubt(receivedOn, stopBy, week),
    stopped,
    destroyBy,
    destroyed,
    decision: decision && {
      on: decision.on,
      decision: decision.decision,
      keptOnGround: decision.keptOnGround,
      destroyedOn: decision.destroyedOn,
    },
    nextTerm,
    settled: nextTerm === null,
    overdue: nextTerm !== null && nextTerm < today,
  };
}

/** What is left to do after a withdrawal, in Russian. */
export function withdrawalLeft({ decision, stopped, nextTerm, stopBy }: Withdrawal): string {
  if (decision === null) return 'нет решения руководителя';
  return !stopped && nextTerm === stopBy ? 'прекращение обработки не отмечено' : 'уничтожение не отмечено';
}
