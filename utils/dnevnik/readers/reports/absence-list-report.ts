import type { Warning } from '../../page-parts.ts';
import { warning } from '../../page-parts.ts';
import type { Reading } from '../../pages.ts';
import type { AbsenceListData } from '../../report-pages.ts';
import { linesOf, textOf } from '../../text.ts';
import { className } from '../class-title.ts';
import { personOfName } from '../person-of-name.ts';
import { warnOfOdd } from '../whole-rows.ts';
import { cellText, countIn } from './report-cell.ts';
import { reportGrids } from './report-grids.ts';
import { isRowOfName, isTotals } from './report-rows.ts';
import { chosenOptions, linesAround, readScope } from './report-scope.ts';

type Class = AbsenceListData['classes'][number];
type Listed = Class['students'][number];

/**
 * «Посещаемость: Общий»: class, number and names of students with at least so many absences, totals by parallel (facts
 * W 1.4.6 [K]). Names stand in one cell of the class, or a line each. Columns are found by what they hold.
 */
export function readAbsenceList(
  document: Document,
  url: URL,
  title: string,
): Reading<'absence-list-report', AbsenceListData> {
  const warnings: Warning[] = [];
  const grids = reportGrids(document, true);
  const lines = linesAround(document, grids).map(({ text }) => text);
  const options = chosenOptions(document);
  const data: AbsenceListData = {
    ...readScope(document, url, { title, grids }),
    reason:
      options.find(({ of }) => /reason|причин/.test(of))?.text ??
      lines.map((line) => /причин[аы][^:]{0,20}: ?(.{1,60})$/i.exec(line)?.[1]).find(Boolean) ??
      null,
    minimum: minimumIn(document, [...options.map(({ of, text }) => `${of}: ${text}`), ...lines]),
    classes: [],
  };
  warnOfOdd(
    grids.reduce((sum, { odd }) => sum + odd, 0),
    warnings,
  );
  for (const { cells } of grids) {
    const columns = cells.map((line) =>
      line.findIndex((cell) => /\d/.test(textOf(cell)) && className(textOf(cell)) !== null),
    );
    const titled = cells.flatMap((line) =>
      line.findIndex((cell) => /^класс(?:$|[^\p{L}])/iu.test(textOf(cell))),
    );
    const usual = titled.find((column) => column >= 0) ?? mostOften(columns.filter((column) => column >= 0));
    for (const [row, line] of cells.entries()) {
      const column = columns[row]!;
      const own = [...new Set(line)];
      if (column < 0) continue;
      if (own.some((cell) => isTotals(textOf(cell)) || /параллел/i.test(textOf(cell)))) continue;
      // A count of students behind a class that is not understood looks like a class without a letter.
      if (column !== usual) {
        warnings.push(
          warning(
            'row-not-read',
            'класс понять не удалось, строка не взята. Посмотрите её на сайте.',
            row + 1,
          ),
        );
        continue;
      }
      readLine(line[column]!, own, row);
    }
  }
  if (data.classes.length === 0) for (const list of document.querySelectorAll('ul, ol')) readList(list);
  if (data.classes.length === 0 && !document.querySelector('.emptyData'))
    warnings.push(
      warning(
        'table-not-found',
        'В отчёте не найдена таблица с классами. Постройте отчёт на сайте и дождитесь, пока таблица появится.',
      ),
    );
  return { kind: 'absence-list-report', data, warnings };

  /** A list of students below the name of their class, with their number behind it. */
  function readList(list: Element): void {
    if (list.closest('[hidden], nav')) return;
    const above = /^(.+?)(?:[\s:–—-]+(\d{1,4}))?$/.exec(cellText(list.previousElementSibling ?? undefined));
    const name = className((above?.[1] ?? '').replace(/^класс:? /i, ''));
    // A number alone may as well be a count.
    if (name === null || /параллел/i.test(name) || (/^\d+$/.test(name) && !above?.[2])) return;
    const students = itemsOf(list).flatMap((item) => {
      const listed = listedIn(item.text);
      return listed ? [{ ...listed, person: item.person }] : [];
    });
    data.classes.push({ name, count: above?.[2] ? Number(above[2]) : null, students });
  }

  function readLine(classCell: Element, cells: Element[], row: number): void {
    const name = className(textOf(classCell))!;
    const after = cells.slice(cells.indexOf(classCell) + 1);
    const students: Listed[] = [];
    let count: number | null = null;
    for (const cell of after) {
      const text = textOf(cell);
      const number = countIn(text);
      if (number !== null) {
        const last = students.at(-1);
        // Behind a name it is the student’s, before it the class’s.
        if (students.length === 1 && last && last.absences === null) last.absences = number;
        else count ??= number;
        continue;
      }
      for (const item of itemsOf(cell)) {
        const listed = listedIn(item.text);
        if (listed) students.push({ ...listed, person: item.person });
        else if (/\p{L}{2}/u.test(item.text))
          warnings.push(
            warning(
              'name-not-read',
              `${name}: «${item.text.slice(0, 40)}» — не имя ученика, не взято.`,
              row + 1,
            ),
          );
      }
    }
    const known = data.classes.find((each) => each.name === name);
    if (known) {
      known.students.push(...students);
      known.count ??= count;
    } else if (students.length > 0 || count !== null) data.classes.push({ name, count, students });
  }
}

function mostOften(numbers: readonly number[]): number {
  const times = (number: number) => numbers.filter((each) => each === number).length;
  return numbers.reduce((best, number) => (times(number) > times(best) ? number : best), numbers[0] ?? -1);
}

/** Names of a cell: items, lines, or parts between commas, each with the number in the link of the name. */
function itemsOf(cell: Element): { text: string; person: string | null }[] {
  const items = [...cell.querySelectorAll('li')];
  if (items.length > 0) return items.map((item) => withPerson(cellText(item), item));
  const parts = linesOf(cell)
    .flatMap((line) => line.split(/[,;]\s+|[,;]$/))
    .map((text) => text.trim());
  return parts.filter(Boolean).map((text) => withPerson(text, cell));
}

const withPerson = (text: string, within: Element) => ({ text, person: personOfName(text, within) });

/** «Иванов Иван (5)», «Иванов И. — 5»; null: no name. */
function listedIn(text: string): Omit<Listed, 'person'> | null {
  const found = /^(?:\d{1,3}[.)] ?)?(.*?)(?:\s*(?:\(|[-–—:]|\s)\s*(\d{1,4})[^\d]{0,20}\)?)?$/.exec(text);
  const name = found?.[1]?.trim() ?? '';
  if (!isRowOfName(name)) return null;
  return { name, absences: found?.[2] ? Number(found[2]) : null };
}

function minimumIn(document: Document, lines: readonly string[]): number | null {
  for (const input of document.querySelectorAll('input[value]')) {
    const of = `${input.getAttribute('name') ?? ''} ${input.id}`;
    const value = input.getAttribute('value') ?? '';
    if (/min|количеств|count|absenc/i.test(of) && /^\d{1,3}$/.test(value)) return Number(value);
  }
  const said = lines.map(
    (line) => /(?:миним|не менее|не меньше)\D{0,40}?(\d{1,3})(?!\d|\.)/i.exec(line)?.[1],
  );
  const found = said.find(Boolean);
  return found ? Number(found) : null;
}
