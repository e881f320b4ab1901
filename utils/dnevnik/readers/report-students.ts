import { type NameOrder, provenOrder, surnameFirst } from '../../base/names/names.ts';
import { classOf, isPersonCardPage, personOf, schoolOf, siteLink, userOf } from '../addresses.ts';
import type { Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import type { Reading, ReportStudent, ReportStudentsData } from '../pages.ts';
import { type NameInPage, nameIn } from '../person-name.ts';
import { cleanText, dateIn, textOf } from '../text.ts';
import { className } from './class-title.ts';
import { readPager } from './pager.ts';
import { columnTitles, fullText, ownRows, type TableGrid, tableGrid } from './table-grid.ts';
import { warnOfOdd } from './whole-rows.ts';

/**
 * Report «Люди: Ученики»: `.grid` with two header rows; cells [1] `title` = «Имя Отчество Фамилия» with an
 * optional `user=` link, [3] birthday, [4] class link, [5] `title` = parent, [6] contact; a second parent is
 * an additional row, the first cell has `rowspan`. Facts 2.4 [D students_report_page.py, 2018–2022]. Columns
 * are identified by clear header words, else by position.
 */
export function readReportStudents(
  document: Document,
  url: URL,
): Reading<'report-students', ReportStudentsData> {
  const warnings: Warning[] = [];
  const data: ReportStudentsData = { ...readPager(document, url), students: [] };
  const table = findTable(document);
  if (table) readTable(table, url, data.students, warnings);
  else if (!document.querySelector('.emptyData')) {
    const error = textOf(document.querySelector('.error__title'));
    const text = error
      ? `Сайт отвечает: ${error}`
      : 'Таблица отчёта на странице не найдена. Постройте отчёт на сайте.';
    warnings.push(warning('table-not-found', text));
  }
  return { kind: 'report-students', data, warnings };
}

interface Columns {
  name: number;
  birth: number;
  classGroup: number;
  parent: number;
  contact: number;
}

const PLACES: Columns = { name: 1, birth: 3, classGroup: 4, parent: 5, contact: 6 };

function findTable(document: Document): Element | null {
  const tables = [...document.querySelectorAll('table.grid, .grid table, table.report-table')];
  const all = tables.length ? tables : [...document.querySelectorAll('table')];
  const fits = all.filter((table) => {
    const head = ownRows(table).slice(0, 3).map(textOf).join(' ');
    return /рожд/i.test(head) && /ФИО|Ф\.\s?И\.\s?О|учени|имя/i.test(head);
  });
  return fits[0] ?? (tables.length === 1 ? tables[0]! : null);
}

/** The header ends at the first birthday or the first row with neither `th` nor header words. */
function headerHeight(grid: TableGrid): number {
  const at = grid.findIndex((row) =>
    row.some((cell) => cell && dateIn(textOf(cell)) !== null && cell.localName === 'td'),
  );
  return at >= 0 ? at : Math.min(2, grid.length);
}

function findColumns(titles: string[], warnings: Warning[]): Columns {
  const find = (fits: RegExp, not: RegExp = /^$/) =>
    titles.findIndex((title) => fits.test(title) && !not.test(title));
  const adult = /родител|представител|мать|отец/i;
  const contact = /контакт|телефон|e-?mail|почт/i;
  const birth = find(/рожд/i);
  const name = find(
    /ФИО|Ф\.\s?И\.\s?О|имя|фамили|учени/i,
    new RegExp(`${adult.source}|№|рожд|класс|пол$`, 'i'),
  );
  if (birth < 0 || name < 0) {
    warnings.push(
      warning(
        'columns-guessed',
        'Заголовки таблицы не такие, как раньше; столбцы взяты по местам. Сверьте список.',
      ),
    );
    return PLACES;
  }
  const parent = find(adult, contact);
  const contacts = titles.map((title, at) => (contact.test(title) ? at : -1)).filter((at) => at >= 0);
  return {
    name,
    birth,
    classGroup: find(/класс/i),
    parent,
    contact: contacts.find((at) => at > parent) ?? -1,
  };
}

function readTable(table: Element, url: URL, students: ReportStudent[], warnings: Warning[]): void {
  const grid = tableGrid(table);
  const height = headerHeight(grid);
  const columns = findColumns(columnTitles(grid.slice(0, height)), warnings);
  const rows = ownRows(table);
  const order = orderOfTable(grid.slice(height), columns);
  if (order === 'surname-first') {
    warnings.push(
      warning(
        'order-changed',
        'Имена в отчёте начинаются с фамилии, а не кончаются ею. Сверьте несколько имён.',
      ),
    );
  }
  const width = grid[0]?.length ?? 0;
  let odd = 0;
  let student: ReportStudent | null = null;
  let number = 0;
  for (let y = height; y < grid.length; y++) {
    const cells = grid[y]!;
    const own = [...rows[y]!.children];
    if (own.length < 2 && !spansFromAbove(grid, y)) {
      // What follows under a cell of such a row belongs to somebody who cannot be read.
      if (own.some((cell) => cell.hasAttribute('rowspan'))) odd++;
      student = null;
      continue;
    }
    // Of another student, although a cell of the row above extends into it.
    const isAnother = own.some((cell) => dateIn(textOf(cell)) !== null);
    if (cells.length > width || (isAnother && (spansFromAbove(grid, y) || cells.length < width))) {
      odd++;
      student = null;
      continue;
    }
    if (y > height && spansFromAbove(grid, y)) {
      if (student) addParent(student, parentCells(cells, own, columns), order, number, warnings);
      continue;
    }
    number++;
    const nameCell = cells[columns.name];
    const found = nameIn(cleanText(fullText(nameCell)));
    student = null;
    if (!nameCell || !found) {
      warnings.push(
        warning(
          'name-not-read',
          'имя понять не удалось, ученик пропущен. Посмотрите эту строку на сайте.',
          number,
        ),
      );
      continue;
    }
    student = {
      ...personIn(nameCell, url),
      name: orderedName(found, order, number, warnings),
      birthDate: dateIn(textOf(cells[columns.birth])),
      classGroup: classIn(cells[columns.classGroup], url),
      parents: [],
    };
    students.push(student);
    addParent(student, [cells[columns.parent], cells[columns.contact]], order, number, warnings);
  }
  warnOfOdd(odd, warnings);
}

/** Most names with a patronymic tell whether the surname comes first or last on this page. */
function orderOfTable(grid: TableGrid, columns: Columns): NameOrder {
  let balance = 0;
  for (const cells of grid) {
    const order = provenOrder(cleanText(fullText(cells[columns.name])));
    if (order) balance += order === 'surname-first' ? 1 : -1;
  }
  return balance > 0 ? 'surname-first' : 'name-first';
}

function orderedName(found: NameInPage, expected: NameOrder, row: number, warnings: Warning[]): string {
  if (found.moved) return found.name;
  const ordered = surnameFirst(found.name, expected);
  if (!ordered.certain) {
    warnings.push(
      warning('name-order', `где фамилия, не понять; записано так: ${ordered.name}. Проверьте.`, row),
    );
  }
  if (found.unusual) {
    warnings.push(
      warning(
        'unusual-name',
        `в имени необычные знаки: ${ordered.name}. Проверьте, так ли оно пишется.`,
        row,
      ),
    );
  }
  return ordered.name;
}

function personIn(cell: Element, url: URL) {
  const person: Omit<ReportStudent, 'name' | 'birthDate' | 'classGroup' | 'parents'> = {
    person: null,
    user: null,
    sex: null,
    card: null,
    school: null,
  };
  for (const link of cell.querySelectorAll('a[href]')) {
    const target = siteLink(link.getAttribute('href'), url);
    if (!target) continue;
    person.person ??= personOf(target);
    person.user ??= userOf(target);
    if (isPersonCardPage(target)) person.card ??= target.href;
    person.school ??= schoolOf(target);
  }
  return person;
}

function classIn(cell: Element | undefined, url: URL): ReportStudent['classGroup'] {
  if (!cell) return null;
  const target = siteLink(cell.querySelector('a[href]')?.getAttribute('href') ?? null, url);
  const id = target && classOf(target);
  const name = className(textOf(cell)) ?? '';
  return id || name ? { id, name, address: id ? target.href : null } : null;
}

/** A row with a cell that extends down from the row above: another parent of the same student. */
function spansFromAbove(grid: TableGrid, y: number): boolean {
  const above = grid[y - 1];
  return above !== undefined && grid[y]!.some((cell, x) => cell !== undefined && cell === above[x]);
}

/** Parent and contact of an additional row, whether all the student's cells extend down or only the first. */
function parentCells(cells: Element[], own: Element[], columns: Columns): (Element | undefined)[] {
  const parent = cells[columns.parent];
  if (parent && own.includes(parent)) return [parent, cells[columns.contact]];
  const at = own.findIndex((cell) => nameIn(cleanText(fullText(cell))) !== null);
  return at < 0 ? own.slice(0, 2) : [own[at], own[at + 1]];
}

function addParent(
  student: ReportStudent,
  cells: (Element | undefined)[],
  order: NameOrder,
  row: number,
  warnings: Warning[],
): void {
  const [cell, contactCell] = cells;
  const text = cleanText(fullText(cell));
  if (!text || /^[-–—]$/.test(text)) return;
  const found = nameIn(text);
  if (!found) {
    warnings.push(
      warning('parent-not-read', `имя родителя ученика ${student.name} понять не удалось, он пропущен.`, row),
    );
    return;
  }
  const contact = cleanText(fullText(contactCell));
  student.parents.push({
    name: orderedName(found, order, row, warnings),
    relation: found.role,
    contact: /^[-–—]?$/.test(contact) ? null : contact,
  });
}
