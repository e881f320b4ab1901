import { beforeAll, describe, expect, it } from 'vitest';
import { type DocumentFonts, readFaces } from '../../../../utils/base/documents/fonts.ts';
import { PdfDrawing } from '../../../../utils/base/documents/pdf.ts';
import { drawTablePage, layoutTable, type Table } from '../../../../utils/base/documents/table.ts';
import { drawPages, readFonts, readText, testFonts } from './ink.ts';

const createdAt = new Date('2026-09-01T08:00:00Z');
let fonts: DocumentFonts;
beforeAll(async () => {
  fonts = await testFonts();
});

describe('PdfDrawing', () => {
  const make = (): Uint8Array => {
    const drawing = new PdfDrawing(readFaces(fonts), { title: 'Проба «ё»', createdAt });
    drawing.text('Ёж, № 5 — «да» (нет) \\ 李', 20, 30, { face: 'regular', size: 12 });
    drawing.text('O0 l1I', 20, 60, { face: 'mono', size: 12, spacing: 1 });
    return drawing.finish();
  };

  it('embeds only what is used, and lists no other font', () => {
    const rows = readFonts(make());
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+PT\S+ +CID TrueType +Identity-H +yes yes yes/);
  });

  it('can be searched and has ink where the text is', () => {
    const bytes = make();
    expect(readText(bytes).join()).toContain('Ёж, № 5 — «да» (нет) \\ 李');
    expect(readText(bytes).join()).toContain('O0 l1I');
    const [page] = drawPages(bytes);
    expect(page?.ink({ x: 20, y: 25, width: 40, height: 7 })).toBeGreaterThan(100);
    // The box drawn for a character that the face lacks.
    expect(page?.ink({ x: 64, y: 25, width: 6, height: 7 })).toBeGreaterThan(10);
    expect(page?.ink({ x: 20, y: 35, width: 170, height: 15 })).toBe(0);
  });

  it('makes the same bytes from the same drawing', () => {
    expect(make()).toEqual(make());
  });

  it('accepts only TrueType files', () => {
    expect(() => readFaces({ ...fonts, bold: new Uint8Array(20) })).toThrow(/TrueType/);
  });
});

describe('table', () => {
  it('repeats the header, splits no row, has no overlaps and keeps room for the end', () => {
    const faces = readFaces(fonts);
    const rows = Array.from({ length: 90 }, (_, index) => [
      String(index + 1),
      index % 7 === 0 ? `Очень-Длинная Фамилия ${'Щ'.repeat(60)}` : 'Имя Отчество',
      '',
    ]);
    const table: Table = {
      columns: [
        { title: '№', width: 10, align: 'right' },
        { title: 'Ученик', width: 60 },
        { title: 'Подпись', width: 30 },
      ],
      rows,
      x: 20,
      top: 60,
      nextTop: 15,
      bottom: 280,
      size: 10,
      lowestRow: 8,
      reserve: 20,
    };
    const layout = layoutTable(table, faces);
    expect(layout.rows).toHaveLength(90);
    layout.rows.forEach((row, index) => {
      const before = layout.rows[index - 1];
      expect(row.y + row.height).toBeLessThanOrEqual(280);
      if (before && before.page === row.page) expect(row.y).toBeCloseTo(before.y + before.height);
    });
    expect(layout.end).toBeLessThanOrEqual(260);
    const drawing = new PdfDrawing(faces, { title: 'Таблица', createdAt });
    for (let page = 0; page < layout.pages; page++) {
      if (page > 0) drawing.addPage();
      drawTablePage(drawing, table, layout, page, faces);
    }
    const bytes = drawing.finish();
    const pages = readText(bytes, '-layout');
    expect(pages).toHaveLength(layout.pages);
    for (const page of pages) expect(page).toContain('Подпись');
    for (const page of drawPages(bytes)) {
      expect(page.ink({ x: 121, y: 0, width: 88, height: 297 })).toBe(0);
      expect(page.ink({ x: 0, y: 281, width: 210, height: 16 })).toBe(0);
    }
  });
});
