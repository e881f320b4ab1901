import { describe, expect, it } from 'vitest';
import { compareLists } from '../../../../utils/duties/lists/compare-lists.ts';
import type { DifferenceField } from '../../../../utils/duties/lists/difference.ts';
import {
  type Fault,
  type Planted,
  type ReconciledClass,
  reconciledClass,
} from '../../../tables/reconciled/draw.ts';
import { runs } from '../../property-runs.ts';
import { listOf, rosterOf } from './reconciled.ts';

const FIELDS: Readonly<Record<Fault, DifferenceField>> = {
  missing: 'missing',
  extra: 'extra',
  letter: 'name',
  surname: 'name',
  patronymic: 'name',
  latin: 'name',
  swapped: 'name',
  yo: 'yo',
  'birth-date': 'birth-date',
  'no-birth-date': 'birth-date',
  phone: 'phone',
  email: 'email',
  relation: 'relation',
  class: 'class',
  'twice-in-system': 'duplicate',
};

/** The parents of a student who has left are told with the student. */
const isTold = ({ system, planted }: ReconciledClass, { fault, id }: Planted): boolean => {
  const children = system.find((person) => person.id === id)?.children ?? [];
  return !(
    fault === 'extra' && planted.some((each) => each.fault === 'extra' && children.includes(each.id ?? ''))
  );
};

/** A Latin letter in the list alone is a fault of the list. */
const isOfList = ({ fault, was }: Planted): boolean => fault === 'latin' && !/[a-z]/i.test(was ?? '');

describe('faults that were planted without sight of what finds them', () => {
  const classes = Array.from({ length: runs(30) }, (_, seed) => reconciledClass(seed));
  const found = classes.map((drawn) => compareLists(rosterOf(drawn), listOf(drawn)));

  it('are found, each once and under its field, and nothing else is', () => {
    classes.forEach((drawn, seed) => {
      const { differences, spellings, unclear, remarks } = found[seed]!;
      const planted = drawn.planted.filter((each) => isTold(drawn, each));
      const named = [...differences, ...spellings].map(
        ({ field, person, name }) => `${field} ${person ?? name.toLowerCase()}`,
      );
      const wanted = planted
        .filter((each) => !isOfList(each))
        .map(({ fault, id, name }) => `${FIELDS[fault]} ${id ?? name?.toLowerCase()}`);
      expect.soft(named.sort(), `seed ${seed}`).toEqual(wanted.sort());
      expect.soft(remarks.length, `seed ${seed}`).toBe(planted.filter(isOfList).length);
      expect.soft(unclear, `seed ${seed}`).toEqual([]);
    });
  });

  it('come with the values of both sides', () => {
    const valued = ['birth-date', 'no-birth-date', 'phone', 'email', 'relation', 'class'];
    classes.forEach(({ planted }, seed) => {
      for (const { fault, id, was, should } of planted.filter((each) => valued.includes(each.fault))) {
        const one = found[seed]!.differences.find(
          ({ field, person }) => field === FIELDS[fault] && person === id,
        );
        expect
          .soft({ was: one?.was ?? null, should: one?.should }, `seed ${seed}`)
          .toEqual({ was: was || null, should });
      }
    });
  });
});
