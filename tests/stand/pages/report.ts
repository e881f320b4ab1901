import { profile, schools } from '../address.ts';
import { type Answer, type Context, isStaff } from '../context.ts';
import { frame } from '../frame.ts';
import { esc, raw } from '../html.ts';
import { givenFirst } from '../names.ts';
import type { Person } from '../people.ts';
import { ASSUMED_REPORTS } from '../reports/report-address.ts';
import { assumedReport } from '../reports/reports.ts';
import { studentsOf } from '../school.ts';
import { ATTENDANCE_REPORT, attendanceReport } from './attendance-report.ts';
import { notFound } from './errors.ts';
import { cut, pager } from './table.ts';

const ROWS = 20;

const short = (text: string): string => (text.length > 18 ? `${text.slice(0, 15)}...` : text);
// A name without patronymic leaves two spaces in the title.
const reportName = (person: Person): string =>
  person.middle ? givenFirst(person) : `${person.first}  ${person.last}`;

function parentCells(parent: Person | undefined): string {
  if (!parent) return '<td></td><td></td>';
  const name = reportName(parent);
  const link = parent.hasAccount
    ? `<a class="u" href="${esc(profile(parent.userId))}">${esc(short(name))}</a>`
    : esc(short(name));
  return `<td title="${esc(name)}">${link}</td><td>${esc([parent.phone, parent.email].filter(Boolean).join(', '))}</td>`;
}

/** A student in one row, or two with a second parent; the report has no room for a third. */
function rows(ctx: Context, student: Person, number: number): string {
  const [first, second] = ctx.school.registry.parentsOf(student).map((each) => each.person);
  const span = second ? ' rowspan="2"' : '';
  const group = ctx.school.classes.find((each) => each.id === student.classId)!;
  const name = reportName(student);
  const link = student.hasAccount
    ? `<a class="u" href="${raw(profile(student.userId))}">${esc(short(name))}</a>`
    : `<span>${esc(short(name))}</span>`;
  const row = `<tr><td${span} class="tac">${number}</td><td${span} title="${esc(name)}">${link}</td><td${span}>${student.sex === 'male' ? 'м' : 'ж'}</td>
<td${span}> ${student.born} </td><td${span}><a href="https://schools.dnevnik.ru/class.aspx?class=${group.id}">${esc(group.name)}</a></td>${parentCells(first)}</tr>`;
  return second ? `${row}<tr>${parentCells(second)}</tr>` : row;
}

function studentsReport(ctx: Context): Answer {
  const { school } = ctx;
  const date = ctx.address.query.get('date') ?? ctx.address.query.get('year');
  const asked = Number(/\d{4}/.exec(date ?? '')?.[0] ?? school.studyYear);
  const parallel = (person: Person): number =>
    school.classes.find((each) => each.id === person.classId)!.parallel;
  const order = school.classes.map((each) => each.id);
  const people = studentsOf(school, null)
    .filter((person) => parallel(person) > school.studyYear - asked)
    .sort((a, b) => order.indexOf(a.classId!) - order.indexOf(b.classId!));
  const { shown, page, last } = cut(ctx, people, ROWS);
  const at = (params: Record<string, string | number>): string =>
    schools(ctx.address, 'reports/default', { report: 'people-students', school: school.id, ...params });
  const switches = [0, 1, 2].map((back) => {
    const year = school.studyYear - back;
    return `<li${year === asked ? ' class="active"' : ''}><a href="${raw(at({ date: year }))}">${year}/${year + 1}</a></li>`;
  });
  const body = shown.map((student, index) => rows(ctx, student, (page - 1) * ROWS + index + 1)).join('\n');
  // The last item of a pager must be its last page even if there is only one.
  const pages =
    last > 1
      ? pager(page, last, (n) => at({ date: asked, page: n }))
      : '<div class="pager"><ul><li><b>1</b></li></ul></div>';
  return frame(ctx, {
    title: 'Люди: Ученики',
    crumbs: [['Отчеты', schools(ctx.address, 'reports/default', { school: school.id })]],
    content: `<h2>Люди: Ученики</h2><ul class="switch">${switches.join('')}</ul>
<table class="grid gridLines vam"><tr><th rowspan="2">№</th><th rowspan="2">Ученик</th><th rowspan="2">Пол</th><th rowspan="2">Дата рождения</th><th rowspan="2">Класс</th><th colspan="2">Родители</th></tr>
<tr><th>Имя</th><th>Контакты</th></tr>
${body}
</table>${pages}`,
  });
}

export function reports(ctx: Context): Answer {
  if (!isStaff(ctx.viewer)) return notFound(ctx);
  const report = ctx.address.query.get('report');
  if (report === 'people-students') return studentsReport(ctx);
  if (report === ATTENDANCE_REPORT) return attendanceReport(ctx);
  const assumed = assumedReport(ctx);
  if (assumed) return assumed;
  if (report)
    return frame(ctx, {
      title: 'Отчёты',
      crumbs: [],
      content: '<div class="error__title">Отчёт недоступен</div>',
    });
  const links = [
    ['people-students', 'Люди: Ученики'],
    [ATTENDANCE_REPORT, 'Посещаемость: Классы'],
    ...(ctx.assumed ? Object.values(ASSUMED_REPORTS).map(({ name, title }) => [name, title]) : []),
  ].map(([name, text]) => {
    const href = schools(ctx.address, 'reports/default', { report: name!, school: ctx.school.id });
    return `<li><a href="${esc(href)}">${text}</a></li>`;
  });
  return frame(ctx, {
    title: 'Отчеты',
    crumbs: [],
    content: `<h2>Отчеты</h2><ul>${links.join('')}</ul><p>Выберите отчет, чтобы построить его за нужный период.</p>`,
  });
}
