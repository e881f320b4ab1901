import { comingOfAge, type Day } from '../../base/calendar/day.ts';
import type { WorkingWeek } from '../../base/calendar/working-week.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import { byDay } from '../../register/by-day.ts';
import { type AnyEntry, kindBook, ofKinds } from '../../register/kind.ts';
import { perRegister } from '../../register/per-class.ts';
import { isAdult, type Standings, signsFor } from '../../register/standing.ts';
import { type ConsentEntry, consentKinds } from './consent-entries.ts';
import { DISSEMINATION } from './purposes.ts';
import { type Withdrawal, withdrawalOf } from './withdrawal-terms.ts';

const KINDS = kindBook(consentKinds);

type Of<K extends ConsentEntry['kind']> = Extract<ConsentEntry, { kind: K }>;
type Paper = Of<'consent-given' | 'consent-refused' | 'consent-withdrawn'>;

export interface ConsentSubject extends Pick<RosterPerson, 'key' | 'role'> {
  birthDate?: string | null;
}

/** What consents are looked at by. */
export interface ConsentRules {
  today: Day;
  /** Who may sign for whom. */
  standings: Standings;
  /** Purposes that the school rests on the law: no consent is asked for them. */
  byLaw: ReadonlySet<string>;
  /** Working days of the school, by which terms are counted. */
  week: WorkingWeek;
}

/** State of one person's consent for one purpose on a day. */
export interface ConsentState {
  person: string;
  purpose: string;
  /**
   * - disagreed: of two who may sign for the child one consents and the other does not; the head decides;
   * - check: signed by somebody who may not sign: neither valid nor lost;
   * - not-needed: the processing rests on the law, or nobody asks this person.
   */
  status: 'none' | 'given' | 'refused' | 'withdrawn' | 'expired' | 'disagreed' | 'check' | 'not-needed';
  /** Why it has expired: its own term, or the student is 18 and the representative's signature holds no longer. */
  ended: 'term' | 'adult' | null;
  signedBy: string | null;
  /** Day of the paper; of a withdrawal the day of its receipt. */
  on: Day | null;
  number: string | null;
  until: Day | null;
  /** Where the paper lies. */
  place: string | null;
  /** What a consent to dissemination allows and bans. */
  scope: string | null;
  /** Whether this very state stands in the information system; what was entered before the paper is of an earlier one. */
  inSystem: { on: Day; by: string } | null;
  withdrawal: Withdrawal | null;
  /** Who is at odds with the signer of the paper shown; empty: nobody. */
  against: string[];
}

/** The states of the subjects for each purpose, from counting entries, in the order of subjects and purposes. */
export function consentStates(
  entries: readonly AnyEntry[],
  subjects: readonly ConsentSubject[],
  purposes: readonly string[],
  rules: ConsentRules,
): ConsentState[] {
  const files = consentFiles(entries);
  return subjects.flatMap((subject) =>
    purposes.map((purpose) => stateOf(subject, purpose, files.get(subject.key)?.get(purpose) ?? [], rules)),
  );
}

/** The entries about consents by person and purpose, in the order of their days. */
const consentFiles = perRegister((entries) => {
  const files = new Map<string, Map<string, ConsentEntry[]>>();
  for (const entry of byDay(ofKinds(entries, consentKinds), KINDS)) {
    const own = files.get(entry.person) ?? new Map<string, ConsentEntry[]>();
    files.set(entry.person, own);
    const file = own.get(entry.purpose);
    if (file) file.push(entry);
    else own.set(entry.purpose, [entry]);
  }
  return files;
});

function stateOf(
  subject: ConsentSubject,
  purpose: string,
  file: readonly ConsentEntry[],
  rules: ConsentRules,
): ConsentState {
  const { paper, status, ended, against } = verdict(subject, file, rules);
  const isNeeded =
    !rules.byLaw.has(purpose) &&
    (paper !== null ||
      subject.role === 'student' ||
      (purpose !== DISSEMINATION && rules.standings.isAsked(subject.key)));
  const head = { person: subject.key, purpose, status: isNeeded ? status : ('not-needed' as const), against };
  if (!paper) {
    const nothing = { signedBy: null, on: null, number: null, until: null, place: null };
    const unsaid = { scope: null, inSystem: null };
    return { ...head, ...nothing, ...unsaid, ended: null, withdrawal: null };
  }
  const on = dayOfPaper(paper);
  const said = file.findLast((entry) => entry.kind === 'consent-in-system');
  const withdrawn = file.findLast((entry) => entry.kind === 'consent-withdrawn');
  return {
    ...head,
    ended: isNeeded ? ended : null,
    signedBy: paper.signedBy,
    on,
    number: paper.number,
    until: paper.kind === 'consent-given' ? paper.until : null,
    place: paper.kind === 'consent-withdrawn' ? null : paper.place,
    scope: (paper.kind === 'consent-given' && paper.scope) || null,
    inSystem: said?.entered && said.on >= on ? { on: said.on, by: said.enteredBy } : null,
    withdrawal:
      withdrawn && isNeeded && (status === 'withdrawn' || status === 'disagreed')
        ? withdrawalOf(withdrawn.receivedOn, file, rules, purpose)
        : null,
  };
}

interface Verdict extends Pick<ConsentState, 'status' | 'ended' | 'against'> {
  paper: Paper | null;
}

/**
 * Of each signer the latest paper counts: what one parent signs neither replaces nor hides what the other has signed.
 * From 18 on only what the student has signed counts.
 */
function verdict(subject: ConsentSubject, file: readonly ConsentEntry[], rules: ConsentRules): Verdict {
  const papers = latestBySigner(file);
  const last = papers.at(-1) ?? null;
  const alone = { ended: null, against: [] };
  if (!last) return { ...alone, status: 'none', paper: null };
  const valid = papers.filter((paper) => mayHaveSigned(subject, paper, rules));
  const counting = valid.at(-1);
  if (!counting) {
    const outgrown = isAdult(subject, rules.today);
    return outgrown
      ? { ...alone, status: 'expired', ended: 'adult', paper: last }
      : { ...alone, status: 'check', paper: last };
  }
  const consenting = valid.filter((paper) => paper.kind === 'consent-given' && !isOver(paper, rules.today));
  const opposed = valid.filter(({ kind }) => kind !== 'consent-given');
  if (consenting.length === 0 || opposed.length === 0)
    return { ...plain(counting, rules.today), against: [] };
  const decision = file.findLast((entry) => entry.kind === 'disagreement-decided');
  if (!decision || valid.some((paper) => dayOfPaper(paper) > decision.on)) {
    const side = counting.kind === 'consent-given' ? opposed : consenting;
    return {
      ended: null,
      status: 'disagreed',
      paper: counting,
      against: side.map(({ signedBy }) => signedBy),
    };
  }
  const held = (decision.holds === 'consent' ? consenting : opposed).at(-1) ?? counting;
  return { ...plain(held, rules.today), against: [] };
}

function plain(paper: Paper, today: Day): Omit<Verdict, 'against'> {
  switch (paper.kind) {
    case 'consent-refused':
      return { status: 'refused', ended: null, paper };
    case 'consent-withdrawn':
      return { status: 'withdrawn', ended: null, paper };
    case 'consent-given':
      return isOver(paper, today)
        ? { status: 'expired', ended: 'term', paper }
        : { status: 'given', ended: null, paper };
  }
}

const isOver = (paper: Paper, today: Day): boolean =>
  paper.kind === 'consent-given' && paper.until !== null && paper.until < today;

/** In their order, of each signer the last. */
function latestBySigner(file: readonly ConsentEntry[]): Paper[] {
  const papers = file.filter(isPaper);
  return papers.filter(
    ({ signedBy }, index) => index === papers.findLastIndex((paper) => paper.signedBy === signedBy),
  );
}

function isPaper(entry: ConsentEntry): entry is Paper {
  return (
    entry.kind === 'consent-given' || entry.kind === 'consent-refused' || entry.kind === 'consent-withdrawn'
  );
}

const dayOfPaper = (paper: Paper): Day => (paper.kind === 'consent-withdrawn' ? paper.receivedOn : paper.on);

/** A representative signs for oneself; for a child who may sign for it today; the student alone from 18 on. */
function mayHaveSigned(subject: ConsentSubject, paper: Paper, { standings, today }: ConsentRules): boolean {
  const { signedBy } = paper;
  if (subject.role === 'representative') return signedBy === subject.key;
  if (signedBy === subject.key) {
    const adultFrom = comingOfAge(subject.birthDate);
    return adultFrom !== null && adultFrom <= dayOfPaper(paper);
  }
  if (isAdult(subject, today)) return false;
  const standing = standings.capacity(signedBy, subject.key);
  return signsFor(standing) || standing.state === 'not-listed';
}
