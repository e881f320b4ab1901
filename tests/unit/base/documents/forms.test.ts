import { beforeAll, describe, expect, it } from 'vitest';
import { type DocumentFonts, type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import { printPapers } from '../../../../utils/base/documents/paper.ts';
import { samplePapers } from './form-samples.ts';
import { drawPages, readFonts, readText, testFonts } from './ink.ts';
import { recordPaper, troubleOn } from './recorder.ts';

const createdAt = new Date('2026-09-01T08:00:00Z');
let fonts: DocumentFonts;
let faces: Faces;
beforeAll(async () => {
  fonts = await testFonts();
  faces = readFaces(fonts);
});

describe('every form, blank and filled in', () => {
  it('stays inside the margins of a filed sheet, with no overlaps', () => {
    for (const [name, paper] of Object.entries(samplePapers(faces))) {
      expect(troubleOn(paper, faces), name).toEqual([]);
      expect(paper.warnings, name).toEqual([]);
    }
  });

  it('draws in ink what can be read in it, with only embedded faces and white margins', () => {
    const papers = Object.values(samplePapers(faces));
    const { bytes, pages, warnings } = printPapers(papers, faces, { title: 'Бланки', createdAt });
    expect(warnings).toEqual([]);
    for (const row of readFonts(bytes)) expect(row).toMatch(/\+PTSans-\w+ .* yes yes yes/);
    const texts = readText(bytes, '-raw');
    const drawn = drawPages(bytes);
    expect(texts).toHaveLength(pages);
    expect(drawn).toHaveLength(pages);
    const recorded = papers.flatMap((paper) => recordPaper(paper, faces));
    drawn.forEach((page, number) => {
      const squeezed = (texts[number] ?? '').replace(/[\s\u2011-]+/g, '');
      for (const { text, left, right, top, bottom } of recorded[number]?.texts ?? []) {
        if (!text.trim() || /^[_—\s]+$/.test(text)) continue;
        expect(squeezed, text).toContain(text.replace(/[\s\u2011-]+/g, ''));
        const box = { x: left, y: top - 0.5, width: right - left + 0.5, height: bottom - top + 1 };
        expect(page.ink(box), text).toBeGreaterThan(0);
      }
      expect(page.ink({ x: 0, y: 0, width: 29, height: 297 })).toBe(0);
      expect(page.ink({ x: 200.6, y: 0, width: 9, height: 297 })).toBe(0);
      expect(page.ink({ x: 0, y: 0, width: 210, height: 17 })).toBe(0);
    });
  }, 120_000);

  it('leaves no heading or signature alone on a page', () => {
    for (const [name, paper] of Object.entries(samplePapers(faces))) {
      const pages = recordPaper(paper, faces);
      const last = pages.at(-1)?.texts.map(({ text }) => text) ?? [];
      const signature = last.indexOf('подпись');
      expect(signature, name).toBeGreaterThan(1);
    }
  });
});
