import type { OutSheet, SheetCell } from '../../base/tables/write-xlsx.ts';
import { NO_REASON } from '../../class-data/analytics/absence-words.ts';
import { periodWithDays } from './class-report.ts';
import type { StudentReport } from './student-report.ts';

/**
 * Sheets of a student's report: each mark in a separate cell, the average as a formula over them if it is
 * plain.
 */
export function studentReportSheets(report: StudentReport): OutSheet[] {
  const { attendance } = report;
  const most = Math.max(1, ...report.subjects.map(({ marks }) => marks.length));
  const last = columnName(4 + most);
  const marks: OutSheet = {
    name: 'Отметки',
    header: [
      'Предмет',
      'Средний балл',
      'За период',
      'Пропущено уроков',
      ...Array.from({ length: most }, (_, index) => String(index + 1)),
    ],
    rows: report.subjects.map((each, index): SheetCell[] => [
      each.subject,
      averageCell(each, `E${index + 2}:${last}${index + 2}`),
      /^[1-5]$/.test(each.given) ? Number(each.given) : each.given,
      each.missed,
      ...each.marks.map(({ number }) => number),
    ]),
  };
  const { lessons, missed, illness, excused, unexcused, late, daysMissed, attended, fresh } = attendance;
  const untold = attendance.reported ? '–' : null;
  const own: OutSheet = {
    name: 'Ученик',
    header: ['Ученик', report.student],
    rows: [
      ['Класс', report.className],
      ['Период', periodWithDays(report)],
      ['Дата', { date: report.on }],
      ['Уроков', untold ?? lessons],
      ['Пропущено по болезни', illness],
      ['Пропущено по уважительной причине', untold ?? excused],
      [`Пропущено, ${NO_REASON}`, untold ?? unexcused],
      ['Пропущено всего', untold ? missed : { formula: 'SUM(B6:B8)', value: missed, format: '0' }],
      ['Опоздания', late],
      ['Пропущено полных дней', daysMissed],
      [
        'Посещено уроков',
        {
          formula: 'IFERROR((B5-B9)/B5,"")',
          value: attended && attended.over / attended.under,
          format: '0.0%',
        },
      ],
      ...(fresh > 0 ? [['Из пропущенных недавних, причину ещё могут внести', fresh]] : []),
    ],
  };
  return report.unmarked ? [own] : [own, marks];
}

function averageCell(
  { average, isPlain, marks }: StudentReport['subjects'][number],
  range: string,
): SheetCell {
  if (average === null) return null;
  const value = average / 100;
  const isOurs = isPlain && marks.length > 0;
  return isOurs
    ? { formula: `ROUND(AVERAGE(${range}),2)`, value, format: '0.00' }
    : { number: value, format: '0.00' };
}

/** Letters of a column, from 1. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + letter : letter;
}
