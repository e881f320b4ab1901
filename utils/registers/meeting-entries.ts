import { comingOfAge } from '../calendar/coming-of-age.ts';
import type { Day } from '../calendar/day.ts';
import { consentStates } from '../consents/consent-states.ts';
import { credentialRegister } from '../credentials/credential-register.ts';
import { informingStates } from '../informing/informing-states.ts';
import { mayReceive, type PeopleFacts } from '../roster/people-facts.ts';
import type { Roster, RosterPerson } from '../roster/person.ts';
import type { Entry, RecordedEntry } from './entries.ts';

type Of<K extends RecordedEntry['kind']> = Extract<RecordedEntry, { kind: K }>;

/** What is recorded for everybody who was at a meeting; what is left out is not recorded. */
export interface MeetingMarks {
  /** Slips: each present representative takes the own one and the child's. */
  credentials?: boolean;
  acknowledged?: { topics: readonly string[]; period: string | null };
  /** Consents signed by the representatives: each for the own data, with `students` for the child's too. */
  consent?: Pick<Of<'consent-given'>, 'purpose' | 'until' | 'place'> & { students: boolean };
  informing?: Pick<Of<'informing-form-chosen'>, 'form' | 'every' | 'from'>;
}

export interface Meeting {
  on: Day;
  /** Keys of representatives, or of students of whose family nobody came. */
  absent: ReadonlySet<string>;
  marks: MeetingMarks;
}

/**
 * «Все на собрании …, кроме …»: entries for the representatives who were there. Recorded is only what is missing: a
 * refusal, a chosen form, a signature and credentials in hand stay as they are. Whoever may receive nothing is passed
 * over. `entries` are the counting ones of the class.
 */
export function meetingEntries(
  roster: Pick<Roster, 'classGroup' | 'students' | 'representatives'>,
  entries: readonly Entry[],
  facts: PeopleFacts,
  { on, absent, marks }: Meeting,
): RecordedEntry[] {
  const classGroup = roster.classGroup.id;
  const inClass = new Map(roster.students.map((student) => [student.key, student]));
  const present = roster.representatives.flatMap((person) => {
    const children = person.children.flatMap((key) => inClass.get(key) ?? []);
    const here = children.filter(({ key }) => !absent.has(key));
    const came = here.length > 0 && !absent.has(person.key) && mayReceive(facts, person.key);
    return came ? [{ person, children: here }] : [];
  });
  const handOut = handingOut(entries, facts, classGroup, on);
  const consent = consenting(entries, classGroup, on, marks.consent);
  return present.flatMap(({ person, children }): RecordedEntry[] => [
    ...(marks.credentials ? [person, ...children].flatMap((owner) => handOut(owner, person)) : []),
    ...signing(entries, person, classGroup, on, marks.acknowledged),
    ...consent(person, person),
    ...(marks.consent?.students ? children.flatMap((child) => consent(child, person)) : []),
    ...choosing(entries, person, classGroup, marks.informing),
  ]);
}

function handingOut(entries: readonly Entry[], facts: PeopleFacts, classGroup: string, on: Day) {
  const register = credentialRegister(entries);
  const taken = new Set<string>();
  return (owner: RosterPerson, to: RosterPerson): Of<'credentials-handed-out'>[] => {
    const stage = register.get(owner.key)?.stage;
    const inHand = stage === 'handed-out' || stage === 'signed-in' || taken.has(owner.key);
    if (inHand || !mayReceive(facts, owner.key)) return [];
    taken.add(owner.key);
    const receipt = { on, to: to.key, toName: to.name, capacity: to.relation ?? 'представитель' };
    return [{ kind: 'credentials-handed-out', classGroup, person: owner.key, ...receipt, how: 'meeting' }];
  };
}

function consenting(entries: readonly Entry[], classGroup: string, on: Day, asked: MeetingMarks['consent']) {
  const taken = new Set<string>();
  return (subject: RosterPerson, signer: RosterPerson): Of<'consent-given'>[] => {
    if (!asked || taken.has(subject.key)) return [];
    const adultFrom = subject === signer ? null : comingOfAge(subject.birthDate);
    if (adultFrom !== null && adultFrom <= on) return [];
    const { purpose, until, place } = asked;
    const [state] = consentStates(entries, [subject], [purpose], on);
    if (state?.status !== 'none' && state?.status !== 'expired') return [];
    taken.add(subject.key);
    const paper = { purpose, signedBy: signer.key, on, until, place, number: null };
    return [{ kind: 'consent-given', classGroup, person: subject.key, ...paper }];
  };
}

function signing(
  entries: readonly Entry[],
  { key, children }: RosterPerson,
  classGroup: string,
  on: Day,
  asked: MeetingMarks['acknowledged'],
): Of<'acknowledged'>[] {
  const given = entries.filter((entry) => entry.kind === 'acknowledged' && entry.person === key);
  return (asked?.topics ?? []).flatMap((topic): Of<'acknowledged'>[] => {
    const period = asked?.period ?? null;
    const already = given.some(
      (entry) =>
        entry.kind === 'acknowledged' &&
        (entry.period ?? null) === period &&
        entry.topic === topic &&
        (!entry.student || children.length === 1),
    );
    return already
      ? []
      : [{ kind: 'acknowledged', classGroup, person: key, topic, period, form: 'sheet', on }];
  });
}

function choosing(
  entries: readonly Entry[],
  { key }: RosterPerson,
  classGroup: string,
  asked: MeetingMarks['informing'],
): Of<'informing-form-chosen'>[] {
  if (!asked) return [];
  const [state] = informingStates(entries, [key], asked.from);
  if (state && (state.form !== null || state.upcoming !== null)) return [];
  return [{ kind: 'informing-form-chosen', classGroup, person: key, ...asked, number: null }];
}
