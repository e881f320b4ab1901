import { profile, schools } from '../address.ts';
import type { Answer, Context } from '../context.ts';
import { frame } from '../frame.ts';
import { esc, longDate, raw } from '../html.ts';
import { mayRead } from '../journal/access.ts';
import { LETTERS } from '../journal/attendance.ts';
import type { ClassJournal } from '../journal/class-journal.ts';
import { dotted } from '../journal/days.ts';
import { journalOf } from '../journal/journal.ts';
import type { Lesson } from '../journal/lessons.ts';
import { inClassOn } from '../journal/pupils.ts';
import { bellsOf } from '../journal/year.ts';
import { givenFirst } from '../names.ts';
import { notFound } from './errors.ts';
import { journalHref } from './journal-frame.ts';
import { markSpan } from './mark-span.ts';

function students(ctx: Context, journal: ClassJournal, lesson: Lesson): string {
  const { today } = journalOf(ctx.school);
  const rows = journal.pupils
    .filter((pupil) => journal.attends(pupil, lesson) && inClassOn(pupil.person, lesson.date))
    .map(({ person }, index) => {
      const entry = lesson.date <= today && journal.logOf(lesson).find((each) => each.person === person);
      const marks = journal
        .marksIn(lesson)
        .filter((mark) => mark.person === person && lesson.date <= today && mark.setOn <= today);
      const presence = entry && entry.status !== 'Attend' ? LETTERS[entry.status] : '';
      const href = schools(ctx.address, 'marks', {
        school: ctx.school.id,
        student: person.id,
        tab: 'period',
      });
      return `<tr><td>${index + 1}</td><td><a class="u" href="${raw(href)}">${esc(`${person.last} ${person.first}`)}</a></td><td class="tac">${presence}</td><td class="tac">${marks.map((mark) => markSpan(mark.value)).join('/')}</td><td>${esc(entry ? entry.comment : '')}</td></tr>`;
    });
  return `<table class="grid gridLines vam"><tr><th>№</th><th>Ученик</th><th>Присутствие</th><th>Отметки</th><th>Комментарий</th></tr>
${rows.join('\n')}</table>`;
}

/** Only the address of a lesson page is known: labels and values are invented, with the class below. */
export function lessonPage(ctx: Context): Answer {
  const found = journalOf(ctx.school).lesson(ctx.address.query.get('lesson'));
  if (!found) return notFound(ctx);
  const { journal, lesson } = found;
  const staff = mayRead(ctx.viewer, journal, lesson.course);
  if (!staff && ctx.viewer.classId !== journal.group.id) return notFound(ctx);
  const [from, to] = bellsOf(lesson.number);
  const works = lesson.works.map(
    ({ type }) => `${type.title}${ctx.school.weighted && type.weight > 1 ? ` (вес ${type.weight})` : ''}`,
  );
  const opened = { journal, course: lesson.course, groupId: lesson.group.id, periodId: '0' };
  const period = journal.periodAt(lesson.date).id;
  const info: [string, string][] = [
    ['Дата', `${longDate(dotted(lesson.date))}, ${lesson.number} урок, ${from} - ${to}`],
    [
      'Предмет',
      staff
        ? `<a href="${esc(journalHref(ctx, opened, period))}">${esc(lesson.subject.name)}</a>`
        : esc(lesson.subject.name),
    ],
    ['Класс', esc(lesson.group.name)],
    [
      'Учитель',
      lesson.teacher
        ? `<a class="u" href="${raw(profile(lesson.teacher.userId))}">${esc(givenFirst(lesson.teacher))}</a>`
        : '-',
    ],
    ['Кабинет', lesson.room],
    ['Тема урока', esc(lesson.topic)],
    ['Работы', works.map(esc).join(', ') || '-'],
    ['Домашнее задание', lesson.homework ? esc(lesson.homework) : '-'],
    ...(lesson.moved
      ? [['Перенос', `с ${dotted(lesson.moved.date)}, ${lesson.moved.number} урок`] as [string, string]]
      : []),
    ...(lesson.insteadOf
      ? [['Замена', `вместо ${esc(givenFirst(lesson.insteadOf))}`] as [string, string]]
      : []),
  ];
  return frame(ctx, {
    title: 'Урок',
    crumbs: [[journal.group.name, schools(ctx.address, 'class', { class: journal.group.id })]],
    content: `<h2>${esc(lesson.subject.name)}: ${esc(lesson.topic)}</h2>
<dl class="info">${info.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('\n')}</dl>
${staff ? students(ctx, journal, lesson) : ''}`,
  });
}
