import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { readFaces } from '../../../../utils/base/documents/fonts.ts';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import { analyseYear } from '../../../../utils/class-data/analytics/year-analysis.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import { draftLeaverExtract } from '../../../../utils/duties/extracts/leaver-extract.ts';
import { planLeaverExtract } from '../../../../utils/duties/extracts/leaver-extract-paper.ts';
import { fault } from '../../../setup/fault.ts';
import { DETAILS, NO_DETAILS } from '../../base/documents/form-samples.ts';
import { testFonts } from '../../base/documents/ink.ts';
import { recordPaper, troubleOn } from '../../base/documents/recorder.ts';
import { final, register, smallJournal } from '../../class-data/analytics/small-journal.ts';

const faces = readFaces(await testFonts());
const settings = parse(analyticsSettingsSchema, {});
const Q1 = ['2026-09-01', '2026-09-15', '2026-10-20'];
const Q2 = ['2026-11-09', '2026-11-16', '2026-11-20'];
const gone = { name: 'Выбылов Пётр', left: true };

function journalOf() {
  const journal = smallJournal(
    [
      register('Алгебра', 'q1', Q1, { a: ['5', '4', 'н/а'], other: ['2', '2', '2'] }),
      register('Алгебра', 'q2', Q2, { a: ['4', 'Б', ''], other: ['2', '', ''] }),
      register('Физика', 'q2', Q2, { a: ['', 'Б', ''] }),
    ],
    [final('a', 'Алгебра', '4', 'q1'), final('other', 'Алгебра', '2', 'q1')],
  );
  const students = journal.students.map((each) => (each.key === 'a' ? { ...each, ...gone } : each));
  return { ...journal, students };
}
const head = {
  student: 'a',
  studentName: 'Выбылов Пётр Ильич',
  className: '7 «А»',
  schoolYear: '2026/2027 учебный год',
  number: '45',
  on: '2026-11-21',
};
const drafted = (until = '2026-11-16', journal = journalOf()) =>
  draftLeaverExtract(journal, analyseYear(journal, { today: until, settings }), head, {
    settled: null,
    timeInWords: (iso) => iso.slice(0, 10),
  });
const textOf = (paper: ReturnType<typeof planLeaverExtract>) =>
  recordPaper(paper, faces)
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join(' ')
    .replaceAll('\u00a0', ' ');

describe('the extract of current marks for a leaver', () => {
  it('has marks and averages by subject and period, also of who has left, and no lesson after the last day', () => {
    const { periods, results } = drafted();
    expect(periods.map(({ name, subjects }) => [name, subjects.map(({ subject }) => subject)])).toEqual([
      ['1-я четверть', ['Алгебра']],
      ['2-я четверть', ['Алгебра']],
    ]);
    expect(periods[0]!.subjects[0]).toMatchObject({ average: 450, given: '4' });
    expect(periods[0]!.attendance).toMatchObject({ lessons: 3, missed: 0 });
    // The lessons of 20.11 were held without the student.
    expect(periods[1]!.attendance).toMatchObject({ lessons: 4, missed: 2, illness: 2 });
    expect(results).toEqual({
      columns: ['1-я четверть'],
      rows: [{ subject: 'Алгебра', marks: ['4'] }],
    });
  });

  fault(
    'a family that leaves in mid-year gets no document on current marks (order № 240)',
    'the school’s heading, number and day, class and year, marks by period, results, absences, signature of the head and «М. П.», for who has left the class too',
    () => {
      const paper = planLeaverExtract(drafted(), DETAILS, faces, usualWording);
      const text = textOf(paper);
      expect(paper.pages).toBe(1);
      expect(troubleOn(paper, faces)).toEqual([]);
      expect(text).toMatch(/^Муниципальное бюджетное.*Примерск.*Исх\. № 45 от 21 ноября 2026 г\. ВЫПИСКА/);
      expect(text).toMatch(
        /текущими отметками и результатами промежуточной аттестации Обучающийся: Выбылов Пётр Ильич/,
      );
      expect(text).toContain('7 «А», 2026/2027 учебный год');
      expect(text).toMatch(/1-я четверть, с 01\.09 по 25\.10\.2026.*Алгебра 5, 4, н\/а 4,50\* 2-я/);
      expect(text).toMatch(
        /2-я четверть, с 05\.11 по 16\.11\.2026, четверть не окончена.*Алгебра 4 4,00\* \* Средний балл посчитан Классруком по отметкам журнала\. Результаты/,
      );
      expect(text).toMatch(/Результаты промежуточной аттестации.*Алгебра 4/);
      expect(text).toMatch(/Пропуски уроков.*2-я четверть 4 2 2 0 0 50,0 %/);
      expect(text).toMatch(/Директор.*подпись, М\. П\..*А\. П\. Образцова/);
      expect(text).not.toMatch(/ожида|прогноз|рейтинг/i);
    },
  );

  it('with nothing known leaves lines to write on, and claims nothing', () => {
    const nothing = smallJournal([]);
    const empty = { ...drafted('2026-11-16', nothing), studentName: '', number: '', on: '' };
    const paper = planLeaverExtract(empty, NO_DETAILS, faces, usualWording);
    expect(troubleOn(paper, faces)).toEqual([]);
    expect(textOf(paper)).toMatch(/Исх\. № _+ от «____».*Журналы этого учебного года не прочитаны/);
    expect(textOf(paper)).toContain('Отметок за периоды, за год и за экзамены в журнале нет.');
  });

  it('of class 1 has absences and no marks', () => {
    const journal = { ...journalOf(), classGroup: { id: '7a', name: '1 "А"' } };
    const text = textOf(planLeaverExtract(drafted('2026-11-16', journal), DETAILS, faces, usualWording));
    expect(text).toContain('безотметочное');
    expect(text).not.toContain('Алгебра');
    expect(text).toContain('Пропуски уроков');
  });
});
