import jsQR from 'jsqr';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import type { Slip, SlipSheetOptions } from '../../../../utils/duties/credentials/slip.ts';
import { tryOutSlips } from '../../../../utils/duties/credentials/slip-try-out.ts';
import { layoutSlips, planSlips, type SlipCell } from '../../../../utils/duties/credentials/slips-paper.ts';
import { printFile } from '../../../setup/print-file.ts';
import {
  type DrawnPage,
  drawPages,
  type PlacedWord,
  readFonts,
  readText,
  readWords,
  testFonts,
} from '../../base/documents/ink.ts';
import { ADDRESS, ODD_NAMES, options, parent, student } from './slip-people.ts';

const createdAt = new Date('2026-09-01T08:00:00Z');
let faces: Faces;
beforeAll(async () => {
  faces = readFaces(await testFonts());
});

/** The slips as a file, with their places. */
function printSlips(slips: readonly Slip[], chosen: SlipSheetOptions) {
  const paper = planSlips(slips, chosen, faces);
  return { ...printFile([paper], faces, { title: paper.title, createdAt }), perPage: paper.perPage };
}

/** The strip between the printed area and the cut line. */
function inkInStrip(page: DrawnPage, { rect, inner }: SlipCell): number {
  const gap = 2.2;
  const left = {
    x: rect.x + gap,
    y: rect.y + gap,
    width: inner.x - rect.x - gap - 3,
    height: rect.height - 2 * gap,
  };
  const right = {
    ...left,
    x: inner.x + inner.width + 0.5,
    width: rect.x + rect.width - inner.x - inner.width - gap - 0.5,
  };
  const top = {
    x: rect.x + 9,
    y: rect.y + gap,
    width: rect.width - 18,
    height: inner.y - rect.y - gap - 0.3,
  };
  const bottom = { ...top, y: inner.y + inner.height + 0.3 };
  return [left, right, top, bottom].reduce((sum, each) => sum + page.ink(each), 0);
}

/** What is printed within the cut lines of a cell. */
function textWithin(words: PlacedWord[], { page, rect }: SlipCell): string {
  const within = words.filter(
    (word) =>
      word.page === page &&
      word.x >= rect.x &&
      word.x < rect.x + rect.width &&
      word.y >= rect.y &&
      word.y < rect.y + rect.height,
  );
  return within.map(({ text }) => text).join(' ');
}

/** Without spaces and hyphens, which pdftotext drops at the end of a line. */
function squeeze(text: string): string {
  return text.replace(/[\s-]+/g, '');
}

const shapes = ([6, 8, 10] as const).flatMap((perPage) =>
  (['flat', 'folded'] as const).flatMap((fold) =>
    (['password', 'login', 'gosuslugi'] as const).map((variant) => ({ perPage, fold, variant })),
  ),
);

describe.each(shapes)('$perPage a page, $fold, $variant', ({ perPage, fold, variant }) => {
  it('prints everybody’s content inside the cells', () => {
    const slips: Slip[] = [
      ...ODD_NAMES.slice(0, 4).map((name, index) => student(index, { name, variant })),
      ...[4, 5, 6, 7].map((index) => student(index, { variant })),
      ...[0, 1, 2].map((index) => parent(index, index, { variant })),
    ];
    const chosen = options({ perPage, fold, order: 'family' });
    const made = printSlips(slips, chosen);
    expect(made.perPage.flat()).toHaveLength(slips.length);

    const cellsPerPage = made.perPage[0]?.length;
    const actual = ([6, 8, 10] as const).find((size) => {
      const { columns, rows } = layoutSlips(slips, { ...chosen, perPage: size });
      return columns * rows === cellsPerPage;
    });
    const { cells } = layoutSlips(slips, { ...chosen, perPage: actual ?? perPage });
    const pages = drawPages(made.bytes);
    const words = readWords(made.bytes);
    expect(pages).toHaveLength(made.pages);
    for (const cell of cells) {
      const page = pages[cell.page] as DrawnPage;
      expect(page.ink(cell.inner), cell.slip.name).toBeGreaterThan(1500);
      expect(inkInStrip(page, cell), cell.slip.name).toBe(0);
      const text = squeeze(textWithin(words, cell));
      expect(text).toContain(squeeze(cell.slip.name));
      expect(text).toContain(squeeze(cell.slip.school));
      expect(text).toContain(squeeze(cell.slip.className));
      expect(text).toContain(ADDRESS);
      expect(text).toContain('запрещено');
      expect(text).toContain('классномуруководителю');
      const others = slips.filter((slip) => slip !== cell.slip).map((slip) => slip.login as string);
      for (const other of others) if (!cell.slip.login?.startsWith(other)) expect(text).not.toContain(other);
      if (variant !== 'gosuslugi') expect(text).toContain(cell.slip.login);
      else expect(text).not.toContain(cell.slip.login);
      if (variant === 'password') expect(text).toContain(cell.slip.temporaryPassword);
      else expect(text).not.toContain(cell.slip.temporaryPassword);
    }
  }, 30_000);
});

it('contains only embedded PT faces', () => {
  const { bytes } = printSlips([student(1)], options());
  const rows = readFonts(bytes);
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+PT(Sans|Mono)-\w+ .* yes yes yes/);
});

it('has a QR code of the sign-in address and nothing else', () => {
  for (const perPage of [6, 8, 10] as const) {
    const { bytes } = printSlips([student(1)], options({ perPage }));
    const [page] = drawPages(bytes, 200);
    const { pixels, ...size } = page as DrawnPage;
    // The first slip: no cell is larger than a half by a third of the sheet.
    const [width, height] = [size.width >> 1, Math.floor(size.height / 3)];
    const cell = new Uint8ClampedArray(4 * width * height).fill(255);
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        const from = 3 * (row * size.width + column);
        cell.set(pixels.subarray(from, from + 3), 4 * (row * width + column));
      }
    expect(jsQR(cell, width, height)?.data).toBe(ADDRESS);
  }
});

it('prints difficult names and reports what it could not print', () => {
  const slips = ODD_NAMES.map((name, index) => student(index, { name }));
  const { bytes, warnings } = printSlips(slips, options({ perPage: 6 }));
  const text = squeeze(readText(bytes, '-raw').join());
  for (const name of ODD_NAMES) expect(text).toContain(squeeze(name));
  expect(warnings).toEqual([expect.stringMatching(/Ли 李 Пробный.*нет знаков 李/)]);
});

it('takes larger cells for a long edited text, and then reports that it does not fit', () => {
  const long = Array.from(
    { length: 14 },
    (_, index) => `${index + 1}. Ещё одно правило, которое учитель дописал сам.`,
  );
  const texts = { ...options().texts, password: long.join('\n') };
  const made = printSlips([student(1)], options({ perPage: 10, texts }));
  expect(made.warnings.join()).toMatch(/Примеров1 Образец.*не помещается при 10 памятках/);
  expect(readText(made.bytes, '-raw').join()).toContain('14. Ещё');

  const endless = { ...texts, password: long.join('\n').repeat(5) };
  const cut = printSlips([student(1)], options({ perPage: 6, texts: endless }));
  expect(cut.warnings.join()).toMatch(/не помещается даже/);
  expect(readText(cut.bytes, '-raw').join()).toContain('Текст не поместился целиком');
  const [cell] = layoutSlips([student(1)], options({ perPage: 6 })).cells;
  expect(inkInStrip(drawPages(cut.bytes)[0] as DrawnPage, cell as SlipCell)).toBe(0);
});

it('reports missing values and wrong fields', () => {
  const texts = { ...options().texts, password: '{нет такого}' };
  const slips = [student(1, { temporaryPassword: null }), student(2, { login: 'лог  ин' })];
  const { warnings } = printSlips(slips, options({ texts }));
  expect(warnings.join()).toMatch(/неизвестное поле/);
  expect(warnings.join()).toMatch(/Примеров1 Образец.*нет временного пароля/);
  expect(warnings.join()).toMatch(/Примеров2 Образец.*нельзя точно напечатать/);
  expect(() => printSlips([], options())).toThrow();
});

it('marks a test print on every slip', () => {
  const slips = tryOutSlips();
  for (const fold of ['flat', 'folded'] as const) {
    const { bytes } = printSlips(slips, options({ fold, perPage: 10 }));
    expect(readText(bytes, '-raw').join().match(/ПРОБА/g)).toHaveLength(slips.length);
  }
});
