import { describe, expect, it } from 'vitest';
import { readFaces } from '../../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../../utils/base/documents/paper.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import { planClassSheet } from '../../../../utils/duties/extracts/class-sheet-paper.ts';
import { planExtract, planHalfExtract } from '../../../../utils/duties/extracts/extract-paper.ts';
import {
  EXTRACT_SECTIONS,
  type SectionName,
  SHEET_SECTIONS,
} from '../../../../utils/duties/extracts/sections.ts';
import { DETAILS } from '../../base/documents/form-samples.ts';
import { testFonts } from '../../base/documents/ink.ts';
import { recordPaper } from '../../base/documents/recorder.ts';
import { draft, look } from './a-draft.ts';

const faces = readFaces(await testFonts());
const textOf = (paper: Paper) =>
  recordPaper(paper, faces)
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join(' ')
    .replaceAll('\u00a0', ' ');
const week = { days: [], rows: [], changes: [], notes: ['Уроков нет: каникулы.'] };
const sheet = {
  className: '7 «А»',
  period: '2-я четверть',
  on: '2026-11-21',
  week,
  teachers: [{ subject: 'Алгебра', group: '', teacher: 'Примерова М. П.' }],
  homework: [{ day: '23.11', subject: 'Алгебра', text: 'Параграф 12' }],
  planned: [],
  works: '02.12 Алгебра',
  holidays: 'Зимние: с 31.12',
};
const extract = draft('weak', undefined, { recommendations: 'Повторить дроби.' });

describe('a hidden section', () => {
  it.each(
    Object.entries(EXTRACT_SECTIONS) as [SectionName, string][],
  )('«%s» of the extract is neither printed nor listed as empty', (name, title) => {
    const words = new RegExp(`(^| )${title}( |$)|Нет сведений:[^.]*${title.toLowerCase()}`);
    for (const plan of [planExtract, planHalfExtract]) {
      expect(textOf(plan(extract, DETAILS, faces, look, usualWording))).toMatch(words);
      expect(textOf(plan(extract, DETAILS, faces, { ...look, hidden: [name] }, usualWording))).not.toMatch(
        words,
      );
      const bare = { ...extract, subjects: [], attendance: null, remarks: [], recommendations: '' };
      expect(textOf(plan(bare, DETAILS, faces, { ...look, hidden: [name] }, usualWording))).not.toMatch(
        words,
      );
    }
  });

  it.each(
    Object.entries(SHEET_SECTIONS) as [SectionName, string][],
  )('«%s» of the common sheet is neither printed nor listed as empty', (name, title) => {
    const shown = (hidden: SectionName[], of = sheet) =>
      textOf(planClassSheet(of, DETAILS, faces, { large: false, hidden }));
    expect(shown([])).toContain(title);
    expect(shown([name])).not.toContain(title);
    const bare = { ...sheet, week: null, teachers: [], homework: [], works: '', holidays: '' };
    expect(shown([], bare as never)).toContain(title.toLowerCase());
    expect(shown([name], bare as never)).not.toContain(title.toLowerCase());
  });
});
