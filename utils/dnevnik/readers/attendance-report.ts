import { journalIdsOf } from '../addresses.ts';
import type { AttendanceReportData } from '../journal-pages.ts';
import type { Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import type { Reading } from '../pages.ts';
import { textOf } from '../text.ts';
import { schoolYearIn } from './journal-links.ts';
import { idsOf } from './person-links.ts';
import { columnTitles, type TableGrid, tableGrid } from './table-grid.ts';

/** «Посещаемость: Классы», whatever its address. */
export function hasAttendanceReport(document: Document): boolean {
  return [...document.querySelectorAll('#content h1, #content h2, h2')].some((heading) =>
    /^Посещаемость: ?Классы/i.test(textOf(heading)),
  );
}

/**
 * Report «Посещаемость: Классы»: a choice of year, class and period; full days and lessons missed in total
 * and through illness, late arrivals «О» (facts 4 [K kundelik.zendesk.com]). The markup is unknown: columns
 * are identified by their header words.
 */
export function readAttendanceReport(
  document: Document,
  url: URL,
): Reading<'attendance-report', AttendanceReportData> {
  const warnings: Warning[] = [];
  const { group, period } = journalIdsOf(url);
  const chosen = (name: string) => {
    const option = document.querySelector(`select[name="${name}" i] option[selected]`);
    return { value: option?.getAttribute('value') ?? null, text: textOf(option) };
  };
  const [ofGroup, ofPeriod] = [chosen('group'), chosen('period')];
  const data: AttendanceReportData = {
    schoolYear: schoolYearIn(chosen('year').text, url),
    classGroup: { id: ofGroup.value ?? group, name: ofGroup.text },
    period: { id: ofPeriod.value ?? period, name: ofPeriod.text },
    students: [],
  };
  const table = [...document.querySelectorAll('table')].find((each) => /опозд/i.test(each.textContent ?? ''));
  if (table) readRows(tableGrid(table), data, warnings);
  else if (!document.querySelector('.emptyData')) {
    warnings.push(warning('table-not-found', 'Таблица отчёта не найдена. Постройте отчёт на сайте.'));
  }
  return { kind: 'attendance-report', data, warnings };
}

function readRows(grid: TableGrid, data: AttendanceReportData, warnings: Warning[]): void {
  const height = Math.max(
    0,
    grid.findIndex((row) => row.some((cell) => cell?.localName === 'td')),
  );
  const titles = columnTitles(grid.slice(0, height));
  const at = (...words: RegExp[]) => titles.findIndex((title) => words.every((word) => word.test(title)));
  const name = at(/учени|ФИО/i);
  const columns = {
    daysMissed: at(/дн/i, /всего/i),
    daysIll: at(/дн/i, /болезн/i),
    missed: at(/урок/i, /всего/i),
    ill: at(/урок/i, /болезн/i),
    late: at(/опозд/i),
  };
  if (name < 0 || Object.values(columns).some((column) => column < 0)) {
    warnings.push(warning('columns-not-found', 'Столбцы отчёта о посещаемости не поняты; он не прочитан.'));
    return;
  }
  grid.slice(height).forEach((cells, row) => {
    const link = cells[name]?.querySelector('a[href]')?.getAttribute('href') ?? '';
    const student = { person: idsOf(link)?.person ?? null, name: textOf(cells[name]) };
    if (!student.name) return;
    const counts = Object.entries(columns).map(([key, column]) => [key, countOf(textOf(cells[column]))]);
    if (counts.some(([, count]) => count === null)) {
      warnings.push(
        warning('count-not-read', `числа ученика ${student.name} не поняты, он пропущен.`, row + 1),
      );
      return;
    }
    data.students.push({
      ...student,
      ...(Object.fromEntries(counts) as Record<keyof typeof columns, number>),
    });
  });
}

const countOf = (text: string): number | null =>
  text === '' || /^[-–—]$/.test(text) ? 0 : /^\d{1,4}$/.test(text) ? Number(text) : null;
