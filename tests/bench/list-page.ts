/** Runs inside a Chromium page: the people of a class found in the lines of a list, and a fuzzy search for comparison. */
import Fuse from 'fuse.js';
import { compareLists } from '../../utils/duties/lists/compare-lists.ts';
import { pairPeople } from '../../utils/duties/lists/pair-people.ts';
import type { ListData } from './list-data.ts';

export interface ListTimes {
  /** Finding whom the lines mean, ms. */
  ours: number[];
  /** The same with all differences told, ms. */
  compared: number[];
  /** The peer's index of the class, and its search for the first lines, ms. */
  peer: { index: number; search: number };
  /** Keys by line; null: nobody, or it is not clear who. */
  found: { ours: (string | null)[]; peer: (string | null)[] };
}

function timed<T>(run: () => T): [result: T, time: number] {
  const start = performance.now();
  const result = run();
  return [result, performance.now() - start];
}

async function run({ roster, listed }: ListData, peerLines: number, rounds: number): Promise<ListTimes> {
  const ours: number[] = [];
  const compared: number[] = [];
  for (let round = -2; round < rounds; round++) {
    const [, pairing] = timed(() => pairPeople(roster, listed.own));
    const [, comparing] = timed(() => compareLists(roster, listed));
    if (round < 0) continue;
    ours.push(pairing);
    compared.push(comparing);
  }
  const found = listed.own.map((): string | null => null);
  for (const [key, lines] of pairPeople(roster, listed.own).lines)
    for (const { row } of lines) found[row - 1] = key;
  // Of thresholds from 0.1 to 0.6 this one mistakes the fewest people, and is the fastest; it misses nobody either.
  const [index, indexing] = timed(() => new Fuse(roster.students, { keys: ['name'], threshold: 0.1 }));
  const [peer, searching] = timed(() =>
    listed.own.slice(0, peerLines).map(({ name }) => index.search(name, { limit: 1 })[0]?.item.key ?? null),
  );
  return {
    ours,
    compared,
    peer: { index: indexing, search: searching },
    found: { ours: found, peer },
  };
}

Object.assign(globalThis, { runListBench: run });
