import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FittedFilter, fitFilters } from '../../../../components/ui/table/fit-filters.ts';

const filter = (id: string, count: number, width = 100): FittedFilter => ({ id, count, width });
const FOUR = [filter('a', 9), filter('b', 2), filter('c', 0), filter('d', 1)];
const fitted = (room: number, active: string | null = null, filters = FOUR) => {
  const { strip, more } = fitFilters(filters, active, { room, all: 60, more: 70 });
  return `${strip.join('')}|${more.join('')}`;
};

describe('the strip of filters', () => {
  it.each([
    ['has room for all but the empty one', 430, null, 'abd|c'],
    ['gives the last ones to «Ещё»', 340, null, 'ab|cd'],
    ['shows at least the active one', 0, 'd', 'd|abc'],
    ['keeps the active one in its order', 340, 'd', 'ad|bc'],
    ['shows the active one, though nobody is in it', 430, 'c', 'abc|d'],
  ])('%s (%i px, active: %s)', (_, room, active, expected) => {
    expect(fitted(room, active)).toBe(expected);
  });

  it('needs no «Ещё» where all fit', () => {
    const filters = [filter('a', 1), filter('b', 2)];
    expect(fitted(260, null, filters)).toBe('ab|');
    expect(fitted(259, null, filters)).toBe('a|b');
  });

  it('loses no filter, shows none twice, never the empty ones, and does not grow over its room', () => {
    const filters = fc.uniqueArray(
      fc.record({ id: fc.string(), count: fc.nat(3), width: fc.integer({ min: 40, max: 300 }) }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(filters, fc.integer({ min: 130, max: 2000 }), fc.nat(20), (all, room, at) => {
        const active = all[at]?.id ?? null;
        const { strip, more } = fitFilters(all, active, { room, all: 60, more: 70 });
        expect([...strip, ...more].sort()).toEqual(all.map(({ id }) => id).sort());
        const inStrip = all.filter(({ id }) => strip.includes(id));
        expect(inStrip.every(({ id, count }) => count > 0 || id === active)).toBe(true);
        if (active !== null) expect(strip).toContain(active);
        const own = inStrip.filter(({ id }) => id !== active).reduce((sum, { width }) => sum + width, 0);
        const rest = 60 + (more.length > 0 ? 70 : 0) + (all[at]?.width ?? 0);
        if (own > 0) expect(own + rest).toBeLessThanOrEqual(room);
      }),
    );
  });
});
