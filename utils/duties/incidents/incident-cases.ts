import { type DayTime, dayTime, dayTimeOf } from '../../base/calendar/day-time.ts';
import { byText } from '../../base/text/by-text.ts';
import { type AnyEntry, type EntryOf, ofKind, ofKinds } from '../../register/kind.ts';
import { credentialKinds } from '../credentials/credential-entries.ts';
import {
  type AccountStep,
  type IncidentEntry,
  incidentKinds,
  type Operation,
  type Receiver,
} from './incident-entries.ts';

type EntryOfKind<K extends IncidentEntry['kind']> = Extract<IncidentEntry, { kind: K }>;

/** A fact with its time; `entry`: what says so, '' where the extension knows it by itself. */
export interface Fact {
  at: DayTime;
  entry: string;
}

/** An account that the case is about. */
export interface IncidentAccount {
  /** Key of the person, or of the class where it is the teacher's own. */
  key: string;
  own: boolean;
  lost: EntryOfKind<'incident-account'>['lost'];
  /** Id of the entry that names it. */
  entry: string;
  steps: Record<AccountStep, Fact | null>;
  familyTold: Fact | null;
  /** In the order of their times; null: nobody has looked yet. */
  operations: Operation[] | null;
}

/** What is known of telling somebody; both null: nothing was done. */
export interface Telling {
  told: EntryOfKind<'incident-told'> | null;
  received: EntryOfKind<'incident-received'> | null;
}

/** A breach as the register tells it. */
export interface IncidentCase {
  id: string;
  classGroup: string;
  /** What happened, as it was said last. */
  recorded: EntryOfKind<'incident-recorded'>;
  /** Since when the teacher knows. */
  learned: DayTime;
  /** When it was first recorded, ISO. */
  recordedAt: string;
  accounts: IncidentAccount[];
  telling: Record<Receiver, Telling>;
  regulator: Record<'first' | 'result', EntryOfKind<'incident-regulator'> | null>;
  closed: EntryOfKind<'incident-closed'> | null;
  /** All that was recorded of it, in order. */
  entries: IncidentEntry[];
}

export const timeOf = ({ on, time }: { on: string; time: string }): DayTime => dayTime(on, time);

/**
 * The cases among effective entries, the one that became known last first. `everywhere`: the entries of all classes,
 * among them the passwords that were issued.
 */
export function incidentCases(entries: readonly AnyEntry[], everywhere = entries): IncidentCase[] {
  const byCase = new Map<string, IncidentEntry[]>();
  for (const entry of ofKinds(entries, incidentKinds))
    byCase.set(entry.incident, [...(byCase.get(entry.incident) ?? []), entry]);
  // Of most classes there is none: the passwords of all classes are not looked through for nothing.
  if (byCase.size === 0) return [];
  const issued = ofKind(ofKinds(everywhere, credentialKinds), 'password-issued');
  return [...byCase.values()]
    .flatMap((own) => caseOf(own, issued) ?? [])
    .sort((a, b) => byText(b.learned, a.learned) || byText(b.id, a.id));
}

type Issued = Extract<EntryOf<(typeof credentialKinds)[number]>, { kind: 'password-issued' }>;

/** null: its description was taken back, so that there is no case. */
function caseOf(entries: IncidentEntry[], issued: readonly Issued[]): IncidentCase | null {
  const descriptions = ofKind(entries, 'incident-recorded');
  const [first, recorded] = [descriptions[0], descriptions.at(-1)];
  if (!first || !recorded) return null;
  const learned = timeOf(recorded);
  const closed = ofKind(entries, 'incident-closed').at(-1) ?? null;
  const until = closed ? `${closed.on}T23:59` : null;
  const accounts = new Map<string, IncidentAccount>();
  for (const each of ofKind(entries, 'incident-account'))
    accounts.set(each.person, accountOf(each, entries, reissued(issued, each.person, learned, until)));
  const telling = (to: Receiver): Telling => ({
    told: earliest(ofKind(entries, 'incident-told').filter((each) => each.receiver === to)),
    received: earliest(ofKind(entries, 'incident-received').filter((each) => each.receiver === to)),
  });
  const regulator = (stage: 'first' | 'result') =>
    ofKind(entries, 'incident-regulator').findLast((each) => each.stage === stage) ?? null;
  return {
    id: recorded.incident,
    classGroup: recorded.classGroup,
    recorded,
    learned,
    recordedAt: first.at,
    accounts: [...accounts.values()],
    telling: { head: telling('head'), support: telling('support') },
    regulator: { first: regulator('first'), result: regulator('result') },
    closed,
    entries,
  };
}

function accountOf(
  { person, own, lost, id }: EntryOfKind<'incident-account'>,
  entries: readonly IncidentEntry[],
  password: Fact | null,
): IncidentAccount {
  const mine = entries.filter((each) => each.person === person);
  const step = (name: AccountStep): Fact | null =>
    factOf(earliest(ofKind(mine, 'incident-step').filter((each) => each.step === name)));
  const lists = ofKind(mine, 'incident-operations');
  return {
    key: person,
    own: own === true,
    lost,
    entry: id,
    steps: { password: step('password') ?? password, sessions: step('sessions'), access: step('access') },
    familyTold: factOf(earliest(ofKind(mine, 'incident-family-told'))),
    operations:
      lists.length === 0
        ? null
        : lists.flatMap(({ operations }) => operations).sort((a, b) => byText(a.at, b.at)),
  };
}

/** The first password that was issued since: the old one is invalid from then on. */
function reissued(
  issued: readonly Issued[],
  person: string,
  from: DayTime,
  until: DayTime | null,
): Fact | null {
  for (const each of issued) {
    const at = dayTimeOf(new Date(each.at));
    if (each.person === person && at >= from && (until === null || at <= until)) return { at, entry: '' };
  }
  return null;
}

const factOf = (entry: { id: string; on: string; time: string } | null): Fact | null =>
  entry && { at: timeOf(entry), entry: entry.id };

/** Of facts said several times the earliest holds: a mistake is taken back. */
const earliest = <E extends { on: string; time: string }>(entries: readonly E[]): E | null =>
  entries.reduce<E | null>((best, each) => (best && timeOf(best) <= timeOf(each) ? best : each), null);

/** When the receiver knew: the telling or its receipt, whichever is earlier. */
export function knewAt({ told, received }: Telling): DayTime | null {
  const times = [told, received].flatMap((each) => (each ? [timeOf(each)] : []));
  return times.sort(byText)[0] ?? null;
}
