import { schools } from '../address.ts';
import type { Answer, Context } from '../context.ts';
import { frame } from '../frame.ts';
import { esc } from '../html.ts';
import { dotted } from '../journal/days.ts';
import { comma } from '../journal/figures.ts';
import type { Pupil } from '../journal/pupils.ts';
import { fullName } from '../names.ts';
import { missed } from './absences.ts';
import { classOptions, optionsOf, yearOptions } from './asked.ts';
import { printPage } from './parts.ts';
import {
  askedPupil,
  attendanceByPeriod,
  attendanceOfSpan,
  type Choice,
  choiceOptions,
  type PupilAsked,
  spanFigures,
  yearFigures,
} from './pupil-figures.ts';
import { ASSUMED_REPORTS } from './report-address.ts';

const { name: NAME, title: TITLE } = ASSUMED_REPORTS.pupil;

const td = (value: string | number | null, tag = 'td'): string =>
  `<${tag} class="tac">${value ?? ''}</${tag}>`;
const some = (count: number): string => (count ? String(count) : '');

/** Of a period or a month; on paper one number of lessons missed is all that is left of the reasons. */
function spanTable(
  asked: PupilAsked,
  pupil: Pupil,
  span: NonNullable<Choice['span']>,
  paper: boolean,
): string {
  const figures = spanFigures(asked, pupil, span);
  const days = attendanceOfSpan(asked, pupil, span);
  const columns = paper ? 1 : 5;
  const rows = figures.map(({ course, studies, marks, average, final, absences }, index) => {
    const start = `<tr>${td(index + 1)}<td>${esc(course.subject.name)}</td>`;
    if (!studies) return `${start}${td('-').repeat(3 + columns)}</tr>`;
    const { Ill, Pass, Absent, Late } = absences;
    const counts = paper ? [missed(absences)] : [missed(absences), Ill, Pass, Absent, Late];
    return `${start}${td(marks.map(esc).join(', '))}${td(average === null ? '' : comma(average))}${td(final)}${counts.map((each) => td(some(each))).join('')}</tr>`;
  });
  const sums = paper ? [days.missed] : [days.missed, days.ill, days.excused, days.absent, days.late];
  const head = paper
    ? '<tr><th>№</th><th>Предмет</th><th>Отметки</th><th>Средний балл</th><th>Отметка за период</th><th>Пропущено</th></tr>'
    : '<tr><th rowspan="2">№</th><th rowspan="2">Предмет</th><th rowspan="2">Отметки</th><th rowspan="2">Средний балл</th><th rowspan="2">Отметка за период</th><th colspan="4">Пропущено уроков</th><th rowspan="2">О</th></tr>\n<tr><th>всего</th><th>Б</th><th>П</th><th>Н</th></tr>';
  return `<table class="grid gridLines vam marks">${head}
${rows.join('\n')}
<tr class="total"><td colspan="5">Итого</td>${sums.map((each) => td(each)).join('')}</tr>
</table><p>Пропущено дней: <strong>${days.daysMissed}</strong>${paper ? '' : `, из них по болезни: <strong>${days.daysIll}</strong>`}</p>`;
}

/** Of all periods on the screen. */
function yearTable(asked: PupilAsked, pupil: Pupil): string {
  const { periods } = asked.journal;
  const attendance = attendanceByPeriod(asked, pupil);
  const rows = yearFigures(asked, pupil).map(({ course, studies, finals, year }, index) => {
    const values = studies
      ? [...finals, year.year, year.exam, year.final]
      : Array(periods.length + 3).fill('-');
    return `<tr>${td(index + 1)}<td>${esc(course.subject.name)}</td>${values.map((each) => td(each)).join('')}</tr>`;
  });
  const counts = (caption: string, values: number[]): string =>
    `<tr><td></td><td>${caption}</td>${values.map((each) => td(each)).join('')}<td colspan="2"></td></tr>`;
  return `<table class="grid gridLines vam marks"><tr><th>№</th><th>Предмет</th>${periods.map(({ short }) => td(short, 'th')).join('')}<th>Год</th><th>Экзамен</th><th>Итог</th></tr>
${rows.join('\n')}
${counts(
  'Пропущено уроков',
  attendance.map((each) => each.missed),
)}
${counts(
  'из них по болезни',
  attendance.map((each) => each.ill),
)}
${counts(
  'Опозданий',
  attendance.map((each) => each.late),
)}
</table>`;
}

/** The official form: who, marks of the periods in Roman numerals, one line of lessons and one of days, signatures. */
function record(ctx: Context, asked: PupilAsked, pupil: Pupil): string {
  const { journal, group } = asked;
  const { person } = pupil;
  const roman = ['I', 'II', 'III', 'IV'];
  const attendance = attendanceByPeriod(asked, pupil);
  const rows = yearFigures(asked, pupil).map(({ course, studies, finals, year }) => {
    const values = studies
      ? [...finals, year.year, year.exam, year.final]
      : Array(finals.length + 3).fill('-');
    return `<tr><td>${esc(course.subject.name)}</td>${values.map((each) => td(each)).join('')}</tr>`;
  });
  return `<div class="page"><h3>${esc(ctx.school.name)}</h3><h2>ТАБЕЛЬ</h2><p>успеваемости и посещаемости за ${ctx.school.studyYear}/${ctx.school.studyYear + 1} учебный год</p>
<p>учени${person.sex === 'male' ? 'ка' : 'цы'} <b>${esc(group.name)}</b> класса <b>${esc(fullName(person))}</b></p>
<table><tr><th>Предмет</th>${journal.periods.map(({ number }) => td(roman[number - 1] ?? number, 'th')).join('')}<th>Годовая</th><th>Экз.</th><th>Итоговая</th></tr>
${rows.join('\n')}
<tr><td>Пропущено уроков</td>${attendance.map((each) => td(each.missed)).join('')}<td colspan="2"></td></tr>
<tr><td>Пропущено дней</td>${attendance.map((each) => td(each.daysMissed)).join('')}<td colspan="2"></td></tr>
</table><p>Классный руководитель ______________</p><p>Подпись родителей ______________</p></div>`;
}

const screen = (asked: PupilAsked, pupil: Pupil, paper: boolean): string =>
  asked.choice.span ? spanTable(asked, pupil, asked.choice.span, paper) : yearTable(asked, pupil);

/** `Успеваемость: Ученики (7 "А", 2026/2027)`: a form above, a table below, and a link to print. */
export function pupilTable(ctx: Context): Answer {
  const asked = askedPupil(ctx);
  const { group, pupils, pupil, everybody, choice, today } = asked;
  const { query } = ctx.address;
  if (query.get('view') === 'print') return printed(ctx, asked);
  const title = `${TITLE} (${group.name}, ${ctx.school.studyYear}/${ctx.school.studyYear + 1})`;
  const chosen = everybody ? 'all' : (pupil?.person.id ?? '0');
  const students: [string, string][] = [
    ['0', '- Выберите ученика -'],
    ['all', 'Все ученики'],
    ...pupils.map(({ person }): [string, string] => [person.id, `${person.last} ${person.first}`]),
  ];
  const print = schools(ctx.address, 'reports/default', {
    ...Object.fromEntries(query),
    group: group.id,
    student: chosen,
    period: choice.value,
    view: 'print',
  });
  const content = everybody
    ? '<div id="reports_message" class="message ">Для всех учеников доступна только печать.</div>'
    : pupil
      ? `<h3>${esc(fullName(pupil.person))}</h3><p>${esc(choice.name)}, на ${dotted(today)}</p>${screen(asked, pupil, false)}`
      : '<div id="reports_message" class="message ">Выберите ученика.</div>';
  return frame(ctx, {
    title: TITLE,
    crumbs: [['Отчеты', schools(ctx.address, 'reports/default', { school: ctx.school.id })]],
    content: `<h2>${esc(title)}</h2><form method="get" action="${esc(schools(ctx.address, 'reports/default'))}"><input type="hidden" name="report" value="${NAME}" /><input type="hidden" name="school" value="${ctx.school.id}" />${query.has('markup') ? '<input type="hidden" name="markup" value="1" />' : ''}
<select id="year" name="year">${optionsOf(yearOptions(ctx), String(ctx.school.studyYear))}</select>
<select id="group" name="group" onchange="this.form.student.value='0';this.form.submit()">${optionsOf(classOptions(asked), group.id)}</select>
<select id="student" name="student">${optionsOf(students, chosen)}</select>
<select id="period" name="period">${optionsOf(choiceOptions(asked), choice.value)}</select>
<input type="submit" id="build_report_button" value="Построить отчёт" /></form>
${pupil || everybody ? `<ul class="toolbar"><li><a id="linktextPrint" target="_blank" href="${esc(print)}">Печать</a></li></ul>` : ''}
<div id="reportPlaceHolder">${content}</div>`,
  });
}

/** Of a period what the screen shows, without reasons; of all periods the official form, for everybody if asked. */
function printed(ctx: Context, asked: PupilAsked): Answer {
  const { group, choice, everybody, pupils, pupil } = asked;
  const sheets = (everybody ? pupils : pupil ? [pupil] : []).map((each) =>
    choice.span
      ? `<div class="page"><h2>${TITLE}</h2><p>${esc(group.name)}, ${esc(choice.name)}</p><h3>${esc(fullName(each.person))}</h3>${screen(asked, each, true)}</div>`
      : record(ctx, asked, each),
  );
  return printPage(choice.span ? `${TITLE} - Дневник.ру` : 'Табель успеваемости', sheets.join('\n'));
}
