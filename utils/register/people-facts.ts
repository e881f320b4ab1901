import { type AnyEntry, ofKinds } from './kind.ts';
import { type PeopleEntry, peopleKinds } from './people-entries.ts';

export interface PersonFacts {
  /** null: not said. */
  authority: Extract<PeopleEntry, { kind: 'authority-set' }>['authority'] | null;
  /** The document that proves it. */
  document: string | null;
  /** «Не выдавать», with its ground. */
  blocked: { ground: string; at: string } | null;
}

export type PeopleFacts = ReadonlyMap<string, PersonFacts>;

const NOTHING_SAID: PersonFacts = { authority: null, document: null, blocked: null };

/** Facts about people, from the counting entries of all classes: a block holds everywhere. */
export function peopleFacts(entries: readonly AnyEntry[]): PeopleFacts {
  const facts = new Map<string, PersonFacts>();
  for (const entry of ofKinds(entries, peopleKinds)) {
    const before = facts.get(entry.person) ?? NOTHING_SAID;
    if (entry.kind === 'authority-set') {
      facts.set(entry.person, { ...before, authority: entry.authority, document: entry.document });
    } else if (entry.kind === 'handing-out-blocked') {
      facts.set(entry.person, { ...before, blocked: { ground: entry.ground, at: entry.at } });
    } else if (entry.kind === 'handing-out-allowed') {
      facts.set(entry.person, { ...before, blocked: null });
    }
  }
  return facts;
}

/**
 * Why a person must get neither slips nor extracts nor letters (Russian, to stand after the name); null: may. Nothing
 * said about the authority does not bar: most schools never record it for parents.
 */
export function whyNotReceive(facts: PeopleFacts, person: string): string | null {
  const known = facts.get(person);
  if (known?.blocked) return `не выдавать: ${known.blocked.ground}`;
  if (known?.authority === 'none') return 'нет полномочий представителя';
  return null;
}

/** Whether a person may get slips, extracts and letters. */
export function mayReceive(facts: PeopleFacts, person: string): boolean {
  return whyNotReceive(facts, person) === null;
}
