import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterMove,
  NO_CHOICE,
  placeAfter,
  type RowChoice,
  type RowMove,
  rangeBetween,
} from '../../../../components/ui/table/row-choice.ts';

const SHOWN = ['a', 'b', 'c', 'd', 'e'];

const after = (...moves: RowMove[]): RowChoice =>
  moves.reduce((choice, move) => afterMove(choice, move, SHOWN), NO_CHOICE);

const chosen = (...moves: RowMove[]): string => [...after(...moves).chosen].sort().join('');

describe('the keys in a table', () => {
  it.each([
    ['ArrowDown', 2, 3],
    ['ArrowUp', 2, 1],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 2, 6],
    ['PageUp', 2, 0],
    ['Home', 7, 0],
    ['End', 7, 9],
    ['x', 7, null],
    ['toString', 7, null],
  ])('%s leads from row %i of ten to %s', (key, at, to) => {
    expect(placeAfter(key, at, 10, 4)).toBe(to);
  });

  it('lead nowhere in an empty table', () => {
    expect(placeAfter('ArrowDown', -1, 0, 4)).toBeNull();
  });
});

describe('the choice of rows', () => {
  it.each<[string, RowMove[], string]>([
    ['one chosen', [{ do: 'toggle', to: 'b' }], 'b'],
    [
      'chosen and not',
      [
        { do: 'toggle', to: 'b' },
        { do: 'toggle', to: 'b' },
      ],
      '',
    ],
    ['only gone to', [{ do: 'go', to: 'c' }], ''],
    [
      'a range down',
      [
        { do: 'toggle', to: 'b' },
        { do: 'reach', to: 'd' },
      ],
      'bcd',
    ],
    [
      'a range up',
      [
        { do: 'toggle', to: 'd' },
        { do: 'reach', to: 'b' },
      ],
      'bcd',
    ],
    [
      'a range that shrinks again',
      [
        { do: 'go', to: 'a' },
        { do: 'reach', to: 'e' },
        { do: 'reach', to: 'b' },
      ],
      'ab',
    ],
    [
      'a range beside what was chosen before',
      [
        { do: 'toggle', to: 'a' },
        { do: 'go', to: 'c' },
        { do: 'reach', to: 'd' },
      ],
      'acd',
    ],
    ['a range from nowhere', [{ do: 'reach', to: 'b' }], 'ab'],
    ['all', [{ do: 'choose', keys: SHOWN }], 'abcde'],
    [
      'none again',
      [
        { do: 'choose', keys: SHOWN },
        { do: 'choose', keys: [] },
      ],
      '',
    ],
  ])('is, %s, as expected', (_, moves, expected) => {
    expect(chosen(...moves)).toBe(expected);
  });

  it('that is not shown stays, and no range passes over it', () => {
    const before = after({ do: 'toggle', to: 'c' });
    const next = afterMove(before, { do: 'reach', to: 'e' }, ['a', 'b', 'd', 'e']);
    expect([...next.chosen].sort()).toEqual(['c', 'e']);
  });

  it('by Shift is the range of anchor and goal, whatever way led there', () => {
    const key = fc.constantFrom(...SHOWN);
    fc.assert(
      fc.property(key, fc.array(key, { minLength: 1 }), (from, steps) => {
        const moves = steps.map((to): RowMove => ({ do: 'reach', to }));
        const { chosen } = after({ do: 'go', to: from }, ...moves);
        expect([...chosen].sort()).toEqual(rangeBetween(SHOWN, from, steps.at(-1)!));
      }),
    );
  });
});
