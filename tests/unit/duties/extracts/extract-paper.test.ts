import { describe, expect, it } from 'vitest';
import { readFaces } from '../../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../../utils/base/documents/paper.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import { planExtract, planHalfExtract } from '../../../../utils/duties/extracts/extract-paper.ts';
import { periodDays } from '../../../../utils/duties/extracts/period-days.ts';
import { fault } from '../../../setup/fault.ts';
import { DETAILS, NO_DETAILS } from '../../base/documents/form-samples.ts';
import { testFonts } from '../../base/documents/ink.ts';
import { recordPaper, troubleOn } from '../../base/documents/recorder.ts';
import { draft, journalOf, look } from './a-draft.ts';

const faces = readFaces(await testFonts());
const linesOf = (paper: Paper) =>
  recordPaper(paper, faces).flatMap(({ texts }) => texts.map(({ text }) => text));
const textOf = (paper: Paper) => linesOf(paper).join(' ').replaceAll('\u00a0', ' ');
const settled = {
  schoolYear: 2026,
  scheme: 'quarters' as const,
  periods: [
    { id: 'q1', name: '1 четверть', from: '2026-09-01', to: '2026-10-24' },
    { id: 'q2', name: '2 четверть', from: '2026-11-05', to: '2026-12-30' },
  ],
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the days of an extract', () => {
  /** Without days in the source, as from the pages of the site. */
  const fromPages = () => {
    const journal = journalOf();
    return { ...journal, periods: journal.periods.map((each) => ({ ...each, start: null, finish: null })) };
  };
  const days = (period: string | null, on: string, known: typeof settled | null = settled) =>
    plain(periodDays(fromPages(), period, { on, settled: known }));

  it('end with the day of issue or of the reading, and say that the period is not over', () => {
    // Read on 23.11.2026.
    expect(days('q2', '2026-11-21')).toBe('с 05.11 по 21.11.2026, четверть не окончена');
    expect(days('q2', '2026-11-25')).toBe('с 05.11 по 23.11.2026, четверть не окончена');
    expect(days(null, '2026-11-25')).toBe('с 01.09 по 23.11.2026, учебный год не окончен');
  });

  it('of a period that is over are its own', () => {
    const journal = fromPages();
    journal.registers = journal.registers.map((each) => ({ ...each, readAt: '2027-01-12T09:00:00.000Z' }));
    expect(plain(periodDays(journal, 'q2', { on: '2027-01-15', settled }))).toBe('с 05.11 по 30.12.2026');
  });

  it('come from the lessons while the teacher has settled no periods, and are not invented', () => {
    expect(days('q2', '2026-11-21', null)).toBe('с 09.11 по 21.11.2026, четверть не окончена');
    expect(days('q1', '2026-11-21', null)).toBe('');
    // The journal has two periods, the settled scheme one.
    const other = { ...settled, periods: settled.periods.slice(0, 1) };
    expect(days('q2', '2026-11-21', other)).toBe('с 09.11 по 21.11.2026, четверть не окончена');
  });
});

describe('an extract on paper', () => {
  fault(
    'an extract in mid-quarter reads as one of the whole quarter',
    'it says which days it covers and that the quarter is not over; no date is broken in two',
    () => {
      const days = periodDays(journalOf(), 'q2', { on: '2026-11-21', settled });
      for (const plan of [planExtract, planHalfExtract])
        for (const large of [false, true]) {
          const paper = plan(
            draft('weak', undefined, { days }),
            DETAILS,
            faces,
            { ...look, large },
            usualWording,
          );
          expect(textOf(paper)).toContain('2-я четверть, с 05.11 по 21.11.2026, четверть не окончена');
          for (const line of linesOf(paper)) {
            expect(line).not.toMatch(/[\s\u00a0](?:с|по|\d{1,2}[\s\u00a0]ноября)$/);
            expect(line).not.toMatch(/^(?:ноября|20\d\d|г\.)/);
          }
        }
    },
  );

  fault(
    'an extract lists subjects without a single mark as rows of dashes',
    'they do not stand on paper, which says nothing of them; the draft names them for the screen',
    () => {
      const extract = draft('weak');
      expect(textOf(planExtract(extract, DETAILS, faces, look, usualWording))).not.toContain('Физика');
      expect(extract.unmarkedSubjects).toEqual(['Физика']);
    },
  );

  it('has the outgoing number and the signature of the head only where the school wants them', () => {
    for (const plan of [planExtract, planHalfExtract]) {
      const signed = plan(draft('weak'), DETAILS, faces, { ...look, headSigns: true }, usualWording);
      expect(textOf(signed)).toMatch(
        /Исх\. № _+ от «____».*ВЫПИСКА.*Директор.*подпись, М\. П\..*Отрывной талон/,
      );
      expect(signed.pages).toBe(1);
      expect(textOf(plan(draft('weak'), DETAILS, faces, look, usualWording))).not.toMatch(
        /Исх\.|Директор|подпись, М/,
      );
    }
    const blank = planExtract(draft('weak'), NO_DETAILS, faces, { ...look, headSigns: true }, usualWording);
    expect(troubleOn(blank, faces, { left: 20, right: 200, top: 14, bottom: 290 })).toEqual([]);
  });
});
