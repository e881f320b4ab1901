import { profile, schools } from '../address.ts';
import type { Answer, Context } from '../context.ts';
import { frame } from '../frame.ts';
import { cut, esc, raw } from '../html.ts';
import { dotted } from '../journal/days.ts';
import { comma } from '../journal/figures.ts';
import { shortName } from '../names.ts';
import { noRights } from '../pages/errors.ts';
import { absencesOf, missed } from './absences.ts';
import {
  type Asked,
  askedClass,
  askedDay,
  classOptions,
  marksAddress,
  optionsOf,
  yearOptions,
} from './asked.ts';
import { type Cell, type Column, classTeacherFigures, type Line } from './class-teacher-figures.ts';
import { fragment, isolated, lateReport, styleNames } from './parts.ts';
import { ASSUMED_REPORTS } from './report-address.ts';

const { name: NAME, title: TITLE } = ASSUMED_REPORTS['class-teacher'];

const figure = (hundredths: number | null): string => (hundredths === null ? '' : comma(hundredths));
const percent = (value: number | null): string => (value === null ? '' : `${value}%`);

/** Marks for the period; before they are set the current marks themselves. */
const listed = (cell: Cell): string => (cell ? esc(cell.final ?? cell.marks.join(' ')) : '-');

/** A table under the form; each study group is a column of its own. The title is all that the heading says. */
export function classTeacherTable(ctx: Context): Answer {
  const asked = askedClass(ctx, true);
  if (!asked) return noRights(ctx);
  const { book, group } = asked;
  const { query } = ctx.address;
  const day = askedDay(ctx, 'date', book.today);
  const form = `<form method="get" action="${esc(schools(ctx.address, 'reports/default'))}"><input type="hidden" name="report" value="${NAME}" /><input type="hidden" name="school" value="${ctx.school.id}" />${query.has('markup') ? '<input type="hidden" name="markup" value="1" />' : ''}
<select id="year" name="year">${optionsOf(yearOptions(ctx), String(ctx.school.studyYear))}</select>
<select id="group" name="group">${optionsOf(classOptions(asked), group.id)}</select>
<label>Дата отчёта <input type="text" id="date" name="date" value="${dotted(day)}" size="10" /></label>
<input type="submit" id="build_report_button" value="Построить отчёт" /></form>`;
  const content = query.has('date')
    ? tableOf(ctx, asked, day)
    : '<div id="reports_message" class="message ">Выберите параметры и нажмите «Построить отчёт».</div>';
  return frame(ctx, {
    title: TITLE,
    crumbs: [['Отчеты', schools(ctx.address, 'reports/default', { school: ctx.school.id })]],
    content: `<h2>${TITLE}</h2>${form}<div id="reportPlaceHolder">${content}</div>`,
  });
}

function tableOf(ctx: Context, { journal, group }: Asked, day: string): string {
  const columns = journal.courses
    .filter(({ subject }) => subject.kind !== 'empty')
    .flatMap((course) => course.groups.map((part): Column => ({ course, part })));
  const { period, lines, totals } = classTeacherFigures(journal, columns, day, true);
  const heads = journal.courses
    .filter(({ subject }) => subject.kind !== 'empty')
    .map(({ subject, groups }) => {
      const span = groups.length > 1 ? ` colspan="${groups.length}"` : ' rowspan="2"';
      return `<th${span} title="${esc(subject.name)}">${esc(cut(subject.name, 14))}</th>`;
    });
  const second = columns.flatMap(({ course, part }) =>
    course.groups.length > 1 && part ? [`<th>${esc(part.name.split(', ').at(-1)!)}</th>`] : [],
  );
  const row = ({ pupil: { person }, cells, average, place }: Line, index: number): string => {
    const gone =
      person.left && person.left <= day
        ? ` <span class="t">выбыл${person.sex === 'male' ? '' : 'а'} ${dotted(person.left)}</span>`
        : '';
    const absences = missed(absencesOf(journal, person, period, day));
    return `<tr><td class="tac">${index + 1}</td><td class="name"><a class="u" href="${raw(marksAddress(ctx, person.id))}">${esc(`${person.last} ${person.first}`)}</a>${gone}</td>${cells.map((cell) => `<td class="tac">${listed(cell)}</td>`).join('')}<td class="tac"><b>${figure(average)}</b></td><td class="tac">${place ?? ''}</td><td class="tac">${absences || ''}</td></tr>`;
  };
  const total = (caption: string, values: string[], all: string): string =>
    `<tr class="total"><td colspan="2">${caption}</td>${values.map((each) => `<td class="tac">${each}</td>`).join('')}<td class="tac">${all}</td><td colspan="2"></td></tr>`;
  const averages = lines.flatMap(({ average }) => average ?? []);
  const all = averages.length ? Math.round(averages.reduce((a, b) => a + b, 0) / averages.length) : null;
  return `<h3>Класс: ${esc(group.name)}. ${esc(period.name)}. Классный руководитель: ${esc(shortName(group.teacher))}</h3>
<div class="scroll"><table class="grid gridLines vam marks "><tr><th rowspan="2">№</th><th rowspan="2">Ученик</th>${heads.join('')}<th rowspan="2">Средний балл</th><th rowspan="2">Рейтинг</th><th rowspan="2">Пропущено уроков</th></tr>
<tr>${second.join('')}</tr>
${lines.map(row).join('\n')}
${total(
  'Средний балл',
  totals.map(({ average }) => figure(average)),
  figure(all),
)}
${total(
  'Качество знаний',
  totals.map(({ quality }) => percent(quality)),
  '',
)}
${total(
  'Уровень обученности',
  totals.map(({ level }) => percent(level)),
  '',
)}
</table></div><p class="light">До выставления итоговых отметок показаны текущие отметки, выставленные на дату отчёта. «-» - не изучает предмет.</p>`;
}

/** `Успеваемость: Классному руководителю, 7 "А", 2026/2027 учебный год` */
export const classTeacherLate = (ctx: Context): Answer => {
  const asked = askedClass(ctx, true);
  return asked ? lateReport(ctx, titleOf(ctx, asked)) : noRights(ctx);
};

const titleOf = ({ school: { studyYear } }: Context, { group }: Asked): string =>
  `${TITLE}, ${group.name}, ${studyYear}/${studyYear + 1} учебный год`;

/** Five letters of the subject, as in some exports: two subjects may share them. */
const FIRST_LETTERS = 5;

const point = (hundredths: number | null): string => figure(hundredths).replace(',', '.');

/**
 * A grid of `div` by place, not by alphabet; names are «Фамилия И.О.», linked to the profile of those who have one. A
 * cell is the mark for the period, before it is set the average.
 */
export function classTeacherParts(ctx: Context): Answer {
  const asked = askedClass(ctx, true);
  if (!asked) return fragment('<div class="error__title">Недостаточно прав</div>');
  const { book, journal, group } = asked;
  const day = askedDay(ctx, 'date', book.today);
  const css = styleNames(ctx, 'bar', 'grid', 'row', 'cell', 'name', 'head', 'sum', 'btn');
  const columns = journal.courses
    .filter(({ subject }) => subject.kind === 'marked')
    .flatMap((course): Column[] =>
      course.split === 'sexes' ? course.groups.map((part) => ({ course, part })) : [{ course, part: null }],
    );
  const { period, lines, totals } = classTeacherFigures(journal, columns, day, false);
  const sorted = lines.toSorted((a, b) => (a.place ?? 99) - (b.place ?? 99));
  const cell = (text: string, extra = ''): string =>
    `<div class="${css.cell}" role="gridcell"${extra}>${text ? `<span>${text}</span>` : ''}</div>`;
  const filled = (each: Cell): string => (each ? esc(each.final ?? point(each.score)) : '-');
  const name = ({ pupil: { person } }: Line): string =>
    person.hasAccount
      ? `<a href="${esc(profile(person.userId))}">${esc(shortName(person))}</a>`
      : `<span>${esc(shortName(person))}</span>`;
  const rows = sorted.map(
    (line, index) =>
      `<div class="${css.row}" role="row" data-test-id="report-row-${index}">${cell(line.place === null ? '' : String(line.place))}<div class="${css.name}" role="rowheader">${name(line)}</div>${line.cells.map((each, at) => cell(filled(each), ` data-test-id="mark-${index}-${at}"`)).join('')}${cell(point(line.average))}${cell(String(line.cells.reduce((sum, each) => sum + (each?.marks.length ?? 0), 0)))}</div>`,
  );
  const foot = (caption: string, values: string[]): string =>
    `<div class="${css.row} ${css.sum}" role="row">${cell('')}<div class="${css.name}" role="rowheader">${caption}</div>${values.map((each) => cell(each)).join('')}${cell('')}${cell('')}</div>`;
  const head = (text: string, title = text): string =>
    `<div class="${css.cell}" role="columnheader" title="${isolated(title)}">${esc(text)}</div>`;
  return fragment(`<h1 class="${css.head}" data-test-id="report-title">${esc(titleOf(ctx, asked))}</h1>
<div class="${css.bar}"><select data-filter="year">${optionsOf(yearOptions(ctx), String(ctx.school.studyYear))}</select><select data-filter="group">${optionsOf(classOptions(asked), group.id)}</select><input type="date" data-filter="date" value="${day}"><button type="button" class="${css.btn} b" data-test-id="report-build">Построить отчёт</button></div>
<style>.${css.bar}{display:flex;gap:10px;margin:0 0 12px}.${css.grid}{overflow:auto}.${css.row}{display:flex}.${css.name}{flex:0 0 190px}.${css.cell}{flex:0 0 46px;text-align:center}.${css.sum}{font-weight:bold}</style>
<div class="${css.grid}" role="grid" data-test-id="report-grid"><div class="${css.row}" role="row">${head('Место')}<div class="${css.name}" role="columnheader">Ученик</div>${columns.map(({ course: { subject } }) => head(subject.name.slice(0, FIRST_LETTERS), subject.name)).join('')}${head('Ср.', 'Средний балл')}${head('Отм.', 'Количество текущих отметок')}</div>
${rows.join('\n')}
${foot(
  'Средний балл',
  totals.map(({ average }) => point(average)),
)}
${foot(
  '% качества',
  totals.map(({ quality }) => (quality === null ? '' : String(quality))),
)}
${foot(
  '% успеваемости',
  totals.map(({ level }) => (level === null ? '' : String(level))),
)}
</div><div>${esc(period.name)}, по состоянию на ${dotted(day)}</div>`);
}
