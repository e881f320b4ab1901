import { parse } from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalFilters, journalRows } from '../../../../components/class-data/journal/journal-rows.ts';
import { readFaces } from '../../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../../utils/base/documents/paper.ts';
import { shortName } from '../../../../utils/base/names/short-name.ts';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { type OutSheet, writeXlsx } from '../../../../utils/base/tables/write-xlsx.ts';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import { analyseClass, type ClassAnalysis } from '../../../../utils/class-data/analytics/class-analysis.ts';
import { shownAverage, shownPercent } from '../../../../utils/class-data/analytics/fraction.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import { type ClassReport, classReport } from '../../../../utils/duties/reports/class-report.ts';
import { planClassReport } from '../../../../utils/duties/reports/class-report-paper.ts';
import { classReportSheets } from '../../../../utils/duties/reports/class-report-workbook.ts';
import { studentReport } from '../../../../utils/duties/reports/student-report.ts';
import { planStudentReport } from '../../../../utils/duties/reports/student-report-paper.ts';
import { studentReportSheets } from '../../../../utils/duties/reports/student-report-workbook.ts';
import { fault } from '../../../setup/fault.ts';
import { printFile } from '../../../setup/print-file.ts';
import { comma } from '../../../stand/journal/figures.ts';
import { studentsOf } from '../../../stand/school.ts';
import { type Stand, startStand } from '../../../stand/stand.ts';
import { DETAILS } from '../../base/documents/form-samples.ts';
import { drawPages, readText, testFonts } from '../../base/documents/ink.ts';
import { fromPages } from '../../class-data/journal/stand-class-journals.ts';
import { calculateSheet } from './calculate-sheet.ts';

const settings = parse(analyticsSettingsSchema, { weighting: 'plain' });
const HEAD = { className: '7 «А»', period: '1-я четверть', days: 'по 23.11.2026', on: '2026-11-23' };
let stand: Stand;
let analysis: ClassAnalysis;
let report: ClassReport;
let print: (papers: Paper[]) => Uint8Array;

beforeAll(async () => {
  stand = await startStand({ http: 0, quiet: true });
  const group = stand.school.main;
  const [period] = stand.journal.ofClass(group).periods;
  const journal = await fromPages(stand, group);
  analysis = analyseClass(journal, { period: period!.id, today: stand.journal.today, settings });
  const names = new Map(journal.students.map(({ key, name }) => [key, name]));
  report = classReport(analysis, HEAD, (key) => names.get(key) ?? '', { journal, plans: [] });
  const faces = readFaces(await testFonts());
  print = (papers) => printFile(papers, faces, { title: 'Отчёт', createdAt: new Date(0) }).bytes;
  classPapers = () => planClassReport(report, DETAILS, faces, usualWording);
  studentPaper = (of) => planStudentReport(of, DETAILS, faces);
});
let classPapers: () => Paper[];
let studentPaper: (of: ReturnType<typeof studentReport>) => Paper;
afterAll(() => stand?.stop());

async function readBack(sheets: OutSheet[]): Promise<string[][][]> {
  const read = await readTables(await writeXlsx(sheets), {});
  if (!read.ok) throw new Error(read.note);
  return read.tables.map(({ rows }) => rows);
}

/** Formats a number like the table reader. */
/** A figure as the workbook shows it: «55,6%» is a share. */
const figure = (text = '') =>
  Number(text.replace(',', '.').replace('%', '')) / (text.endsWith('%') ? 100 : 1);

describe('the report of the class', () => {
  it('says on paper what the analytics say, to the last digit', () => {
    const bytes = print(classPapers());
    const text = readText(bytes, '-layout')
      .join(' ')
      .replace(/[\s\u00a0]+/g, ' ');
    const { given } = analysis.figures;
    expect(report.basis).toBe('given');
    expect(text).toContain(
      `${shownPercent(given.success)} ${shownPercent(given.quality)}`.replaceAll('\u00a0', ' '),
    );
    let found = 0;
    for (const { figures } of analysis.subjects) {
      const { counts, success, quality, mean, degree } = figures.given;
      if (!figures.given.of) continue;
      const figuresText = [
        shownPercent(success),
        shownPercent(quality),
        shownAverage(mean),
        shownPercent(degree),
      ];
      const row = [
        counts.fives,
        counts.fours,
        counts.threes,
        counts.twos,
        counts.notCertified,
        counts.exempt,
        ...figuresText,
      ].join(' ');
      expect(text).toContain(row.replaceAll('\u00a0', ' '));
      found++;
    }
    expect(found).toBeGreaterThan(10);
    const { attendance } = analysis;
    expect(text).toContain(
      `${attendance.lessons} ${attendance.missed} ${attendance.illness} ${attendance.excused} ${attendance.unexcused} ${attendance.late} ${attendance.daysMissed} ${shownPercent(attendance.attended)}`.replaceAll(
        '\u00a0',
        ' ',
      ),
    );
    for (const page of drawPages(bytes))
      expect(page.ink({ x: 30, y: 20, width: 170, height: 240 })).toBeGreaterThan(2_000);
  });

  it('says the same in the workbook: formulas match the stored results', async () => {
    const sheets = classReportSheets(report, usualWording);
    const formulas = sheets.flatMap(calculateSheet);
    expect(formulas.length).toBeGreaterThan(60);
    for (const { place, calculated, stored } of formulas) {
      if (stored === null) expect(calculated, place).toBeNull();
      else expect(calculated, place).toBeCloseTo(stored, 12);
    }
    const [first, subjects, marks, attendance] = await readBack(sheets);
    const cell = (rows: string[][], name: string) => rows.find(([label]) => label === name)?.[1];
    const { success, of } = analysis.figures.given;
    expect(figure(cell(first!, 'Успеваемость'))).toBeCloseTo(success!.over / success!.under, 3);
    expect(cell(first!, 'Всего с отметками')).toBe(String(of));
    for (const { subject, figures } of analysis.subjects) {
      const { counts, mean, of: n } = figures.given;
      if (!n) continue;
      const row = subjects!.find(([name]) => name === subject.name)!;
      expect(row.slice(2, 9)).toEqual(
        [
          counts.fives,
          counts.fours,
          counts.threes,
          counts.twos,
          counts.ones,
          counts.notCertified,
          counts.exempt,
        ].map(String),
      );
      if (mean) expect(figure(row[11])).toBeCloseTo(mean.over / mean.under, 2);
    }
    expect(marks!.length).toBe(analysis.students.length + 2);
    expect(attendance!.at(-1)!.slice(1, 4)).toEqual(
      [analysis.attendance.lessons, analysis.attendance.missed, analysis.attendance.illness].map(String),
    );
  });

  fault(
    'a subject is taught in groups by two teachers, and the report shows it as one',
    'paper and workbook give each group with its teacher and figures, and the totals count nobody twice',
    async () => {
      const divided = report.subjects.filter((each) => each.divided.length > 0);
      expect(divided.length).toBeGreaterThan(1);
      const text = readText(print(classPapers()), '-layout')
        .join(' ')
        .replace(/[\s\u00a0]+/g, ' ');
      const [, , , , groups] = await readBack(classReportSheets(report, usualWording));
      for (const { subject, figures, divided: own } of divided) {
        expect(own.reduce((sum, each) => sum + each.figures.of, 0)).toBe(figures.of);
        for (const { title, teachers, students, figures: of, absences } of own) {
          const paper = `– ${title}, ${teachers.map(shortName).join(', ')} ${of.counts.fives} ${of.counts.fours}`;
          expect(text).toContain(paper.replaceAll('\u00a0', ' '));
          const row = groups!.find(([name, group]) => name === subject && group === title)!;
          expect(row.slice(2, 5)).toEqual([
            teachers.join(', '),
            String(students.length),
            String(of.counts.fives),
          ]);
          expect(row.slice(15, 17)).toEqual([String(absences.lessons), String(absences.missed)]);
        }
      }
    },
  );

  it('writes names as text, whatever they begin with', async () => {
    const evil = '=HYPERLINK("http://example.com";"x")';
    const hurt: ClassReport = {
      ...report,
      marks: report.marks.map((row) => ({ ...row, student: evil })),
      subjects: report.subjects.map((row) => ({ ...row, subject: `+${row.subject}`, teachers: [evil] })),
      groups: [{ title: 'Отличники', names: [evil] }],
    };
    const sheets = classReportSheets(hurt, usualWording);
    const formulas = sheets.flatMap(({ rows }) =>
      rows
        .flat()
        .flatMap((cell) => (cell && typeof cell === 'object' && 'formula' in cell ? [cell.formula] : [])),
    );
    for (const formula of formulas) expect(formula).not.toContain('HYPERLINK');
    const [, subjects, marks] = await readBack(sheets);
    expect(marks![2]![0]).toBe(evil);
    expect(subjects![2]![1]).toBe(evil);
  });
});

describe('the roll and the readers of the report', () => {
  fault(
    'a student who left is counted: 29 students in the report of a class of 28',
    'report, its shares, lists and filters count the present roll; who is left out is known by name',
    () => {
      const inList = new Set(studentsOf(stand.school, stand.school.main.id).map(({ id }) => id));
      const inJournal = [...analysis.students, ...analysis.departed].map(({ student }) => student.key);
      const present = inJournal.filter((key) => inList.has(key)).length;
      const left = analysis.departed.map(({ student }) => student.name);
      expect(left).toHaveLength(inJournal.length - present);
      expect(left.length).toBeGreaterThan(0);
      expect(report.students).toBe(present);
      expect(report.marks).toHaveLength(present);
      expect(report.attendance).toHaveLength(present);
      expect(JSON.stringify(report)).not.toContain(left[0]);
      const rows = journalRows(analysis, [], (key) => key);
      expect(rows.filter(journalFilters.present)).toHaveLength(present);
      expect(rows.filter(journalFilters.left)).toHaveLength(left.length);
    },
  );

  fault(
    'a sheet with names and marks of the class is sent to parents',
    'paper and every sheet of the workbook say «не для рассылки» in their heading',
    async () => {
      const papers = classPapers();
      expect(papers).toHaveLength(2);
      for (const paper of papers) {
        const [first] = readText(print([paper]), '-layout');
        expect(first!.slice(0, 900).replace(/\s+/g, ' ')).toContain(
          'для служебного пользования, не для рассылки родителям',
        );
      }
      const sheets = await readBack(classReportSheets(report, usualWording));
      expect(sheets).toHaveLength(5);
      for (const [heading] of sheets) expect(heading!.join(' ')).toContain('не для рассылки');
    },
  );
});

describe('the report of a student', () => {
  it('has the averages and marks of the stand, on paper and in the workbook, and no forecast or ranking', async () => {
    const group = stand.school.main;
    const [period] = stand.journal.ofClass(group).periods;
    let compared = 0;
    for (const of of analysis.students.slice(0, 8)) {
      const own = studentReport(analysis, of, { ...HEAD, student: of.student.name });
      const bytes = print([studentPaper(own)]);
      const text = readText(bytes, '-raw')
        .join(' ')
        .replace(/[\s\u00a0]+/g, ' ');
      const [, marks] = await readBack(studentReportSheets(own));
      for (const { calculated, stored } of studentReportSheets(own).flatMap(calculateSheet))
        expect(calculated).toBeCloseTo(stored!, 12);
      for (const { subject } of analysis.subjects) {
        const said = stand.journal.average(group.id, subject.id, period!.id, of.student.key);
        const row = marks!.find(([name]) => name === subject.name);
        if (!said || said.plain === null || !row) continue;
        expect(figure(row[1])).toBe(said.plain / 100);
        expect(row.slice(4).filter(Boolean)).toHaveLength(said.count);
        const mark = stand.journal.periodMark(group.id, subject.id, period!.id, of.student.key);
        expect(row[2]).toBe(mark ?? '');
        expect(text).toContain(`${comma(said.plain)}*${mark ? ` ${mark}` : ''}`);
        compared++;
      }
      expect(text).not.toMatch(/ожида|прогноз|рейтинг|лучш|хуже|отличник|место/i);
      for (const other of analysis.students)
        if (other.student.name !== of.student.name) expect(text).not.toContain(other.student.name);
    }
    expect(compared).toBeGreaterThan(60);
  });
});
