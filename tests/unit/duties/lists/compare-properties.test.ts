import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareLists } from '../../../../utils/duties/lists/compare-lists.ts';
import {
  type ListedClass,
  type ListLine,
  listedInRoster,
} from '../../../../utils/duties/lists/listed-class.ts';
import { reconciledClass } from '../../../tables/reconciled/draw.ts';
import { runs } from '../../property-runs.ts';
import { corrected } from './accepted.ts';
import { listOf, rosterOf } from './reconciled.ts';

const seeds = fc.integer({ min: 0, max: 10_000 });
const options = { numRuns: runs(10) };

const withoutYo = (name: string) => name.replaceAll('ё', 'е').replaceAll('Ё', 'Е');

/** Ways of writing the same names. */
const SPELLINGS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  withoutYo,
  (name) => withoutYo(name).toUpperCase(),
];

it('finds nothing in a list compared with itself, in any order, case and spelling of ё', () => {
  const spellings = fc.infiniteStream(fc.constantFrom(...SPELLINGS));
  fc.assert(
    fc.property(seeds, spellings, fc.infiniteStream(fc.double({ noNaN: true })), (seed, spelling, order) => {
      const spell = (name: string): string => (spelling.next().value as (name: string) => string)(name);
      // A class with one person under two keys, or with words of a name in the wrong places, contradicts itself.
      const drawn = reconciledClass(seed, 10);
      const of = rosterOf({ ...drawn, system: drawn.system.filter(({ id }) => isSound(drawn, id)) });
      const lines = listedInRoster(of)
        .own.map((line) => ({
          line: { ...line, name: spell(line.name), of: line.of === null ? null : spell(line.of) },
          at: order.next().value as number,
        }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ line }, at): ListLine => ({ ...line, row: at + 1 }));
      expect(compareLists(of, { ...EMPTY, own: lines })).toMatchObject({ differences: [], unclear: [] });
    }),
    options,
  );
});

const EMPTY: ListedClass = { own: [], others: [], left: [], questions: [] };

function isSound({ planted }: ReturnType<typeof reconciledClass>, id: string): boolean {
  const odd = ['twice-in-system', 'swapped', 'latin', 'letter'];
  return !planted.some((each) => each.id === id && odd.includes(each.fault));
}

it('finds nothing more once all that was found is accepted', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const drawn = reconciledClass(seed, 10);
      const [before, listed] = [rosterOf(drawn), listOf(drawn)];
      const { differences, spellings } = compareLists(before, listed);
      const after = compareLists(corrected(before, [...differences, ...spellings], listed), listed);
      expect(after).toMatchObject({ differences: [], spellings: [], unclear: [] });
    }),
    options,
  );
});

it('finds the same whatever the order of the list', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const drawn = reconciledClass(seed, 10);
      const listed = listOf(drawn);
      const turned = { ...listed, own: listed.own.toReversed() };
      const keys = (of: ListedClass) =>
        compareLists(rosterOf(drawn), of)
          .differences.map(({ key }) => key)
          .sort();
      expect(keys(turned)).toEqual(keys(listed));
    }),
    options,
  );
});
