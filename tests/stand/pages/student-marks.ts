import { schools } from '../address.ts';
import type { Answer, Context } from '../context.ts';
import { frame } from '../frame.ts';
import { esc, raw } from '../html.ts';
import { mayReadPerson } from '../journal/access.ts';
import { averageOf, comma, marksSeen, periodMark } from '../journal/figures.ts';
import { journalOf } from '../journal/journal.ts';
import { lookOf } from '../looks/look-of.ts';
import { fullName } from '../names.ts';
import { notFound } from './errors.ts';

/**
 * The older page of one student's marks by period, with the site's own average and period mark in the last
 * cells.
 */
export function studentMarks(ctx: Context): Answer {
  const { query } = ctx.address;
  const book = journalOf(ctx.school);
  const person = ctx.school.registry.person(query.get('student') ?? ctx.viewer.id);
  const journal = person?.role === 'student' ? book.find(person.classId) : null;
  if (!person || !journal || !mayReadPerson(ctx.school, ctx.viewer, person, journal)) return notFound(ctx);
  const pupil = journal.pupil(person.id)!;
  const look = lookOf(ctx.school).studentMarks;
  const period = query.get('period')
    ? look.period(journal, query.get('period')!)
    : journal.periodAt(book.today);
  if (!period) return notFound(ctx);
  const at = (id: string): string =>
    schools(ctx.address, 'marks', { school: ctx.school.id, student: person.id, tab: 'period', period: id });
  const rows = journal.courses
    .filter((course) => !['talk', 'empty'].includes(course.subject.kind))
    .map((course, index) => {
      const marks = marksSeen(journal, person, course, period, book.today);
      const { plain, weighted } = averageOf(marks);
      const average = ctx.school.weighted ? weighted : plain;
      const missed = journal.lessons
        .filter(
          (lesson) =>
            lesson.course === course &&
            journal.attends(pupil, lesson) &&
            period.start <= lesson.date &&
            lesson.date <= period.finish &&
            lesson.date <= book.today,
        )
        .flatMap((lesson) => journal.logOf(lesson).filter((entry) => entry.person === person));
      const count = (late: boolean): number =>
        missed.filter(({ status }) => status !== 'Attend' && (status === 'Late') === late).length;
      const final = periodMark(journal, person, course, period, book.today);
      const subject = `<td class="s2"><a title="${esc(course.subject.name)}" href="#s${course.subject.id}"><strong class="u">${esc(course.subject.name)}</strong></a></td>`;
      return `<tr><td class="tac">${index + 1}</td>${subject}<td class="tac">${marks.map(look.mark).join(' ')}</td>${look.count(count(true))}${look.count(count(false))}${look.results(index, average === null ? '' : comma(average), final)}</tr>`;
    });
  const switches = journal.periods.map(
    ({ id, name }) =>
      `<li${id === period.id ? ' class="active"' : ''}><a href="${raw(at(id))}">${name}</a></li>`,
  );
  return frame(ctx, {
    title: 'Оценки',
    crumbs: [[journal.group.name, schools(ctx.address, 'class', { class: journal.group.id })]],
    tabs: [{ id: 'TabPeriod', text: 'Оценки за период', href: at(period.id), active: true }],
    content: `<h2>${esc(fullName(person))}</h2><ul class="switch">${switches.join('')}</ul>
<table class="grid gridLines vam marks" id="journal"><tr><th rowspan="2">№</th><th rowspan="2">Предмет</th><th rowspan="2">Оценки</th><th colspan="2">Посещаемость</th><th colspan="2">Результат</th></tr>
<tr><th>Опозданий</th><th>Пропусков</th><th>Средний</th><th>Итог</th></tr>
${rows.join('\n')}
</table>`,
  });
}
