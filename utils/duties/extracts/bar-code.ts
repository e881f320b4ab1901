import type { Drawing, Rect } from '../../base/documents/drawing.ts';

/**
 * Wide (1) and narrow (0) elements of each digit in «Interleaved 2 of 5» (ISO/IEC 16390), read by every hand
 * scanner.
 */
const DIGITS = ['00110', '10001', '01001', '11000', '00101', '10100', '01100', '00011', '10010', '01010'];
const WIDE = 3;

/** Black bars for an even number of digits, in units of a narrow bar; height 1. */
function barsOf(digits: string): { bars: Rect[]; width: number } {
  const bars: Rect[] = [];
  let x = 0;
  const put = (pattern: string) => {
    [...pattern].forEach((sign, index) => {
      const width = sign === '1' ? WIDE : 1;
      if (index % 2 === 0) bars.push({ x, y: 0, width, height: 1 });
      x += width;
    });
  };
  put('0000');
  for (let at = 0; at < digits.length; at += 2) {
    const [black, white] = [DIGITS[Number(digits[at])] ?? '', DIGITS[Number(digits[at + 1])] ?? ''];
    put([...black].map((sign, index) => sign + white[index]).join(''));
  }
  put('100');
  return { bars, width: x };
}

/**
 * Draws the bar code with its upper left corner at (x, y), `unit` mm per narrow bar, `height` mm high;
 * returns its width, mm.
 */
export function drawBarCode(
  drawing: Drawing,
  digits: string,
  { x, y, unit, height }: { x: number; y: number; unit: number; height: number },
): number {
  const { bars, width } = barsOf(digits);
  drawing.squares(
    bars.map((bar) => ({ ...bar, height: height / unit })),
    x,
    y,
    unit,
  );
  return width * unit;
}
