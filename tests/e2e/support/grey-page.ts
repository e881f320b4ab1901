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
  const { width, pixels } = page;
  const columns = Math.ceil(width / square);
  const counts = new Uint32Array(columns * Math.ceil(page.height / square));
  for (let at = 0; at < pixels.length; at++) {
    if ((pixels[at] as number) >= DARK || isNearInk(other, at, reach)) continue;
    const cell = Math.floor(at / width / square) * columns + Math.floor((at % width) / square);
    counts[cell] = (counts[cell] as number) + 1;
  }
  return counts.reduce((most, count) => Math.max(most, count), 0);
}

/** Pages are mostly white: to look around the few dark pixels is far less than to blacken all that is near ink. */
function isNearInk({ width, height, pixels }: GreyPage, at: number, reach: number): boolean {
  const [x, y] = [at % width, Math.floor(at / width)];
  for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++)
    for (let column = Math.max(0, x - reach); column <= Math.min(width - 1, x + reach); column++)
      if ((pixels[row * width + column] as number) < INK) return true;
  return false;
}
