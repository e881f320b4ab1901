import { profile, schools } from '../address.ts';
import type { Context } from '../context.ts';
import { esc, raw } from '../html.ts';
import type { ClassJournal } from '../journal/class-journal.ts';
import type { Pupil } from '../journal/pupils.ts';
import type { Course } from '../journal/subjects.ts';
import { lookOf } from '../looks/look-of.ts';
import { givenFirst } from '../names.ts';

export interface Opened {
  journal: ClassJournal;
  course: Course;
  /** The class or subgroup that the journal belongs to. */
  groupId: string;
  /** A period's id, or `0` for the summary. */
  periodId: string;
}

export const journalHref = (ctx: Context, opened: Opened, periodId: string): string =>
  schools(ctx.address, 'journals/journalclassical', {
    view: 'subject',
    school: ctx.school.id,
    group: opened.groupId,
    subject: opened.course.subject.id,
    period: periodId,
    year: ctx.school.studyYear,
  });

/** Subject, year, teachers, periods. */
export function journalHeader(ctx: Context, opened: Opened): string {
  const { journal, course, groupId } = opened;
  const parts = course.groups.filter((part) => part.id === groupId || groupId === journal.group.id);
  const teachers = [...new Set(parts.flatMap((part) => part.teacher ?? []))];
  const leads = teachers.length
    ? teachers
        .map((person) => `<a class="u" href="${raw(profile(person.userId))}">${esc(givenFirst(person))}</a>`)
        .join(', ')
    : 'На этот предмет учитель не назначен';
  const part = course.groups.find((each) => each.id === groupId && each.number > 0);
  const periods = [...journal.periods.map(({ id, name }) => ({ id, name })), { id: '0', name: 'Итоговые' }];
  const items = lookOf(ctx.school).journal.periods(
    periods.map(({ id, name }) => ({
      id,
      name,
      href: journalHref(ctx, opened, id),
      active: id === opened.periodId,
    })),
  );
  const home = schools(ctx.address, 'class', { class: journal.group.id });
  const { studyYear } = ctx.school;
  return `<div class="header_journal"><div class="m10"><h2>${esc(course.subject.name)}</h2>
<h3>${studyYear}/${studyYear + 1} учебный год, <a href="${esc(home)}">${esc(part?.name ?? journal.group.name)}</a></h3></div>
<div class="leads">${leads}</div>
<ul class="period_list">${items}</ul></div>`;
}

/** Number and name of a row: «Фамилия Имя», as in journals. */
export function nameCells(ctx: Context, pupil: Pupil, index: number): string {
  const { person } = pupil;
  const href = schools(ctx.address, 'marks', { school: ctx.school.id, student: person.id, tab: 'period' });
  const left = person.left ? ' title="Выбыл"' : ' title="Перейти на страницу оценок ученика"';
  return `<td class="tac">${index + 1}</td><td${lookOf(ctx.school).journal.nameCell(person)} class="name"><a class="u"${left} href="${raw(href)}">${esc(person.last)}
 ${esc(person.first)}</a></td>`;
}
