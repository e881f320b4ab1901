import { safeParse } from 'valibot';
import type { Roster } from '../class-data/roster/person.ts';
import { entrySchema, kinds } from '../duties/entry.ts';
import { effective } from '../register/effective.ts';
import { documents } from '../stored/stored-documents.ts';
import { type Contents, documentValue, type StoredDocument, type StoredEntry } from './contents.ts';
import { merged } from './merge.ts';
import { type PersonMatch, peopleMatches } from './people-matches.ts';

/** What the teacher has said of a pair of whom nobody else can tell. */
export type PairAnswer = 'one' | 'apart';

/** Id of a pair, the same on every computer: also that of the entry that joins the two or tells them apart. */
export const pairId = ({ person, into }: Pick<PersonMatch, 'person' | 'into'>): string =>
  `pair:${person}:${into}`;

export interface RestorePlan {
  /** The vault afterwards. */
  after: Contents;
  /** Number of pairs joined because they are surely one person. */
  joined: number;
  /** Pairs that wait for an answer; without one they stay apart. */
  asked: PersonMatch[];
}

/**
 * What becomes of a vault when a backup is restored into it: both as one, and people who have different keys in the two
 * joined by entries. `stamped` gives a new entry its time and stamp.
 */
export function planRestore(
  local: Contents,
  given: Contents,
  {
    answers,
    stamped,
  }: { answers: ReadonlyMap<string, PairAnswer>; stamped: () => Pick<StoredEntry, 'at' | 'stamp'> },
): RestorePlan {
  const together = merged(local, given);
  const settled = settledPairs(together.entries);
  const rosters = { local: rostersIn(local, together), given: rostersIn(given, together) };
  const plan: RestorePlan = { after: together, joined: 0, asked: [] };
  const added: StoredEntry[] = [];
  for (const [classGroup, roster] of rosters.local) {
    const other = rosters.given.get(classGroup);
    for (const match of other ? peopleMatches(roster, other, settled.keyOf) : []) {
      if (settled.has(match)) continue;
      const answer = match.isSure ? 'one' : answers.get(pairId(match));
      if (match.isSure) plan.joined++;
      if (answer === undefined) plan.asked.push(match);
      else added.push({ id: pairId(match), ...stamped(), ...pairEntry(match, answer) });
    }
  }
  return { ...plan, after: { ...together, entries: [...together.entries, ...added] } };
}

function pairEntry({ classGroup, person, into }: PersonMatch, answer: PairAnswer) {
  return answer === 'one'
    ? { kind: 'person-joined', classGroup, person, into }
    : { kind: 'person-told-apart', classGroup, person, from: into };
}

const ABOUT_KEYS: ReadonlySet<string> = new Set([
  'person-joined',
  'person-rekeyed',
  'person-told-apart',
  'entry-corrected',
]);

/** Under which key everybody counts, and of which pairs it has been said before whether they are one. */
function settledPairs(entries: readonly StoredEntry[]) {
  const about = entries.flatMap((entry) => {
    const checked = ABOUT_KEYS.has(entry.kind) ? safeParse(entrySchema, entry) : null;
    return checked?.success ? [checked.output] : [];
  });
  const { keyOf } = effective(about, kinds);
  const apart = new Set(
    about.flatMap((entry) => (entry.kind === 'person-told-apart' ? [pairOf(entry.person, entry.from)] : [])),
  );
  const ids = new Set(entries.map(({ id }) => id));
  return {
    keyOf,
    /** A pair that was joined and has been taken apart since is not joined again. */
    has: (match: PersonMatch) => ids.has(pairId(match)) || apart.has(pairOf(match.person, match.into)),
  };
}

const pairOf = (a: string, b: string): string => [a, b].sort().join(' ');

const ROSTER = `${documents.roster.id}:`;

/** The lists of classes that are still there afterwards. */
function rostersIn(contents: Contents, after: Contents): Map<string, Roster> {
  const there = new Set(after.documents.map(({ id }) => id));
  return new Map(
    contents.documents.flatMap((document) => (there.has(document.id) ? rosterOf(document) : [])),
  );
}

function rosterOf({ id, value }: StoredDocument): [string, Roster][] {
  const roster = id.startsWith(ROSTER) ? documentValue(documents.roster, value) : null;
  return roster ? [[id.slice(ROSTER.length), roster]] : [];
}
