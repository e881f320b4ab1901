import { schools } from '../address.ts';
import type { Answer, Context } from '../context.ts';
import { frame } from '../frame.ts';
import { esc, raw } from '../html.ts';
import { attendanceFile } from '../journal/attendance-file.ts';
import { attendanceCount } from '../journal/figures.ts';
import { journalOf } from '../journal/journal.ts';
import { fullName } from '../names.ts';

// The name of the report in the address is unknown; this one follows `people-students`.
export const ATTENDANCE_REPORT = 'attendance-groups';

const select = (name: string, options: [value: string, text: string][], chosen: string): string =>
  `<select id="${name}" name="${name}">${options.map(([value, text]) => `<option value="${value}"${value === chosen ? ' selected="selected"' : ''}>${esc(text)}</option>`).join('')}</select>`;

/**
 * «Посещаемость: Классы»: days and lessons missed in total and through illness, and late arrivals; visible to
 * all staff.
 */
export function attendanceReport(ctx: Context): Answer {
  const { school, address } = ctx;
  const { query } = address;
  const book = journalOf(school);
  const own = school.classes.find((each) => each.teacher === ctx.viewer) ?? school.main;
  const group = school.classes.find((each) => each.id === query.get('group')) ?? own;
  const journal = book.ofClass(group);
  const period =
    journal.periods.find((each) => each.id === query.get('period')) ?? journal.periodAt(book.today);
  if (query.get('export') && school.traits.has('attendance-export')) {
    const { html } = attendanceFile(
      journal,
      { from: period.start, to: period.finish, today: book.today },
      true,
    );
    // HTML under the name of a workbook [dnevnik-2026, W 1.4.1]; the type the server gives it is assumed.
    return {
      status: 200,
      headers: {
        'content-type': 'application/vnd.ms-excel; charset=utf-8',
        'content-disposition': 'attachment; filename="report.xls"',
      },
      body: html,
    };
  }
  const rows = journal.pupils
    .filter(
      ({ person }) =>
        (!person.arrived || person.arrived <= period.finish) && (!person.left || person.left > period.start),
    )
    .map(({ person }, index) => {
      const count = attendanceCount(journal, person, period, book.today);
      const href = schools(address, 'marks', { school: school.id, student: person.id, tab: 'period' });
      const cells = [count.daysMissed, count.daysIll, count.missed, count.ill, count.late];
      return `<tr><td class="tac">${index + 1}</td><td><a class="u" href="${raw(href)}">${esc(fullName(person))}</a></td>${cells.map((cell) => `<td class="tac">${cell}</td>`).join('')}</tr>`;
    });
  const file = schools(address, 'reports/default', {
    report: ATTENDANCE_REPORT,
    school: school.id,
    group: group.id,
    period: period.id,
    export: 'xls',
  });
  const toFile = school.traits.has('attendance-export')
    ? `<ul class="toolbar"><li class="r"><a id="linktextExportToExcel" title="Экспорт в Excel" href="${esc(file)}">Экспорт</a></li></ul>\n`
    : '';
  const unchosen: [string, string][] = school.traits.has('choose') ? [['', '- Выберите класс -']] : [];
  return frame(ctx, {
    title: 'Посещаемость: Классы',
    crumbs: [['Отчеты', schools(address, 'reports/default', { school: school.id })]],
    content: `<h2>Посещаемость: Классы</h2><form method="get" action="${esc(schools(address, 'reports/default'))}"><input type="hidden" name="report" value="${ATTENDANCE_REPORT}" /><input type="hidden" name="school" value="${school.id}" />
${select('year', [[String(school.studyYear), `${school.studyYear}/${school.studyYear + 1}`]], String(school.studyYear))}
${select(
  'group',
  [...unchosen, ...school.classes.map((each): [string, string] => [each.id, each.name])],
  group.id,
)}
${select(
  'period',
  journal.periods.map((each) => [each.id, each.name]),
  period.id,
)} <input type="submit" id="build_report_button" value="Построить" /></form>
${toFile}<table class="grid gridLines vam"><tr><th rowspan="2">№</th><th rowspan="2">Ученик</th><th colspan="2">Полных дней пропущено</th><th colspan="2">Уроков пропущено</th><th rowspan="2">Опозданий (О)</th></tr>
<tr><th>всего</th><th>по болезни</th><th>всего</th><th>по болезни</th></tr>
${rows.join('\n')}
</table>`,
  });
}
