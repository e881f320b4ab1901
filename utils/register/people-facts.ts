import { doubtedEntries } from './clock-doubts.ts';
import { type AnyEntry, ofKinds } from './kind.ts';
import { type PeopleEntry, peopleKinds } from './people-entries.ts';

type Of<K extends PeopleEntry['kind']> = Extract<PeopleEntry, { kind: K }>;

/** «Не выдавать»: the blocks that hold now. */
export interface Block {
  /** The child whom they concern alone; null: all children. */
  child: string | null;
  /** Legal ground of the latest. */
  ground: string;
  document: string | null;
  at: string;
  /** Ids of all blocks that stand. */
  blocks: readonly string[];
  /** None of them has been decided by the head yet; nothing is handed out meanwhile. */
  awaitsHead: boolean;
  /** The head's latest decision that it stands. */
  decided: Pick<Of<'handing-out-decided'>, 'on' | 'number'> | null;
}

/** What holds of somebody towards a child. */
export interface ChildFacts {
  /** null: not recorded. */
  authority: Of<'authority-set'>['authority'] | null;
  /** The document that proves it. */
  document: string | null;
  /** The relation as the teacher has told it; null: as the list says. */
  relation: string | null;
  blocked: Block | null;
}

/** Its own fields: what holds towards every child of whom nothing else was recorded. */
export interface PersonFacts extends ChildFacts {
  /** What holds towards a child of whom something was recorded, by key. */
  towards: ReadonlyMap<string, ChildFacts>;
  /** All blocks that hold, those of all children and those of each: what the head decides on and the teacher lifts. */
  blocks: readonly Block[];
  /** Of a student who is 18: the answer about each parent, by key. */
  tells: ReadonlyMap<string, boolean>;
}

export type PeopleFacts = ReadonlyMap<string, PersonFacts>;

const NOTHING_SAID: PersonFacts = {
  authority: null,
  document: null,
  relation: null,
  blocked: null,
  towards: new Map(),
  blocks: [],
  tells: new Map(),
};

/** What holds of a person towards a child; undefined: nothing is recorded. */
export function factsTowards(facts: PeopleFacts, person: string, child: string): ChildFacts | undefined {
  const own = facts.get(person);
  return own?.towards.get(child) ?? own;
}

/**
 * Facts about people, from the effective entries of all classes: a block applies in every class. It stands until a
 * permission names it; one of version 0.1.0 names none and lifts all blocks before it, unless its own date is in doubt.
 * What somebody is allowed is computed of them by `standingsOf` alone.
 */
export function peopleFacts(entries: readonly AnyEntry[]): PeopleFacts {
  const own = ofKinds(entries, peopleKinds);
  const facts = new Map<string, PersonFacts>();
  const decisions = decisionsOf(own);
  const isLifted = (block: string) => decisions.get(block)?.stands === false;
  const doubted = doubtedEntries(entries);
  const standing = new Map<string, Of<'handing-out-blocked'>[]>();
  const factsOf = (person: string) => facts.get(person) ?? NOTHING_SAID;
  for (const entry of own) {
    const { person } = entry;
    if (entry.kind === 'authority-set') {
      const { authority, document, relation = null, child } = entry;
      const said = { authority, document, relation, blocked: null };
      const before = factsOf(person);
      facts.set(
        person,
        child === undefined
          ? { ...before, ...said, towards: new Map() }
          : { ...before, towards: new Map(before.towards).set(child, said) },
      );
    } else if (entry.kind === 'grown-up-answered') {
      const tells = new Map(factsOf(person).tells).set(entry.parent, entry.told);
      facts.set(person, { ...factsOf(person), tells });
    } else if (entry.kind === 'handing-out-blocked' && !isLifted(entry.id)) {
      standing.set(person, [...(standing.get(person) ?? []), entry]);
    } else if (entry.kind === 'handing-out-allowed' && !entry.lifts && !doubted.has(entry.id)) {
      standing.delete(person);
    }
  }
  for (const [person, blocks] of standing) facts.set(person, withBlocks(factsOf(person), blocks, decisions));
  return facts;
}

function withBlocks(
  facts: PersonFacts,
  entries: readonly Of<'handing-out-blocked'>[],
  decisions: ReadonlyMap<string, Decision>,
): PersonFacts {
  const children = [...new Set(entries.flatMap(({ child }) => child ?? []))];
  const everywhere = entries.filter(({ child }) => child === undefined);
  const among = (child: string) => entries.filter((entry) => entry.child === child);
  const blockedTowards = (child: string) =>
    blockOf(
      entries.filter((entry) => entry.child === undefined || entry.child === child),
      child,
      decisions,
    );
  return {
    ...facts,
    blocked: blockOf(everywhere, null, decisions),
    towards: new Map(
      [...new Set([...facts.towards.keys(), ...children])].map((child) => {
        const { authority, document, relation } = facts.towards.get(child) ?? facts;
        return [child, { authority, document, relation, blocked: blockedTowards(child) }];
      }),
    ),
    blocks: [
      blockOf(everywhere, null, decisions),
      ...children.map((child) => blockOf(among(child), child, decisions)),
    ].filter((block) => block !== null),
  };
}

/** What was said of a block after it: whether it stands, and the head's decision that it does. */
interface Decision {
  stands: boolean;
  decided: Block['decided'];
}

/** By block, the latest word. A permission lifts for good: to bar somebody again takes a block of its own. */
function decisionsOf(entries: readonly PeopleEntry[]): ReadonlyMap<string, Decision> {
  const decisions = new Map<string, Decision>();
  for (const entry of entries) {
    if (entry.kind === 'handing-out-decided') {
      const { on, number } = entry;
      const stands = entry.decision === 'withhold';
      for (const block of entry.blocks)
        decisions.set(block, { stands, decided: stands ? { on, number } : null });
    }
  }
  for (const entry of entries)
    if (entry.kind === 'handing-out-allowed')
      for (const block of entry.lifts ?? []) decisions.set(block, { stands: false, decided: null });
  return decisions;
}

function blockOf(
  blocks: readonly Of<'handing-out-blocked'>[],
  child: string | null,
  decisions: ReadonlyMap<string, Decision>,
): Block | null {
  const last = blocks.at(-1);
  if (!last) return null;
  return {
    child,
    ground: last.ground,
    document: last.document ?? null,
    at: last.at,
    blocks: blocks.map(({ id }) => id),
    awaitsHead: blocks.every(({ id, basis }) => basis !== undefined && !decisions.has(id)),
    decided:
      blocks.map(({ id }) => decisions.get(id)?.decided ?? null).findLast((each) => each !== null) ?? null,
  };
}
