import { stampOf } from '../base/clock/stamp.ts';
import { byText } from '../base/text/by-text.ts';
import { type AnyEntry, type KindBook, withPeople } from './kind.ts';
import { mapAlike, sift } from './kind-places.ts';
import { type Correction, correctionKind, type PeopleEntry } from './people-entries.ts';

/** A register with corrections and joins applied. */
export interface Effective<E extends AnyEntry = AnyEntry> {
  /** Effective entries in order, without corrections; joined people appear under the key they were joined into. */
  entries: E[];
  /** Ids of struck entries, each with the corrections that strike it. */
  struck: ReadonlyMap<string, string[]>;
  /** The person's current key. */
  keyOf(person: string): string;
}

/**
 * Applies corrections and joins. Neither the given order, nor repetitions, nor the way two registers were merged make a
 * difference: entries are ordered by stamp and id.
 */
export function effective<E extends AnyEntry>(given: readonly E[], kinds: KindBook): Effective<E> {
  const entries = inOrder(given);
  const { counts, struck } = settleCorrections(entries);
  const rekeyed = rekeyedPeople(entries);
  const under = (keyOf: (person: string) => string) => (entry: E) => withPeople(entry, kinds, keyOf);
  const counting = sift(entries, (entry) => isFact(entry) && counts(entry.id));
  const keyNow = (key: string) => rekeyed.get(key) ?? key;
  const renamed = rekeyed.size === 0 ? counting : mapAlike(counting, under(keyNow));
  const joined = joinPeople(renamed);
  const keyOf = (key: string) => joined.of(keyNow(key));
  return { entries: joined.isAny ? mapAlike(renamed, under(joined.of)) : renamed, struck, keyOf };
}

/** Whether an entry is a fact, not a correction of one or another key of somebody. */
export const isFact = (entry: AnyEntry): boolean => !isCorrection(entry) && !isRekeying(entry);

const isRekeying = (entry: AnyEntry): entry is Extract<PeopleEntry, { kind: 'person-rekeyed' }> =>
  entry.kind === 'person-rekeyed';

/** Key now by every key that was replaced. Where two computers replaced the same one, the first replacement counts. */
function rekeyedPeople(entries: readonly AnyEntry[]): Map<string, string> {
  const now = new Map<string, string>();
  for (const entry of entries) {
    if (!isRekeying(entry) || entry.into === entry.person) continue;
    const first = now.get(entry.person);
    if (first === undefined) now.set(entry.person, entry.into);
    else if (first !== entry.into) now.set(entry.into, first);
  }
  return now;
}

/** A correction names the entry that it strikes. */
const isCorrection = (entry: AnyEntry): entry is Correction => entry.kind === correctionKind.id;

/** By stamp, then by id, each once. Of two with the same id the same one is kept, in whichever order they come. */
export function inOrder<E extends Pick<AnyEntry, 'id' | 'at' | 'stamp'>>(entries: readonly E[]): E[] {
  if (isInOrder(entries)) return [...entries];
  const byId = new Map<string, { stamp: string; entry: E }>();
  for (const entry of entries) {
    const other = byId.get(entry.id);
    const one = { stamp: stampOf(entry), entry };
    const first =
      !other || byText(one.stamp, other.stamp) || byText(JSON.stringify(entry), JSON.stringify(other.entry));
    if (first === true || first < 0) byId.set(entry.id, one);
  }
  return [...byId.values()]
    .sort((a, b) => byText(a.stamp, b.stamp) || byText(a.entry.id, b.entry.id))
    .map(({ entry }) => entry);
}

/** Each once and in order already, as a store gives them: there is nothing to compare. */
function isInOrder(entries: readonly Pick<AnyEntry, 'id' | 'at' | 'stamp'>[]): boolean {
  const ids = new Set<string>();
  let before = '';
  let idBefore = '';
  for (const entry of entries) {
    const stamp = stampOf(entry);
    if (stamp < before || (stamp === before && entry.id <= idBefore)) return false;
    before = stamp;
    idBefore = entry.id;
    ids.add(entry.id);
  }
  return ids.size === entries.length;
}

/**
 * An entry counts unless an effective correction names it. Corrections are resolved starting from those that no other
 * names; any that remain form a cycle (possible only through damage) and strike nothing.
 */
function settleCorrections(entries: readonly AnyEntry[]) {
  const naming = new Map<string, string[]>();
  for (const entry of entries)
    if (isCorrection(entry)) naming.set(entry.entry, [...(naming.get(entry.entry) ?? []), entry.id]);
  const settled = new Map<string, boolean>();
  const named = entries.filter(({ id }) => naming.has(id));
  const isSettled = (id: string) => settled.get(id) ?? !naming.has(id);
  for (let open = named, before = -1; open.length > 0 && open.length !== before; ) {
    before = open.length;
    open = open.filter(({ id }) => {
      const correctors = naming.get(id) ?? [];
      if (correctors.some(isSettled)) settled.set(id, false);
      else if (correctors.every((corrector) => settled.get(corrector) === false)) settled.set(id, true);
      return !settled.has(id);
    });
  }
  const struck = new Map<string, string[]>();
  for (const { id } of named)
    if (settled.get(id) === false) struck.set(id, (naming.get(id) ?? []).filter(isSettled));
  return { counts: (id: string) => settled.get(id) !== false, struck };
}

const isJoining = (entry: AnyEntry): entry is Extract<PeopleEntry, { kind: 'person-joined' }> =>
  entry.kind === 'person-joined';

/** A later join of the same person replaces the earlier one; joining back reverses the direction. */
function joinPeople(entries: readonly AnyEntry[]): { isAny: boolean; of(person: string): string } {
  const into = new Map<string, string>();
  const pathOf = (person: string): string[] => {
    const path = [person];
    for (let next = into.get(person); next !== undefined; next = into.get(next)) path.push(next);
    return path;
  };
  for (const entry of entries) {
    if (!isJoining(entry) || entry.into === entry.person) continue;
    const path = pathOf(entry.into);
    if (path.includes(entry.person)) {
      for (const person of path) into.set(person, entry.into);
      into.delete(entry.into);
    }
    into.set(entry.person, entry.into);
  }
  return { isAny: into.size > 0, of: (person) => pathOf(person).at(-1) ?? person };
}
