import { addDays, comingOfAge, type Day } from '../../base/calendar/day.ts';
import { byDay } from '../../register/by-day.ts';
import { type AnyEntry, kindBook, ofKinds } from '../../register/kind.ts';
import { type ConsentEntry, consentKinds } from './consent-entries.ts';

const KINDS = kindBook(consentKinds);

type Of<K extends ConsentEntry['kind']> = Extract<ConsentEntry, { kind: K }>;
type Paper = Of<'consent-given' | 'consent-refused' | 'consent-withdrawn'>;

/** After the day of receipt of a withdrawal (152-ФЗ art. 21 part 5). */
const DESTRUCTION_DAYS = 30;

export interface ConsentSubject {
  key: string;
  role: 'student' | 'representative';
  birthDate?: string | null;
}

/** What follows from a withdrawal. */
export interface Withdrawal {
  receivedOn: Day;
  /** Last day on which what rested only on the consent may still be there. */
  destroyBy: Day;
  /** The head's decision; null: not taken yet. */
  decision: Pick<Of<'withdrawal-decided'>, 'on' | 'decision' | 'keptOnGround' | 'destroyedOn'> | null;
  /** Nothing is left to do: decided, and destroyed or kept on another ground. */
  settled: boolean;
  /** The term is over and it is not settled. */
  overdue: boolean;
}

/** State of one person's consent for one purpose on a day. */
export interface ConsentState {
  person: string;
  purpose: string;
  status: 'none' | 'given' | 'refused' | 'withdrawn' | 'expired';
  /** Why it has expired: its own term, or the student is 18 and the representative's signature holds no longer. */
  ended: 'term' | 'adult' | null;
  signedBy: string | null;
  /** Day of the paper; of a withdrawal the day of its receipt. */
  on: Day | null;
  number: string | null;
  until: Day | null;
  /** Where the paper lies. */
  place: string | null;
  /** Whether this very state stands in the information system; what was entered before the paper is of an earlier one. */
  inSystem: { on: Day; by: string } | null;
  withdrawal: Withdrawal | null;
}

/** The states of the subjects for each purpose, from counting entries, in the order of subjects and purposes. */
export function consentStates(
  entries: readonly AnyEntry[],
  subjects: readonly ConsentSubject[],
  purposes: readonly string[],
  today: Day,
): ConsentState[] {
  const files = new Map<string, ConsentEntry[]>();
  for (const entry of byDay(ofKinds(entries, consentKinds), KINDS)) {
    const key = fileKey(entry.person, entry.purpose);
    files.set(key, [...(files.get(key) ?? []), entry]);
  }
  return subjects.flatMap((subject) =>
    purposes.map((purpose) =>
      stateOf(subject, purpose, files.get(fileKey(subject.key, purpose)) ?? [], today),
    ),
  );
}

const fileKey = (person: string, purpose: string) => JSON.stringify([person, purpose]);

function stateOf(
  subject: ConsentSubject,
  purpose: string,
  file: readonly ConsentEntry[],
  today: Day,
): ConsentState {
  const paper = file.findLast(isPaper);
  const base = { person: subject.key, purpose, ended: null, until: null, place: null, withdrawal: null };
  if (!paper) return { ...base, status: 'none', signedBy: null, on: null, number: null, inSystem: null };
  const on = paper.kind === 'consent-withdrawn' ? paper.receivedOn : paper.on;
  const said = file.findLast((entry) => entry.kind === 'consent-in-system');
  const common = {
    ...base,
    signedBy: paper.signedBy,
    on,
    number: paper.number,
    inSystem: said?.entered && said.on >= on ? { on: said.on, by: said.enteredBy } : null,
  };
  switch (paper.kind) {
    case 'consent-refused':
      return { ...common, status: 'refused', place: paper.place };
    case 'consent-withdrawn':
      return { ...common, status: 'withdrawn', withdrawal: withdrawalOf(paper.receivedOn, file, today) };
    case 'consent-given': {
      const ended = endOf(subject, paper, today);
      const { until, place } = paper;
      return { ...common, status: ended ? 'expired' : 'given', ended, until, place };
    }
  }
}

function isPaper(entry: ConsentEntry): entry is Paper {
  return (
    entry.kind === 'consent-given' || entry.kind === 'consent-refused' || entry.kind === 'consent-withdrawn'
  );
}

function endOf(subject: ConsentSubject, paper: Of<'consent-given'>, today: Day): 'term' | 'adult' | null {
  if (paper.until !== null && paper.until < today) return 'term';
  const adultFrom = subject.role === 'student' ? comingOfAge(subject.birthDate) : null;
  return adultFrom !== null && adultFrom <= today && paper.signedBy !== subject.key ? 'adult' : null;
}

function withdrawalOf(receivedOn: Day, file: readonly ConsentEntry[], today: Day): Withdrawal {
  const destroyBy = addDays(receivedOn, DESTRUCTION_DAYS);
  const decided = file.findLast((entry) => entry.kind === 'withdrawal-decided');
  const decision =
    decided && decided.on >= receivedOn
      ? {
          on: decided.on,
          decision: decided.decision,
          keptOnGround: decided.keptOnGround,
          destroyedOn: decided.destroyedOn,
        }
      : null;
  const settled = decision !== null && (decision.destroyedOn !== null || decision.keptOnGround !== null);
  return { receivedOn, destroyBy, decision, settled, overdue: !settled && destroyBy < today };
}
