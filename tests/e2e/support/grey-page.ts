import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A picture with a byte a pixel, row by row; 0 is black. */
export interface GreyPage {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Draws the pages of a PDF as a printer does, up to the last one asked for. */
export function greyPages(pdf: Buffer, dpi: number, last = 1_000): GreyPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'klassruk-pdf-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    // Raw pictures: to compress and unpack PNG takes longer than the drawing. Numbered with leading noughts.
    execFileSync('pdftoppm', ['-r', String(dpi), '-l', String(last), '-gray', file, join(folder, 'page')]);
    const names = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return names.sort().map((name) => greyPage(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function greyPage(file: Buffer): GreyPage {
  const [head, ...size] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64)) ?? [];
  const [width = 0, height = 0] = size.map(Number);
  const pixels = new Uint8Array(file.subarray(head?.length));
  if (!head || pixels.length !== width * height) throw new Error('not a grey picture');
  return { width, height, pixels };
}

/** A dark pixel has to be matched; a paler one, as at the edge of a letter, is ink enough to match it. */
const DARK = 110;
const INK = 200;

/**
 * The most dark pixels in a square of a page, of `square` pixels a side, that have no ink of the other page, of the
 * same size, within `reach` pixels in both directions.
 */
export function mostUnmatched(page: GreyPage, other: GreyPage, reach: number, square: number): number {
  const { width, height, pixels } = page;
  const near = spread(spread(other, reach, 1), reach, width);
  const columns = Math.ceil(width / square);
  const counts = new Uint32Array(columns * Math.ceil(height / square));
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / square) * columns;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if ((pixels[at] as number) >= DARK || (near.pixels[at] as number) < INK) continue;
      const cell = row + Math.floor(x / square);
      counts[cell] = (counts[cell] as number) + 1;
    }
  }
  return counts.reduce((most, count) => Math.max(most, count), 0);
}

/** Each pixel as dark as the darkest within `reach` steps of `step` pixels. */
function spread(page: GreyPage, reach: number, step: number): GreyPage {
  const { pixels } = page;
  const darkest = pixels.slice();
  for (let by = 1; by <= reach; by++) {
    const shift = by * step;
    for (let at = shift; at < pixels.length; at++) {
      const [back, here] = [pixels[at - shift] as number, pixels[at] as number];
      if (back < (darkest[at] as number)) darkest[at] = back;
      if (here < (darkest[at - shift] as number)) darkest[at - shift] = here;
    }
  }
  return { ...page, pixels: darkest };
}
