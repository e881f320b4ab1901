/** Runs inside a Chromium page: people of a list found by the names of rows, and a fuzzy search for comparison. */
import Fuse from 'fuse.js';
import { matchPeople } from '../../utils/class-data/roster/matching/match-people.ts';
import type { Roster } from '../../utils/class-data/roster/person.ts';
import type { MatchRow } from './match-data.ts';

export interface MatchTimes {
  ours: number[];
  peer: number;
  /** Keys by row: the one person found or proposed; null: nobody, or several to choose from. */
  found: { ours: (string | null)[]; peer: (string | null)[] };
  /** Keys of those that are taken without a look. */
  sure: (string | null)[];
}

async function run(roster: Roster, rows: MatchRow[], peerRows: number, rounds: number): Promise<MatchTimes> {
  const times: number[] = [];
  let matches: ReturnType<typeof matchPeople<MatchRow>> = [];
  for (let round = -1; round < rounds; round++) {
    const start = performance.now();
    matches = matchPeople(rows, roster);
    if (round >= 0) times.push(performance.now() - start);
  }
  const start = performance.now();
  const index = new Fuse(roster.students, { keys: ['name'], threshold: 0.3 });
  const peer = rows
    .slice(0, peerRows)
    .map(({ name }) => index.search(name, { limit: 1 })[0]?.item.key ?? null);
  return {
    ours: times,
    peer: performance.now() - start,
    found: {
      ours: matches.map(({ candidates: [one, another] }) => (another ? null : (one?.key ?? null))),
      peer,
    },
    sure: matches.map(({ verdict, person }) => (verdict === 'exact' ? person : null)),
  };
}

Object.assign(globalThis, { runMatchBench: run });
