import { doubtedEntries } from './clock-doubts.ts';
import { type AnyEntry, ofKinds } from './kind.ts';
import { type PeopleEntry, peopleKinds } from './people-entries.ts';

export interface PersonFacts {
  /** null: not recorded. */
  authority: Extract<PeopleEntry, { kind: 'authority-set' }>['authority'] | null;
  /** The document that proves it. */
  document: string | null;
  /** «Не выдавать»: the legal ground of the latest block, and the ids of all that stand. */
  blocked: { ground: string; at: string; blocks: readonly string[] } | null;
}

export type PeopleFacts = ReadonlyMap<string, PersonFacts>;

const NOTHING_SAID: PersonFacts = { authority: null, document: null, blocked: null };

/**
 * Facts about people, from the effective entries of all classes: a block applies in every class. It stands until a
 * permission names it; one of version 0.1.0 names none and lifts all blocks before it, unless its own date is in doubt.
 */
export function peopleFacts(entries: readonly AnyEntry[]): PeopleFacts {
  const facts = new Map<string, PersonFacts>();
  const lifted = new Set(ofKinds(entries, peopleKinds).flatMap(liftedBy));
  const doubted = doubtedEntries(entries);
  for (const entry of ofKinds(entries, peopleKinds)) {
    const before = facts.get(entry.person) ?? NOTHING_SAID;
    if (entry.kind === 'authority-set') {
      facts.set(entry.person, { ...before, authority: entry.authority, document: entry.document });
    } else if (entry.kind === 'handing-out-blocked') {
      if (lifted.has(entry.id)) continue;
      const blocks = [...(before.blocked?.blocks ?? []), entry.id];
      facts.set(entry.person, { ...before, blocked: { ground: entry.ground, at: entry.at, blocks } });
    } else if (entry.kind === 'handing-out-allowed' && !entry.lifts && !doubted.has(entry.id)) {
      facts.set(entry.person, { ...before, blocked: null });
    }
  }
  return facts;
}

const liftedBy = (entry: PeopleEntry): readonly string[] =>
  entry.kind === 'handing-out-allowed' ? (entry.lifts ?? []) : [];

/**
 * Why a person must get neither slips nor extracts nor letters (Russian, to follow the name); null: there is no such
 * reason. An unrecorded authority is none: most schools never record it for parents.
 */
export function whyNotReceive(facts: PeopleFacts, person: string): string | null {
  const known = facts.get(person);
  if (known?.blocked) return `не выдавать: ${known.blocked.ground}`;
  if (known?.authority === 'none') return 'нет полномочий представителя';
  return null;
}

/** Whether a person may receive slips, extracts and letters. */
export function mayReceive(facts: PeopleFacts, person: string): boolean {
  return whyNotReceive(facts, person) === null;
}
