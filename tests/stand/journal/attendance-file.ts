import { esc } from '../html.ts';
import type { ClassJournal } from './class-journal.ts';
import { pupilsOn } from './class-week.ts';
import { type Day, dotted } from './days.ts';
import { attendanceCount } from './figures.ts';

export interface AttendanceTruth {
  /** Null where the file does not tell it. */
  className: string | null;
  from: Day | null;
  to: Day | null;
  pupils: AttendanceRow[];
}

interface AttendanceRow {
  name: string;
  daysMissed: number;
  daysIll: number;
  lessonsMissed: number;
  lessonsIll: number;
  late: number;
}

const FIGURES = ['daysMissed', 'daysIll', 'lessonsMissed', 'lessonsIll', 'late'] as const;

/**
 * The report «Посещаемость: Классы» as it is exported: HTML under the name of a workbook. Known [facts, 2025–26]: one
 * `table.marks`, two rows of headings (four cells in the second), seven cells a student, a row of totals that begins
 * with `colspan=2`. What stands above the table is unknown: with `tellsClass` it names class and period.
 */
export function attendanceFile(
  journal: ClassJournal,
  span: { from: Day; to: Day; today: Day },
  tellsClass: boolean,
): { html: string; truth: AttendanceTruth } {
  const { from, to, today } = span;
  const pupils = pupilsOn(journal, from, to).map(({ pupil: { person } }): AttendanceRow => {
    const count = attendanceCount(journal, person, { start: from, finish: to }, today);
    return {
      name: [person.last, person.first, person.middle].filter(Boolean).join(' '),
      daysMissed: count.daysMissed,
      daysIll: count.daysIll,
      lessonsMissed: count.missed,
      lessonsIll: count.ill,
      late: count.late,
    };
  });
  const total = FIGURES.map((figure) => pupils.reduce((sum, pupil) => sum + pupil[figure], 0));
  const above = tellsClass
    ? `<h2>Посещаемость: Классы</h2>\n<p>Класс: ${esc(journal.group.name)}. Период: ${dotted(from)} &ndash; ${dotted(to)}</p>\n`
    : '';
  const html = `<html>
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /></head>
<body>
${above}<table class="marks" border="1">
<tr><th rowspan="2">№</th><th rowspan="2">ФИО</th><th colspan="2">Пропущено полных дней</th><th colspan="2">Пропущено уроков</th><th rowspan="2">Опоздания</th></tr>
<tr><th>всего</th><th>по болезни</th><th>всего</th><th>по болезни</th></tr>
${pupils.map(drawn).join('\n')}
<tr><td colspan="2">Итого</td>${total.map((figure) => `<td>${figure}</td>`).join('')}</tr>
</table>
</body>
</html>
`;
  return {
    html,
    truth: {
      className: tellsClass ? journal.group.name : null,
      from: tellsClass ? from : null,
      to: tellsClass ? to : null,
      pupils,
    },
  };
}

const drawn = (row: AttendanceRow, index: number): string =>
  `<tr><td>${index + 1}</td><td><a href="#">${esc(row.name)}</a></td>${FIGURES.map((figure) => `<td>${row[figure]}</td>`).join('')}</tr>`;
