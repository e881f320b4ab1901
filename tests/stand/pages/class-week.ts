import { utils, write } from '@e965/xlsx';
import { schools } from '../address.ts';
import { type Answer, type Context, isStaff } from '../context.ts';
import { frame } from '../frame.ts';
import { esc, raw } from '../html.ts';
import type { ClassJournal } from '../journal/class-journal.ts';
import { cellOf, columnsOf, pupilsOn, week, weekRows, written } from '../journal/class-week.ts';
import { addDays, type Day, dotted, fromDotted, monday, WEEKDAYS, weekday } from '../journal/days.ts';
import { journalOf } from '../journal/journal.ts';
import { notFound } from './errors.ts';

/**
 * The journal of a whole class for a week [dnevnik-2026, W 1.4.3]. Known: the way there (the fifth link of the desk,
 * the links of `ul.classes`, a click on a number of a week in the calendar, a new window), `a#weekExportButton`, the
 * name and inside of the file. Assumed: both addresses, and the table of the page. A teacher read those of 28 classes
 * so: open to all staff.
 */
const PAGE = 'journals/classweek';
const ACTION = 'cw';

interface Asked {
  journal: ClassJournal;
  first: Day;
}

function asked(ctx: Context): Asked | null {
  const { query } = ctx.address;
  if (!isStaff(ctx.viewer) || !ctx.school.traits.has('class-week')) return null;
  const group = ctx.school.classes.find((each) => each.id === query.get('group'));
  const day = fromDotted(query.get('date'));
  return group && day ? { journal: journalOf(ctx.school).ofClass(group), first: monday(day) } : null;
}

const pageOf = (ctx: Context, group: string, date: string): string =>
  schools(ctx.address, PAGE, { school: ctx.school.id, group, date });

export function classWeek(ctx: Context): Answer {
  const its = asked(ctx);
  if (!its) return notFound(ctx);
  const { journal, first } = its;
  const { address, school } = ctx;
  const { today } = journalOf(school);
  const [from, to] = week(first);
  const columns = columnsOf(journal, from, to);
  const days = [...new Set(columns.map(({ day }) => day))].map((day) => {
    const count = columns.filter((column) => column.day === day).length;
    return `<th colspan="${count}">${WEEKDAYS[weekday(day) - 1]}, ${dotted(day).slice(0, 5)}</th>`;
  });
  const subjects = columns.map(
    ({ subject, day }) => `<th title="${esc(subject)}">${esc(subject)} / ${dotted(day).slice(0, 5)}</th>`,
  );
  const rows = pupilsOn(journal, from, to).map(({ pupil, name }, index) => {
    const href = schools(address, 'marks', { school: school.id, student: pupil.person.id, tab: 'period' });
    const cells = columns.map(
      (column) => `<td class="tac">${esc(written(cellOf(journal, pupil, column, today)))}</td>`,
    );
    return `<tr><td class="tac">${index + 1}</td><td class="name"><a class="u" href="${raw(href)}">${esc(name)}</a></td>${cells.join('')}</tr>`;
  });
  const file = address.v2
    ? `https://schools.dnevnik.ru/v2/excel?&amp;action=${ACTION}`
    : `https://schools.dnevnik.ru/excel.ashx?&amp;action=${ACTION}`;
  const table = columns.length
    ? `<div class="scroll"><table class="grid gridLines vam marks"><thead><tr><th rowspan="2">№</th><th rowspan="2">Ученик</th>${days.join('')}</tr>
<tr>${subjects.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>`
    : '<div class="emptyData">На этой неделе уроков нет</div>';
  const player = (text: string, day: Day): string =>
    `<a href="${raw(pageOf(ctx, journal.group.id, dotted(day)))}">${text}</a>`;
  return frame(ctx, {
    title: `Журнал ${journal.group.name}`,
    crumbs: [],
    content: `<div class="player"><ul class="play"><li class="pB">${player('←', addDays(first, -7))}</li><li class="pF">${player('→', addDays(first, 7))}</li></ul><h3>${dotted(from)} – ${dotted(to)}</h3></div>
<h2>Класс: ${esc(journal.group.name)}</h2>
<p><a id="weekExportButton" href="${file}&amp;school=${school.id}&amp;group=${journal.group.id}&amp;date=${dotted(first)}">Экспорт</a></p>
${table}`,
  });
}

/** `journal.xls`: a workbook of Excel 97–2003. */
export function classWeekFile(ctx: Context): Answer {
  const its = asked(ctx);
  if (!its) return notFound(ctx);
  const book = utils.book_new();
  const rows = weekRows(its.journal, its.first, { tellsWeek: true, by: journalOf(ctx.school).today });
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Журнал');
  return {
    status: 200,
    headers: {
      'content-type': 'application/vnd.ms-excel',
      'content-disposition': 'attachment; filename="journal.xls"',
    },
    body: '',
    file: new Uint8Array(write(book, { bookType: 'biff8', type: 'array' }) as ArrayBuffer),
  };
}

/** Whether the address of files (`excel`) is asked for this one. */
export const asksForClassWeek = (ctx: Context): boolean => ctx.address.query.get('action') === ACTION;

/**
 * The calendar of the list of journals, as jQuery UI draws it: the month of the stand’s day. A click on the number of
 * a week opens the journal of the class that was chosen last, in a new window.
 */
export function weekCalendar(ctx: Context): string {
  if (!ctx.school.traits.has('class-week')) return '';
  const { today } = journalOf(ctx.school);
  const month = today.slice(0, 7);
  const weeks: Day[] = [];
  for (let day = monday(`${month}-01`); day.slice(0, 7) <= month; day = addDays(day, 7)) weeks.push(day);
  const rows = weeks.map((first) => {
    const days = Array.from({ length: 7 }, (_, n) => addDays(first, n)).map((day) =>
      day.startsWith(month)
        ? `<td><a class="ui-state-default" href="#">${Number(day.slice(8))}</a></td>`
        : '<td class="ui-datepicker-other-month ui-datepicker-unselectable">&#xa0;</td>',
    );
    return `<tr><td class="ui-datepicker-week-col" data-date="${dotted(first)}">${weekOfYear(first)}</td>${days.join('')}</tr>`;
  });
  const to = pageOf(ctx, 'GROUP', 'DATE');
  return `<div id="weekCalendar" class="hasDatepicker"><div class="ui-datepicker-inline ui-datepicker ui-widget"><table class="ui-datepicker-calendar"><thead><tr><th class="ui-datepicker-week-col">Нед</th>${WEEKDAYS.map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div></div>
<script>document.addEventListener('click',function(e){var t=e.target,a=t.closest&&t.closest('ul.classes a[href^="#"]');
if(a)window.weekGroup=a.getAttribute('href').slice(1);
if(t.matches&&t.matches('tbody td.ui-datepicker-week-col')&&window.weekGroup)window.open(${JSON.stringify(to).replace(/</g, '\\u003c')}.replace('GROUP',window.weekGroup).replace('DATE',t.getAttribute('data-date')),'_blank')})</script>`;
}

/** By ISO 8601, as jQuery UI counts. */
function weekOfYear(first: Day): number {
  const thursday = addDays(first, 3);
  const january = Date.parse(`${thursday.slice(0, 4)}-01-01`);
  return Math.floor((Date.parse(thursday) - january) / (7 * 86_400_000)) + 1;
}
