import { journalIdsOf } from '../addresses.ts';
import { attendanceCountOf } from '../files/attendance-file.ts';
import { type AttendanceCounts, attendanceCounts } from '../files/site-file.ts';
import type { AttendanceReportData } from '../journal-pages.ts';
import type { Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import type { Reading } from '../pages.ts';
import { textOf } from '../text.ts';
import { schoolYearIn } from './journal-links.ts';
import { personOfName } from './person-of-name.ts';
import { reportGrids } from './reports/report-grids.ts';
import { isTotals } from './reports/report-rows.ts';
import { columnTitles, type TableGrid } from './table-grid.ts';
import { warnOfOdd } from './whole-rows.ts';

/**
 * Report «Посещаемость: Классы»: a choice of year, class and period; full days and lessons missed in total
 * and through illness, late arrivals «О» (facts 4 [K kundelik.zendesk.com]). The markup is unknown: columns
 * are identified by their header words, in a table or in elements with the roles of one.
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
  const grid = reportGrids(document).find(({ element }) => /опозд/i.test(element.textContent ?? ''));
  if (grid) {
    warnOfOdd(grid.odd, warnings);
    readRows(grid.cells, data, warnings);
  } else if (!document.querySelector('.emptyData')) {
    warnings.push(warning('table-not-found', 'Таблица отчёта не найдена. Постройте отчёт на сайте.'));
  }
  return { kind: 'attendance-report', data, warnings };
}

function readRows(grid: TableGrid, data: AttendanceReportData, warnings: Warning[]): void {
  const height = Math.max(
    0,
    grid.findIndex((row) => row.some(isData)),
  );
  const titles = columnTitles(grid.slice(0, height));
  const kinds = titles.map((title, column) => attendanceCountOf(title, titles.slice(0, column)));
  const name = titles.findIndex((title) => /учени|ФИО|Ф\. ?И|фамили|обуча|учащ/i.test(title));
  const columns = attendanceCounts.map((kind) => [kind, kinds.indexOf(kind)] as const);
  const isDoubled = attendanceCounts.some((kind) => kinds.indexOf(kind) !== kinds.lastIndexOf(kind));
  if (name < 0 || isDoubled || columns.some(([, column]) => column < 0)) {
    warnings.push(warning('columns-not-found', 'Столбцы отчёта о посещаемости не поняты; он не прочитан.'));
    return;
  }
  grid.slice(height).forEach((cells, row) => {
    const text = textOf(cells[name]);
    const student = { person: personOfName(text, cells[name]), name: text };
    if (!student.name || isTotals(student.name)) return;
    const counts = columns.map(([kind, column]) => [kind, countOf(textOf(cells[column]))]);
    if (counts.some(([, count]) => count === null)) {
      warnings.push(
        warning('count-not-read', `числа ученика ${student.name} не поняты, он пропущен.`, row + 1),
      );
      return;
    }
    data.students.push({
      ...student,
      ...(Object.fromEntries(counts) as AttendanceCounts),
    });
  });
}

const isData = (cell: Element | undefined): boolean =>
  cell?.localName === 'td' || /^(?:cell|gridcell|rowheader)$/.test(cell?.getAttribute('role') ?? '');

const countOf = (text: string): number | null =>
  text === '' || /^[-–—]$/.test(text) ? 0 : /^\d{1,4}$/.test(text) ? Number(text) : null;
