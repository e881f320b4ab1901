import type { Warning } from '../../page-parts.ts';
import { warning } from '../../page-parts.ts';
import type { Reading } from '../../pages.ts';
import type { StudentProgressData } from '../../report-pages.ts';
import { textOf } from '../../text.ts';
import type { TableGrid } from '../table-grid.ts';
import { warnOfOdd } from '../whole-rows.ts';
import { addAbsenceLine, addAbsenceRow, nothingSaid, saidBy } from './report-absences.ts';
import { cellText, countIn, hundredths, progressCell, wholeText } from './report-cell.ts';
import { headingHeight, type ReportGrid, reportGrids, turned } from './report-grids.ts';
import { isTotals } from './report-rows.ts';
import { linesAround, readScope } from './report-scope.ts';
import { columnsOfStudent, PERIOD, type StudentColumn, SUBJECT } from './student-columns.ts';
import { chosenStudent, studentIn } from './student-named.ts';

type Student = StudentProgressData['students'][number];

/**
 * «Успеваемость: Ученики»: subjects of one student, or of each student of a class, and the form it prints (facts
 * W 1.4.6 [K]). A print form loses the reasons of absences («б» and «п» turn into «н»): only totals are taken from it.
 */
export function readStudentProgress(
  document: Document,
  url: URL,
  title: string,
): Reading<'student-progress-report', StudentProgressData> {
  const warnings: Warning[] = [];
  const grids = reportGrids(document);
  const print = isPrintForm(document, url, title);
  const data: StudentProgressData = { ...readScope(document, url, { title, grids }), print, students: [] };
  warnOfOdd(
    grids.reduce((sum, { odd }) => sum + odd, 0),
    warnings,
  );
  const lines = linesAround(document, grids);
  const whom = chosenStudent(document, url);
  for (const [at, grid] of grids.entries()) {
    const name = studentIn(lines.filter((line) => isBetween(line.at, grids[at - 1], grid)));
    const before = data.students.at(-1);
    // Somebody's second table has other subjects: with the same ones it is another student's, whose name is missing.
    const isAnother =
      name === null && before !== undefined && subjectsOf(grid).some((subject) => has(before, subject));
    if (isAnother) data.students.push({ name: '', person: null, subjects: [], attendance: null });
    else if (name !== null || !before) data.students.push({ ...whom(name), subjects: [], attendance: null });
    const student = data.students.at(-1)!;
    const said = student.attendance ?? nothingSaid();
    readGrid(grid.cells, { student, said, print, warnings });
    for (const line of lines) if (isBetween(line.at, grid, grids[at + 1])) addAbsenceLine(said, line.text);
    if (said.missed !== null) student.attendance = saidBy(said, print);
  }
  // An id that stands for several tables belongs to none of them.
  if (data.students.length > 1) for (const student of data.students) student.person = null;
  data.students = data.students.filter(({ subjects, attendance }) => subjects.length > 0 || attendance);
  if (data.students.length === 0 && !document.querySelector('.emptyData'))
    warnings.push(
      warning(
        'table-not-found',
        'В отчёте не найдена таблица с предметами. Постройте отчёт на сайте и дождитесь, пока таблица появится.',
      ),
    );
  if (data.students.some(({ name, person }) => name === '' && person === null))
    warnings.push(
      warning('name-not-found', 'На странице не сказано, чей это отчёт: выберите ученика на сайте.'),
    );
  return { kind: 'student-progress-report', data, warnings };
}

/** By its address, its title, or since there is nothing in it to choose or press. */
function isPrintForm(document: Document, url: URL, title: string): boolean {
  if (/print/i.test(`${url.pathname}${url.search}`) || /табель|для печати/i.test(title)) return true;
  const content = document.querySelector('#content') ?? document.body;
  return !content?.querySelector(
    'select, input:not([type="hidden"]), button:not([hidden]), [role="combobox"]',
  );
}

function isBetween(line: Element, above: ReportGrid | undefined, below: ReportGrid | undefined): boolean {
  const isBefore = (first: Element, second: Element) => (first.compareDocumentPosition(second) & 4) !== 0;
  return (!above || isBefore(above.element, line)) && (!below || isBefore(line, below.element));
}

const has = ({ subjects }: Student, name: string): boolean =>
  subjects.some(({ subject }) => subject === name);

/** Subjects that a table has, if it is one of subjects. */
function subjectsOf({ cells }: ReportGrid): string[] {
  for (const upright of [cells, turned(cells)]) {
    const found = headOf(upright);
    if (found) return upright.slice(found.row + 1).flatMap((line) => wholeText(line[found.column]) || []);
  }
  return [];
}

interface Into {
  student: Student;
  said: ReturnType<typeof nothingSaid>;
  warnings: Warning[];
  print: boolean;
}

function readGrid(cells: TableGrid, into: Into): void {
  for (const upright of [cells, turned(cells)]) {
    const found = headOf(upright);
    if (!found) continue;
    const height = headingHeight(upright, found);
    const columns = columnsOfStudent(upright.slice(found.row, height), found.column);
    for (const [at, line] of upright.slice(height).entries()) readSubject(line, columns, at + 1, into);
    return;
  }
  for (const line of cells) addAbsenceRow(into.said, line, []);
}

/** Where the heading over the subjects stands; in the form of all periods it may be missing. */
function headOf(cells: TableGrid): { row: number; column: number } | null {
  for (const [row, line] of cells.slice(0, 4).entries()) {
    const column = line.findIndex((cell) => SUBJECT.test(textOf(cell)));
    if (column >= 0 && !line.every((cell) => cell === line[column])) return { row, column };
  }
  const periods = (cells[0] ?? []).slice(1).filter((cell) => PERIOD.test(textOf(cell)));
  return periods.length >= 2 && !SUBJECT.test(textOf(cells[0]?.[0])) ? { row: 0, column: 0 } : null;
}

function readSubject(
  line: TableGrid[number],
  columns: readonly StudentColumn[],
  row: number,
  into: Into,
): void {
  const { student, said, print, warnings } = into;
  const subject = wholeText(line[columns.findIndex(({ what }) => what === 'subject')]);
  if (!subject) return;
  const absences = nothingSaid();
  for (const [x, { what }] of columns.entries())
    if (what === 'missed' || what === 'ill' || what === 'excused' || what === 'late')
      absences[what] ??= countIn(cellText(line[x]));
  if (isTotals(subject)) {
    if (absences.missed !== null) Object.assign(said, absences);
    else
      addAbsenceRow(
        said,
        line,
        columns.map(({ period }) => period),
      );
    return;
  }
  const own: Student['subjects'][number] = {
    subject,
    state: 'unset',
    marks: [],
    average: null,
    ...saidBy(absences, print),
    finals: [],
  };
  for (const [x, { what, period }] of columns.entries()) {
    if (what === 'average' && period === null) own.average ??= hundredths(cellText(line[x]), true);
    if (what !== 'final' && what !== 'marks') continue;
    const { unread, state, marks, average } = progressCell(line[x]);
    if (what === 'marks') {
      own.marks.push(...marks);
      own.average ??= average;
    } else if (marks.length > 0) own.finals.push({ period: period ?? '', value: marks.join(' ') });
    if (state === 'set' || own.state === 'unset') own.state = state;
    for (const sign of unread)
      warnings.push(warning('mark-not-read', `«${subject}»: знак «${sign.slice(0, 12)}» не понят.`, row));
  }
  if (own.average !== null) own.state = 'set';
  student.subjects.push(own);
}
