import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cutFonts } from '../../../../assets/fonts/cut-fonts.ts';
import type { Rect } from '../../../../utils/base/documents/drawing.ts';
import type { DocumentFonts } from '../../../../utils/base/documents/fonts.ts';
import { printedWords } from '../../../setup/printed-words.ts';

const FONTS = fileURLToPath(new URL('../../../.cache/fonts', import.meta.url));

export async function testFonts(): Promise<DocumentFonts> {
  await cutFonts(FONTS);
  const read = (file: string) => new Uint8Array(readFileSync(join(FONTS, file)));
  return { regular: read('pt-sans.ttf'), bold: read('pt-sans-bold.ttf'), mono: read('pt-mono.ttf') };
}

function withFile<T>(bytes: Uint8Array, use: (file: string, dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'klassruk-pdf-'));
  try {
    const file = join(dir, 'document.pdf');
    writeFileSync(file, bytes);
    return use(file, dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Text of the pages as found by a PDF reader. */
export function readText(bytes: Uint8Array, ...options: string[]): string[] {
  return withFile(bytes, (file) => {
    const text = execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8' });
    return text.split('\f').slice(0, -1);
  });
}

export interface PlacedWord {
  text: string;
  page: number;
  /** Top left of the word, mm. */
  x: number;
  y: number;
}

const MM_PER_POINT = 25.4 / 72;

/** Words of the pages with their places. */
export function readWords(bytes: Uint8Array): PlacedWord[] {
  return withFile(bytes, (file) =>
    printedWords(file).words.map(({ text, page, xMin, yMin }) => ({
      text,
      page,
      x: xMin * MM_PER_POINT,
      y: yMin * MM_PER_POINT,
    })),
  );
}

/** Output of pdffonts without its two header lines. */
export function readFonts(bytes: Uint8Array): string[] {
  return withFile(bytes, (file) =>
    execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2),
  );
}

export interface DrawnPage {
  /** Size in pixels. */
  width: number;
  height: number;
  /** Red, green and blue of each pixel, row by row; 0 is black. */
  pixels: Uint8Array;
  /** Number of dark pixels in a rectangle given in mm. */
  ink(rect: Rect): number;
}

/** Draws every page as a printer would. */
export function drawPages(bytes: Uint8Array, dpi = 80): DrawnPage[] {
  return withFile(bytes, (file, dir) => {
    // Raw pictures: to compress and unpack PNG takes several times as long as the drawing.
    execFileSync('pdftoppm', ['-r', String(dpi), file, join(dir, 'page')]);
    const names = readdirSync(dir).filter((name) => name.endsWith('.ppm'));
    return names.sort().map((name) => drawnPage(readFileSync(join(dir, name)), dpi));
  });
}

function drawnPage(file: Buffer, dpi: number): DrawnPage {
  const [head, ...size] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64)) ?? [];
  const [width = 0, height = 0] = size.map(Number);
  const pixels = file.subarray(head?.length);
  if (!head || pixels.length !== 3 * width * height) throw new Error('not a picture in colours');
  const inPixels = (mm: number): number => Math.round((mm / 25.4) * dpi);
  return {
    width,
    height,
    pixels,
    ink(rect) {
      const right = Math.min(inPixels(rect.x + rect.width), width);
      const bottom = Math.min(inPixels(rect.y + rect.height), height);
      let dark = 0;
      for (let row = inPixels(rect.y); row < bottom; row++) {
        for (let column = inPixels(rect.x); column < right; column++) {
          if ((pixels[3 * (row * width + column)] as number) < 140) dark++;
        }
      }
      return dark;
    },
  };
}
