import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
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
  png: PNG;
  /** Number of dark pixels in a rectangle given in mm. */
  ink(rect: Rect): number;
}

/** Draws every page as a printer would. */
export function drawPages(bytes: Uint8Array, dpi = 80): DrawnPage[] {
  return withFile(bytes, (file, dir) => {
    execFileSync('pdftoppm', ['-r', String(dpi), '-png', file, join(dir, 'page')]);
    const names = readdirSync(dir).filter((name) => name.endsWith('.png'));
    return names.sort().map((name): DrawnPage => {
      const png = PNG.sync.read(readFileSync(join(dir, name)));
      const pixels = (mm: number): number => Math.round((mm / 25.4) * dpi);
      return {
        png,
        ink({ x, y, width, height }) {
          let dark = 0;
          for (let row = pixels(y); row < Math.min(pixels(y + height), png.height); row++) {
            for (let column = pixels(x); column < Math.min(pixels(x + width), png.width); column++) {
              if ((png.data[4 * (row * png.width + column)] as number) < 140) dark++;
            }
          }
          return dark;
        },
      };
    });
  });
}
