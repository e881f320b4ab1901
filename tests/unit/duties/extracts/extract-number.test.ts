import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Drawing, Rect } from '../../../../utils/base/documents/drawing.ts';
import { drawBarCode } from '../../../../utils/duties/extracts/bar-code.ts';
import {
  newExtractNumber,
  readExtractNumber,
  shownNumber,
} from '../../../../utils/duties/extracts/extract-number.ts';

const seven = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 });
const number = seven.map((digits) => {
  const left = [...digits];
  return newExtractNumber(new Set(), () => (left.shift() ?? 0) / 10);
});

it('a number is read back however it is typed', () => {
  fc.assert(
    fc.property(number, (made) => {
      expect(made).toMatch(/^\d{8}$/);
      for (const typed of [made, shownNumber(made), ` № ${made}\n`, [...made].join('-')])
        expect(readExtractNumber(typed)).toBe(made);
    }),
  );
});

it('one wrong digit and two swapped neighbours are always detected', () => {
  fc.assert(
    fc.property(number, fc.nat(7), fc.integer({ min: 1, max: 9 }), fc.nat(6), (made, at, by, swap) => {
      const wrong = [...made];
      wrong[at] = String((Number(wrong[at]) + by) % 10);
      expect(readExtractNumber(wrong.join(''))).toBeNull();
      const swapped = [...made];
      [swapped[swap], swapped[swap + 1]] = [swapped[swap + 1]!, swapped[swap]!];
      if (swapped[swap] !== swapped[swap + 1]) expect(readExtractNumber(swapped.join(''))).toBeNull();
    }),
  );
});

it.each(['', '1234567', '123456789', 'ойцук'])('is no number: %j', (typed) => {
  expect(readExtractNumber(typed)).toBeNull();
});

it('no number is issued twice', () => {
  const values = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.95];
  const first = newExtractNumber(new Set(), () => 0);
  expect(newExtractNumber(new Set([first]), () => values.shift() ?? 0)).not.toBe(first);
});

/** Reads «Interleaved 2 of 5» like a scanner: widths of bars and gaps, start, pairs of digits, stop. */
function scan(bars: readonly Rect[]): string {
  const widths = bars.flatMap(({ x, width }, index) => {
    const next = bars[index + 1];
    return next ? [width, next.x - x - width] : [width];
  });
  const elements = widths.map((width) => (width > 2 ? 'W' : 'N')).join('');
  expect(elements.startsWith('NNNN')).toBe(true);
  expect(elements.endsWith('WNN')).toBe(true);
  // Weights 1, 2, 4, 7 and parity; 0 is written as 4 + 7.
  const digit = (five: string) => {
    const sum = [1, 2, 4, 7].reduce((all, weight, at) => all + (five[at] === 'W' ? weight : 0), 0);
    expect([...five].filter((element) => element === 'W')).toHaveLength(2);
    return String(sum === 11 ? 0 : sum);
  };
  const pairs = elements.slice(4, -3).match(/.{10}/g) ?? [];
  return pairs
    .map((ten) => {
      const of = (rest: number) => [...ten].filter((_, at) => at % 2 === rest).join('');
      return digit(of(0)) + digit(of(1));
    })
    .join('');
}

it('the bars encode the same number', () => {
  fc.assert(
    fc.property(number, (made) => {
      let drawn: readonly Rect[] = [];
      const drawing = { squares: (rects: readonly Rect[]) => (drawn = rects) } as unknown as Drawing;
      const width = drawBarCode(drawing, made, { x: 0, y: 0, unit: 0.33, height: 11 });
      expect(scan(drawn)).toBe(made);
      expect(width).toBeLessThan(40);
    }),
  );
});
