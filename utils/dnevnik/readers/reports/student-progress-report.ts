import { personOf } from '../../addresses.ts';
import type { Warning } from '../../page-parts.ts';
import { warning } from '../../page-parts.ts';
import type { Reading } from '../../pages.ts';
import { nameIn } from '../../person-name.ts';
import type { MissedLessons, StudentProgressData } from '../../report-pages.ts';
import { textOf } from '../../text.ts';
import type { TableGrid } from '../table-grid.ts';
import { countIn, hundredths, progressCell, wholeText } from './report-cell.ts';
import { headingHeight, type ReportGrid, reportGrids } from './report-grids.ts';
import { isRowOfName, isTotals } from './report-rows.ts';
import { chosenOptions, linesAround, readScope } from './report-scope.ts';
import { columnsOfStudent, type StudentColumn, SUBJECT } from './student-columns.ts';

type Student = StudentProgressData['students'][number];

/** Words before the name of the student whose report it is. */
const LABEL =
  /^(?:учени(?:к|ца|к\(ца\)|к \(ца\))|учащ\p{L}*|обучающ\p{L}*|ф\. ?и\. ?о\.?|фио|фамилия)[^:]{0,30}:? ?/iu;

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
  const lines = linesAround(document, grids);
  const chosen = chosenStudent(document, url);
  const named = grids.map((grid) => nameAbove(grid, lines));
  for (const [at, grid] of grids.entries()) {
    const name = named.slice(0, at + 1).findLast((each) => each !== null) ?? null;
    const who = name === null ? chosen : { name, person: name === chosen.name ? chosen.person : null };
    readGrid(grid, studentOf(who, data), { warnings, print });
  }
  data.students = data.students.filter(({ subjects, attendance }) => subjects.length > 0 || attendance);
  if (data.students.length === 0 && !document.querySelector('.emptyData'))
    warnings.push(
      warning(
        'table-not-found',
        'В отчёте не найдена таблица с предметами. Постройте отчёт на сайте и дождитесь, пока таблица появится.',
      ),
    );
  if (data.students.some(({ name }) => name === ''))
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

function chosenStudent(document: Document, url: URL): { name: string; person: string | null } {
  const option = chosenOptions(document).find(
    ({ of, text }) => /student|pupil|person|учени/.test(of) && isRowOfName(text),
  );
  const person = option ? (/^\d{13}$/.test(option.value) ? option.value : null) : personOf(url);
  return { name: option?.text ?? '', person: person ?? null };
}

/** The last name above a table: behind a label, else a heading that is nothing but a name. */
function nameAbove({ element }: ReportGrid, lines: readonly { text: string; at: Element }[]): string | null {
  const above = lines.filter(({ at }) => (at.compareDocumentPosition(element) & 4) !== 0);
  let found: string | null = null;
  for (const [index, { text, at }] of above.entries()) {
    const labelled = LABEL.exec(text);
    if (labelled) {
      const rest = text.slice(labelled[0].length).replace(/,.*$/, '') || (above[index + 1]?.text ?? '');
      if (isRowOfName(rest)) found = rest;
    } else if (/^h[1-6]$/.test(at.localName) || at.getAttribute('role') === 'heading') {
      const name = nameIn(text);
      if (name && !name.unusual && name.role === null) found = text;
    }
  }
  return found;
}

/** Tables of one student follow one another. */
function studentOf(who: { name: string; person: string | null }, data: StudentProgressData): Student {
  const last = data.students.at(-1);
  if (last && last.name === who.name && last.person === who.person) return last;
  const student: Student = { ...who, subjects: [], attendance: null };
  data.students.push(student);
  return student;
}

interface Into {
  warnings: Warning[];
  print: boolean;
}

function readGrid({ cells }: ReportGrid, student: Student, into: Into): void {
  for (const [row, line] of cells.slice(0, 4).entries()) {
    const column = line.findIndex((cell) => SUBJECT.test(textOf(cell)));
    if (column < 0) continue;
    const height = headingHeight(cells, { row, column });
    const columns = columnsOfStudent(cells.slice(row, height), column);
    for (const [at, each] of cells.slice(height).entries()) readSubject(each, columns, at + 1, student, into);
    return;
  }
  readAttendanceRows(cells, student, into);
}

function readSubject(
  line: TableGrid[number],
  columns: readonly StudentColumn[],
  row: number,
  student: Student,
  { warnings, print }: Into,
): void {
  const subject = wholeText(line[columns.findIndex(({ what }) => what === 'subject')]);
  const attendance: MissedLessons = { missed: null, ill: null, excused: null, late: null };
  const own: Student['subjects'][number] = {
    subject,
    state: 'unset',
    marks: [],
    average: null,
    ...attendance,
    finals: [],
  };
  for (const [x, { what, period }] of columns.entries()) {
    const text = textOf(line[x]);
    if (what === 'average') {
      // Averages of several periods beside each other: the row’s own is the one without a name of its own.
      if (period === null) own.average ??= hundredths(text, true);
    } else if (what === 'missed' || what === 'ill' || what === 'excused' || what === 'late') {
      if (!print || what === 'missed') own[what] ??= countIn(text);
    } else if (what === 'final' || what === 'marks') {
      const { unread, state, marks, average } = progressCell(line[x]);
      if (what === 'marks') {
        own.marks.push(...marks);
        own.average ??= average;
      } else if (marks.length > 0) own.finals.push({ period: period ?? '', value: marks.join(' ') });
      if (state === 'set' || own.state === 'unset') own.state = state;
      for (const sign of unread)
        warnings.push(warning('mark-not-read', `«${subject}»: знак «${sign.slice(0, 12)}» не понят.`, row));
    }
  }
  if (own.average !== null) own.state = 'set';
  if (!subject) return;
  if (!isTotals(subject)) student.subjects.push(own);
  else if (own.missed !== null) student.attendance = { ...attendance, ...counts(own, print) };
}

const counts = ({ missed, ill, excused, late }: MissedLessons, print: boolean): MissedLessons =>
  print ? { missed, ill: null, excused: null, late: null } : { missed, ill, excused, late };

/** A table of attendance: a line a kind of absence. Only with one number a line is it plain which it is. */
function readAttendanceRows(cells: TableGrid, student: Student, { print }: Into): void {
  const found: MissedLessons = { missed: null, ill: null, excused: null, late: null };
  for (const line of cells) {
    const [title, ...rest] = [...new Set(line)].map(textOf);
    const numbers = rest.flatMap((text) => countIn(text) ?? []);
    if (!title || numbers.length !== 1 || /дн[яей]/i.test(title)) continue;
    if (/опозд/i.test(title)) found.late ??= numbers[0]!;
    else if (/бол/i.test(title)) found.ill ??= numbers[0]!;
    else if (/уваж/i.test(title) && !/без|неуваж/i.test(title)) found.excused ??= numbers[0]!;
    else if (/пропу/i.test(title) && !/без|неуваж/i.test(title)) found.missed ??= numbers[0]!;
  }
  if (found.missed !== null) student.attendance ??= counts(found, print);
}
