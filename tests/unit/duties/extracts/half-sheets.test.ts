import { beforeAll, describe, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../../utils/base/documents/paper.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import type { Extract } from '../../../../utils/duties/extracts/extract.ts';
import { planExtract, planHalfExtract } from '../../../../utils/duties/extracts/extract-paper.ts';
import { halfSheets } from '../../../../utils/duties/extracts/half-sheets.ts';
import { printFile } from '../../../setup/print-file.ts';
import { DETAILS } from '../../base/documents/form-samples.ts';
import { drawPages, testFonts } from '../../base/documents/ink.ts';
import { recordPaper, troubleOn } from '../../base/documents/recorder.ts';

import { draft, look } from './a-draft.ts';

describe('on paper', () => {
  let faces: Faces;
  beforeAll(async () => {
    faces = readFaces(await testFonts());
  });

  it('two extracts share a landscape side; longer ones get a side of their own', () => {
    const half = (extract: Extract) => planHalfExtract(extract, DETAILS, faces, look, usualWording);
    const subject = (name: number, marks: number) => ({
      subject: `Предмет ${name}`,
      average: 400,
      given: '4',
      marks: Array.from({ length: marks }, () => ({ value: '4', day: '09.11' })),
    });
    const small = draft('weak');
    const usual = { ...small, subjects: Array.from({ length: 17 }, (_, name) => subject(name, 9)) };
    const long = { ...small, subjects: Array.from({ length: 30 }, (_, name) => subject(name, 60)) };
    expect([small, usual, long].map((each) => half(each).pages)).toEqual([1, 1, 2]);
    const sheets = halfSheets([usual, long, draft('strong'), small].map(half));
    expect(sheets.map(({ pages, landscape }) => [pages, landscape])).toEqual([
      [1, true],
      [1, true],
      [1, true],
    ]);
    for (const sheet of sheets) {
      expect(troubleOn(sheet, faces, { left: 5, right: 292, top: 0, bottom: 210 })).toEqual([]);
      for (const { left, right } of recordPaper(sheet, faces)[0]!.texts)
        expect([left, right, right < 147 || left > 150]).toEqual([left, right, true]);
    }
    const heads = recordPaper(sheets[0] as Paper, faces)[0]!.texts.filter(({ text }) =>
      text.startsWith('ВЫПИСКА ИЗ'),
    );
    expect(heads).toHaveLength(2);
    const { bytes } = printFile([...sheets, planExtract(small, DETAILS, faces, look, usualWording)], faces, {
      title: 'Выписки',
      createdAt: new Date('2026-11-23T10:00:00Z'),
    });
    expect(drawPages(bytes).map(({ width, height }) => width > height)).toEqual([true, true, true, false]);
  });
});
