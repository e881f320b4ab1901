import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutSlips, slipGrid } from '../../../../utils/duties/credentials/slip-layout.ts';
import { parent, student } from './slip-people.ts';

const perPage = fc.constantFrom(6, 8, 10) as fc.Arbitrary<6 | 8 | 10>;
const fold = fc.constantFrom('flat', 'folded') as fc.Arbitrary<'flat' | 'folded'>;
const order = fc.constantFrom('separate', 'family') as fc.Arbitrary<'separate' | 'family'>;
/** 1 to 200 people: students first, then representatives, each of some student. */
const people = fc
  .integer({ min: 1, max: 200 })
  .chain((count) =>
    fc
      .integer({ min: 1, max: count })
      .chain((students) =>
        fc
          .array(fc.nat(students - 1), { minLength: count - students, maxLength: count - students })
          .map((of) => [
            ...Array.from({ length: students }, (_, index) => student(index)),
            ...of.map((family, index) => parent(index, family)),
          ]),
      ),
  );

describe('layoutSlips', () => {
  it('puts everybody in exactly one cell, with separate cells inside the page', () => {
    fc.assert(
      fc.property(people, perPage, fold, order, (slips, size, folding, ordering) => {
        const { cells, pages, columns, rows } = layoutSlips(slips, {
          perPage: size,
          fold: folding,
          order: ordering,
        });
        expect(cells.map((cell) => cell.slip.key).sort()).toEqual(slips.map((slip) => slip.key).sort());
        expect(pages).toBe(Math.ceil(slips.length / (columns * rows)));
        const places = new Set(cells.map((cell) => `${cell.page} ${cell.row} ${cell.column}`));
        expect(places.size).toBe(slips.length);
        for (const { rect, inner, row, column } of cells) {
          expect(rect.x).toBeCloseTo(column * rect.width);
          expect(rect.y).toBeCloseTo(row * rect.height);
          expect(rect.x + rect.width).toBeLessThanOrEqual(210 + 1e-9);
          expect(rect.y + rect.height).toBeLessThanOrEqual(297 + 1e-9);
          expect(inner.x - rect.x).toBeGreaterThan(4.5);
          expect(inner.y - rect.y).toBeGreaterThan(4.5);
        }
      }),
    );
  });

  it('keeps class order', () => {
    fc.assert(
      fc.property(people, perPage, (slips, size) => {
        const keys = (ordering: 'separate' | 'family') =>
          layoutSlips(slips, { perPage: size, fold: 'flat', order: ordering }).cells.map((cell) => cell.slip);
        expect(keys('separate')).toEqual(slips);
        const family = keys('family');
        expect(family.filter((slip) => slip.role === 'student')).toEqual(
          slips.filter((s) => s.role === 'student'),
        );
        family.forEach((slip, index) => {
          if (slip.role === 'representative') expect(family[index - 1]?.family).toBe(slip.family);
        });
      }),
    );
  });

  it('gives folded slips taller cells', () => {
    const cells = ([6, 8, 10] as const).map((size) => {
      const { columns, rows } = slipGrid({ perPage: size, fold: 'folded' });
      return columns * rows;
    });
    expect(cells).toEqual([4, 6, 8]);
  });
});
