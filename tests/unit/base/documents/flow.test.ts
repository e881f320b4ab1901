import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FlowPart, layoutFlow } from '../../../../utils/base/documents/flow.ts';

const FRAME = { top: 20, bottom: 120 };
const part = fc.record({
  height: fc.double({ min: 0.5, max: 30, noNaN: true }),
  gap: fc.double({ min: 0, max: 10, noNaN: true }),
  keep: fc.boolean(),
  draw: fc.constant(() => {}),
});

it('draws the header of a table again where its rows begin a later page, inside the page', () => {
  const head: FlowPart = { height: 9, gap: 2, keep: true, draw() {} };
  const row = (): FlowPart => ({ height: 30, gap: 0, keep: false, head, draw() {} });
  const rows = Array.from({ length: 7 }, row);
  const { placed, pages } = layoutFlow([head, ...rows], FRAME);
  expect(pages).toBe(3);
  expect(placed.map(({ part: own, page }) => [own === head ? 'head' : 'row', page])).toEqual([
    ['head', 0],
    ...Array.from({ length: 3 }, () => ['row', 0]),
    ['head', 1],
    ...Array.from({ length: 3 }, () => ['row', 1]),
    ['head', 2],
    ['row', 2],
  ]);
  for (const { part: own, y } of placed) expect(y + own.height).toBeLessThanOrEqual(FRAME.bottom);
});

it('places every part once, in order, inside the page, and keeps together what belongs together', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts: FlowPart[]) => {
      const { placed, pages } = layoutFlow(parts, FRAME);
      expect(placed.map((each) => each.part)).toEqual(parts);
      let last = { page: 0, end: FRAME.top };
      placed.forEach(({ part: own, page, y }, index) => {
        expect(y + own.height).toBeLessThanOrEqual(FRAME.bottom + 1e-9);
        if (page === last.page) expect(y).toBeGreaterThanOrEqual(last.end - 1e-9);
        else expect(page).toBe(last.page + 1);
        last = { page, end: y + own.height };
        const next = placed[index + 1];
        if (!own.keep || !next || next.page === page) return;
        // Separated only if the whole chain is taller than a page.
        const chain = [...placed.keys()].filter((each) => sameChain(parts, index, each));
        const height = chain.reduce(
          (sum, each) => sum + (parts[each]?.height ?? 0) + (parts[each]?.gap ?? 0),
          0,
        );
        expect(height - (parts[chain[0] as number]?.gap ?? 0)).toBeGreaterThan(
          FRAME.bottom - FRAME.top - 1e-9,
        );
      });
      expect(last.page).toBe(pages - 1);
    }),
  );
});

function sameChain(parts: readonly FlowPart[], one: number, other: number): boolean {
  const [from, to] = one < other ? [one, other] : [other, one];
  return parts.slice(from, to).every(({ keep }) => keep);
}
