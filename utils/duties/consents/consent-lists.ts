import { addDays, comingOfAge, type Day } from '../../base/calendar/day.ts';
import type { ConsentState, ConsentSubject } from './consent-states.ts';
import { DISSEMINATION } from './purposes.ts';

/** What needs to be done about consents. */
export interface ConsentLists {
  /** No paper, or one that is no longer valid. */
  missing: ConsentState[];
  /** The paper exists, but the information system has no record of it. */
  notInSystem: ConsentState[];
  /** Valid, but ends within the given days; earliest first. */
  expiring: ConsentState[];
  /** Refused or withdrawn: the paper form of informing is to be offered. */
  proposePaper: ConsentState[];
  /** One parent consents, another does not: the head decides. */
  disagreed: ConsentState[];
  /** Signed by somebody who may not sign. */
  check: ConsentState[];
  /** Unsettled withdrawals; the earliest deadline first. */
  withdrawals: ConsentState[];
  /**
   * Students who turn 18 within the given days, or are 18 and have signed nothing themselves; earliest first.
   */
  comingOfAge: { person: string; on: Day; states: ConsentState[] }[];
}

/** `withinDays` is how long before an end or a birthday the reminder comes. */
export function consentLists(
  states: readonly ConsentState[],
  subjects: readonly ConsentSubject[],
  today: Day,
  withinDays: number,
): ConsentLists {
  const horizon = addDays(today, withinDays);
  // Nobody is asked to let data be published, the system keeps nothing of it, and no form of informing rests on it.
  const asked = states.filter(({ purpose }) => purpose !== DISSEMINATION);
  const term = ({ withdrawal }: ConsentState) => withdrawal?.nextTerm ?? '';
  return {
    missing: asked.filter(({ status }) => status === 'none' || status === 'expired'),
    notInSystem: asked.filter(
      ({ status, inSystem }) =>
        (status === 'given' || status === 'refused' || status === 'withdrawn') && inSystem === null,
    ),
    expiring: sorted(
      states.filter(({ status, until }) => status === 'given' && until !== null && until <= horizon),
      ({ until }) => until ?? '',
    ),
    proposePaper: asked.filter(({ status }) => status === 'refused' || status === 'withdrawn'),
    disagreed: states.filter(({ status }) => status === 'disagreed'),
    check: states.filter(({ status }) => status === 'check'),
    withdrawals: sorted(
      states.filter(({ withdrawal }) => withdrawal !== null && !withdrawal.settled),
      term,
    ),
    comingOfAge: sorted(
      subjects.flatMap((subject) => {
        const on = subject.role === 'student' ? comingOfAge(subject.birthDate) : null;
        if (on === null || on > horizon) return [];
        const own = asked.filter(({ person }) => person === subject.key);
        // What the student has already signed or refused is the student's own.
        const left = own.filter(
          ({ signedBy, status }) => signedBy !== subject.key && status !== 'not-needed',
        );
        return left.length > 0 ? [{ person: subject.key, on, states: left }] : [];
      }),
      ({ on }) => on,
    ),
  };
}

function sorted<T>(items: T[], by: (item: T) => string): T[] {
  return items.sort((a, b) => (by(a) === by(b) ? 0 : by(a) < by(b) ? -1 : 1));
}
