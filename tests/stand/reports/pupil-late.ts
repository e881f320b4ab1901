import type { Answer, Context } from '../context.ts';
import { esc } from '../html.ts';
import { comma } from '../journal/figures.ts';
import type { Pupil } from '../journal/pupils.ts';
import { fullName, givenFirst, shortName } from '../names.ts';
import { classOptions, optionsOf, yearOptions } from './asked.ts';
import { fragment, isolated, lateReport, printPage, styleNames } from './parts.ts';
import {
  askedPupil,
  attendanceByPeriod,
  attendanceOfSpan,
  choiceOptions,
  type PupilAsked,
  spanFigures,
  yearFigures,
} from './pupil-figures.ts';
import { ASSUMED_REPORTS } from './report-address.ts';

const { title: TITLE } = ASSUMED_REPORTS.pupil;

export const pupilLate = (ctx: Context): Answer => lateReport(ctx, TITLE);

/** A card a subject: letters and marks stand in one line, in the order of lessons. */
function cards(ctx: Context, asked: PupilAsked, pupil: Pupil): string {
  const { span } = asked.choice;
  const css = styleNames(ctx, 'card', 'mark', 'pair', 'list');
  const pair = (name: string, value: string | number | null, id: string): string =>
    `<div class="${css.pair}"><span>${name}</span> <b data-test-id="${id}">${value ?? ''}</b></div>`;
  const card = (index: number, name: string, body: string): string =>
    `<section class="${css.card}" data-test-id="subject-${index}"><h4 title="${isolated(name)}">${esc(name)}</h4>${body}</section>`;
  if (!span) {
    const years = yearFigures(asked, pupil).map(({ course, studies, finals, year }, index) => {
      const shown = (value: string | null): string => (studies ? (value ?? '') : '-');
      const pairs = asked.journal.periods.map(({ short }, at) =>
        pair(esc(short), shown(finals[at] ?? null), `final-mark_period-${at}`),
      );
      return card(
        index,
        course.subject.name,
        `${pairs.join('')}${pair('Год', shown(year.year), 'final-year')}${pair('Итог', shown(year.final), 'final')}`,
      );
    });
    const attendance = attendanceByPeriod(asked, pupil).map(({ missed, ill }, at) =>
      pair(
        esc(asked.journal.periods[at]?.short ?? 'За год'),
        `${missed} (по болезни ${ill})`,
        `attendance-${at}`,
      ),
    );
    return `<div class="${css.list}">${years.join('\n')}</div><h3>Пропущено уроков</h3>${attendance.join('')}`;
  }
  const subjects = spanFigures(asked, pupil, span).map(
    ({ course, studies, entries, average, final }, index) => {
      const marks = entries.map((each) => `<span class="${css.mark}">${esc(each)}</span>`).join('');
      const body = studies
        ? `<div data-test-id="marks_container">${marks}</div>${pair('Средний балл', average === null ? '' : comma(average), 'average')}${span.period ? pair(esc(span.period.name), final, 'periodFinalMark') : ''}`
        : '<div>-</div>';
      return card(index, course.subject.name, body);
    },
  );
  const { missed, ill, excused, absent, late, daysMissed, daysIll } = attendanceOfSpan(asked, pupil, span);
  return `<style>.${css.list}{display:grid;grid-template-columns:1fr 1fr;gap:10px}.${css.card}{border:1px solid #dde6ee;padding:6px 10px}.${css.mark}{margin:0 4px 0 0}</style><div class="${css.list}">${subjects.join('\n')}</div>
<h3>Посещаемость</h3>${pair('Пропущено уроков', missed, 'missed')}${pair('Б - по болезни', ill, 'missed-ill')}${pair('П - по уважительной причине', excused, 'missed-pass')}${pair('Н - без причины', absent, 'missed-absent')}${pair('О - опоздания', late, 'late')}${pair('Пропущено дней', `${daysMissed}, по болезни ${daysIll}`, 'days')}`;
}

export function pupilParts(ctx: Context): Answer {
  const asked = askedPupil(ctx);
  const { group, pupils, pupil, choice } = asked;
  // Two namesakes look alike in the list.
  const students: [string, string][] = [
    ['', 'Выберите ученика'],
    ...pupils.map(({ person }): [string, string] => [person.id, shortName(person)]),
  ];
  return fragment(`<h1 data-test-id="report-title">${TITLE}</h1>
<div><select data-filter="year">${optionsOf(yearOptions(ctx), String(ctx.school.studyYear))}</select><select data-filter="group">${optionsOf(classOptions(asked), group.id)}</select><select data-filter="student">${optionsOf(students, pupil?.person.id ?? '')}</select><select data-filter="period">${optionsOf(choiceOptions(asked), choice.value)}</select>
<button type="button" class="b" data-test-id="report-build">Показать</button>${pupil ? ' <button type="button" class="b" data-test-id="report-print">Печать</button>' : ''}</div>
${
  pupil
    ? `<h2 data-test-id="selected-membership">${esc(givenFirst(pupil.person))}, ${esc(group.name)}</h2><div data-test-id="selected-period">${esc(choice.name)}</div>${cards(ctx, asked, pupil)}`
    : '<div data-test-id="report-empty">Выберите ученика, чтобы построить отчёт</div>'
}`);
}

/** Of a period the lines of the screen, every absence «Н»; of all periods the official form with subjects across. */
export function pupilPrint(ctx: Context): Answer {
  const asked = askedPupil(ctx);
  const { group, pupil, choice, journal } = asked;
  if (!pupil) return printPage(TITLE, '<p>Ученик не выбран</p>');
  const cells = (values: (string | number | null)[], tag = 'td'): string =>
    values.map((each) => `<${tag}>${each ?? ''}</${tag}>`).join('');
  const who = `<div>${esc(givenFirst(pupil.person))}</div><div>Класс: ${esc(group.name)}</div>`;
  if (choice.span) {
    const rows = spanFigures(asked, pupil, choice.span).map(
      ({ course, studies, paper, average, final }) =>
        `<tr>${cells([esc(course.subject.name), studies ? esc(paper.join(' ')) : '-', average === null ? '' : comma(average), final])}</tr>`,
    );
    const { missed, daysMissed } = attendanceOfSpan(asked, pupil, choice.span);
    return printPage(
      TITLE,
      `<h1>${TITLE}</h1>${who}<div>${esc(choice.name)}</div><table><thead><tr>${cells(['Предмет', 'Отметки и пропуски', 'Средний балл', 'Итог'], 'th')}</tr></thead><tbody>
${rows.join('\n')}</tbody></table><div>Пропущено уроков: ${missed}, дней: ${daysMissed}</div>`,
    );
  }
  const years = yearFigures(asked, pupil);
  const across = (pick: (each: (typeof years)[number]) => string | null): string =>
    cells(years.map((each) => (each.studies ? pick(each) : '-')));
  const attendance = attendanceByPeriod(asked, pupil);
  return printPage(
    'Табель',
    `<h1>Табель успеваемости и посещаемости</h1><p>Ученик: ${esc(fullName(pupil.person))}</p><p>Класс: ${esc(group.name)}</p>
<table><thead><tr><th></th>${cells(
      years.map(({ course }) => esc(course.subject.name)),
      'th',
    )}</tr></thead><tbody>
${journal.periods.map(({ short }, at) => `<tr><th>${esc(short)}</th>${across(({ finals }) => finals[at] ?? null)}</tr>`).join('\n')}
<tr><th>Год</th>${across(({ year }) => year.year)}</tr>
<tr><th>Экзамен</th>${across(({ year }) => year.exam)}</tr>
<tr><th>Итог</th>${across(({ year }) => year.final)}</tr></tbody></table>
${journal.periods.map(({ short }, at) => `<p>Пропущено уроков, ${esc(short)}: ${attendance[at]!.missed}</p>`).join('\n')}
<p>Пропущено уроков за год: ${attendance.at(-1)!.missed}</p>`,
  );
}
