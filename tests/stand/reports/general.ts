import { schools } from '../address.ts';
import { type Answer, type Context, isAdmin } from '../context.ts';
import { frame } from '../frame.ts';
import { esc } from '../html.ts';
import type { Status } from '../journal/attendance.ts';
import { type Day, dotted } from '../journal/days.ts';
import { journalOf } from '../journal/journal.ts';
import { inClassOn } from '../journal/pupils.ts';
import { studyYearOn, yearStart } from '../journal/year.ts';
import { givenFirst, shortName } from '../names.ts';
import type { Person } from '../people.ts';
import type { SchoolClass } from '../school.ts';
import { absencesOf } from './absences.ts';
import { askedDay, type Options, optionsOf, yearOptions } from './asked.ts';
import { fragment, isolated, lateReport, styleNames } from './parts.ts';
import { ASSUMED_REPORTS } from './report-address.ts';

const { name: NAME, title: TITLE } = ASSUMED_REPORTS.general;

/** Late arrivals count only where they are asked for. */
const REASONS: [value: string, text: string, statuses: Status[]][] = [
  ['all', 'н+п+б', ['Absent', 'Pass', 'Ill']],
  ['н', 'н', ['Absent']],
  ['б', 'б', ['Ill']],
  ['п', 'п', ['Pass']],
  ['о', 'о', ['Late']],
];
const REASON_OPTIONS: Options = REASONS.map(([value, text]) => [value, text]);

interface GeneralAsked {
  from: Day;
  to: Day;
  reason: string;
  minimum: number;
  mayChange: boolean;
  lines: { group: SchoolClass; people: { person: Person; count: number }[] }[];
}

/** The year up to today unless days are asked for; only an administrator chooses the minimum, others have 1. */
function askedGeneral(ctx: Context): GeneralAsked {
  const { school } = ctx;
  const { query } = ctx.address;
  const book = journalOf(school);
  const { today } = book;
  const from = askedDay(ctx, 'datefrom', yearStart({ studyYear: studyYearOn(today) }));
  const to = askedDay(ctx, 'dateto', today);
  const [reason, , statuses] = REASONS.find(([value]) => value === query.get('reason')) ?? REASONS[0]!;
  const mayChange = isAdmin(ctx.viewer);
  const minimum = mayChange ? Math.max(1, Number(query.get('minimum')) || 1) : 1;
  const lines = school.classes.map((group) => {
    const journal = book.ofClass(group);
    const people = journal.pupils
      .filter(({ person }) => inClassOn(person, today))
      .map(({ person }) => {
        const absences = absencesOf(journal, person, { start: from, finish: to }, today);
        return { person, count: statuses.reduce((sum, status) => sum + absences[status], 0) };
      })
      .filter(({ count }) => count >= minimum);
    return { group, people };
  });
  return { from, to, reason, minimum, mayChange, lines };
}

const byParallel = (lines: GeneralAsked['lines']): [number, GeneralAsked['lines']][] =>
  [...new Set(lines.map(({ group }) => group.parallel))].map((parallel) => [
    parallel,
    lines.filter(({ group }) => group.parallel === parallel),
  ]);

const total = (lines: GeneralAsked['lines']): number =>
  lines.reduce((sum, { people }) => sum + people.length, 0);

/** A row a class, its names in one cell as «Фамилия И.О.», and a row a parallel. */
export function generalTable(ctx: Context): Answer {
  const { from, to, reason, minimum, mayChange, lines } = askedGeneral(ctx);
  const { query } = ctx.address;
  const rows = byParallel(lines).flatMap(([parallel, own]) => [
    ...own.map(
      ({ group, people }) =>
        `<tr><td><a href="${esc(schools(ctx.address, 'class', { class: group.id }))}">${esc(group.name)}</a></td><td class="tac">${people.length}</td><td>${people.map(({ person }) => esc(shortName(person))).join(', ')}</td></tr>`,
    ),
    `<tr class="total"><td>Итого по ${parallel} параллели</td><td class="tac">${total(own)}</td><td></td></tr>`,
  ]);
  const table = `<table class="report-table grid gridLines vam"><tr><th>Класс</th><th>Количество учеников</th><th>Ученики</th></tr>
${rows.join('\n')}
<tr class="total"><td>Итого по школе</td><td class="tac">${total(lines)}</td><td></td></tr>
</table>`;
  return frame(ctx, {
    title: TITLE,
    crumbs: [['Отчеты', schools(ctx.address, 'reports/default', { school: ctx.school.id })]],
    content: `<h2>${TITLE}</h2><form method="get" action="${esc(schools(ctx.address, 'reports/default'))}"><input type="hidden" name="report" value="${NAME}" /><input type="hidden" name="school" value="${ctx.school.id}" />${query.has('markup') ? '<input type="hidden" name="markup" value="1" />' : ''}
<select id="year" name="year">${optionsOf(yearOptions(ctx), String(ctx.school.studyYear))}</select>
с <input type="text" id="datefrom" name="datefrom" value="${dotted(from)}" size="10" /> по <input type="text" id="dateto" name="dateto" value="${dotted(to)}" size="10" />
<select id="reason" name="reason">${optionsOf(REASON_OPTIONS, reason)}</select>
<label>Минимум пропусков <input type="text" id="minimum" name="minimum" value="${minimum}" size="3"${mayChange ? '' : ' disabled="disabled"'} /></label>
<input type="submit" id="build_report_button" value="Построить отчет" /></form>
<div id="reportPlaceHolder">${query.has('datefrom') ? table : '<div id="reports_message" class="message ">Укажите даты и постройте отчет.</div>'}</div>`,
  });
}

export const generalLate = (ctx: Context): Answer => lateReport(ctx, TITLE);

/** The days stand behind the title; a block a parallel, a list a class, «Имя Отчество Фамилия» with the number missed. */
export function generalParts(ctx: Context): Answer {
  const { from, to, reason, minimum, mayChange, lines } = askedGeneral(ctx);
  const css = styleNames(ctx, 'bar', 'block', 'row', 'who', 'num');
  const person = (each: { person: Person; count: number }): string => {
    const name = givenFirst(each.person);
    return `<li class="${css.who}" title="${isolated(name)}"><span>${esc(name)}</span><span class="${css.num}">${each.count}</span></li>`;
  };
  const blocks = byParallel(lines).map(
    ([parallel, own]) =>
      `<div class="${css.block}" data-test-id="parallel-${parallel}"><h3>${parallel} параллель: <b>${total(own)}</b></h3>${own.map(({ group, people }) => `<div class="${css.row}" data-test-id="class-row"><div>${esc(group.name)} <b>${people.length}</b></div>${people.length ? `<ul>${people.map(person).join('')}</ul>` : '<div>Нет пропусков</div>'}</div>`).join('')}</div>`,
  );
  return fragment(`<h1 data-test-id="report-title">${TITLE} (${dotted(from)} - ${dotted(to)})</h1>
<style>.${css.bar}{display:flex;gap:10px}.${css.block}{border-top:1px solid #dde6ee}.${css.who}{display:flex;gap:8px}.${css.num}{font-weight:bold}</style>
<div class="${css.bar}"><select data-filter="year">${optionsOf(yearOptions(ctx), String(ctx.school.studyYear))}</select><input type="date" data-filter="datefrom" value="${from}"><input type="date" data-filter="dateto" value="${to}"><select data-filter="reason">${optionsOf(REASON_OPTIONS, reason)}</select>${mayChange ? `<input type="number" data-filter="minimum" min="1" value="${minimum}">` : ''}<button type="button" class="b" data-test-id="report-build">Построить отчёт</button></div>
${blocks.join('\n')}
<div data-test-id="report-total">Всего по школе: ${total(lines)}</div>`);
}
