import { profile, schools } from '../address.ts';
import type { Answer, Context } from '../context.ts';
import { frame } from '../frame.ts';
import { cut, esc, raw } from '../html.ts';
import { addDays, asDay, type Day, dotted, monday } from '../journal/days.ts';
import { journalOf } from '../journal/journal.ts';
import type { Lesson } from '../journal/lessons.ts';
import type { Person } from '../people.ts';
import { byName } from '../school.ts';
import { notFound } from './errors.ts';

const plain = (day: Day): string => day.replaceAll('-', '');
const shortName = (person: Person): string =>
  `${person.last} ${person.first[0]}.${person.middle ? ` ${person.middle[0]}.` : ''}`;

function item(ctx: Context, lesson: Lesson): string {
  const { school, address } = ctx;
  const title = schools(address, 'lesson', { school: school.id, lesson: lesson.id });
  const group = schools(address, 'class', { class: lesson.group.id });
  // Brackets for a subgroup.
  const name = lesson.group.number
    ? `${lesson.group.name.split('/')[0]} (гр. ${lesson.group.number})`
    : lesson.group.name;
  return `<div class="lessonitem"><div class="lessontitle"><a href="${raw(title)}">${esc(cut(lesson.subject.name, 14))}</a></div><a class="orange" href="${esc(group)}">${esc(name)}</a> <span class="gray2">${lesson.room}</span></div>`;
}

/** The row from which the page's script makes others; it is left in the page. */
const TEMPLATE = `<tr style="display:none"><td class="cell content" data-date="{date}" data-lessonnumber="{number}"><div class="lessonitems"><div class="lessonitem"><div class="lessontitle"><a href="#">{subjectName}</a></div><a class="orange" href="#">{groupName}</a> <span class="gray2">{place}</span></div></div></td></tr>`;

/**
 * The timetable of all teachers in one wide table [dnevnik-2026, W 2.4: a saved page of 2025–26]: names on the left,
 * cells of a week on the right. Its address is assumed.
 */
export function wideTimetable(ctx: Context): Answer {
  const { school, address } = ctx;
  if (!school.traits.has('wide-timetable')) return notFound(ctx);
  const book = journalOf(school);
  const day = asDay(
    ['year', 'month', 'day'].map((name) => (address.query.get(name) ?? '').padStart(2, '0')).join('-'),
  );
  const first = monday(day ?? book.today);
  const days = [0, 1, 2, 3, 4].map((n) => addDays(first, n));
  const lessons = school.classes.flatMap((group) =>
    book.ofClass(group).lessons.filter((lesson) => days.includes(lesson.date)),
  );
  const numbers = lessons.map((lesson) => lesson.number);
  const from = Math.min(1, ...numbers);
  const slots = days.flatMap((date) =>
    Array.from({ length: Math.max(6, ...numbers) - from + 1 }, (_, n) => ({ date, number: from + n })),
  );
  const teachers = [...new Set(lessons.flatMap(({ teacher }) => teacher ?? []))].sort(byName);
  const rows: (Person | null)[] = [...teachers, null];
  const left = rows.map((teacher) =>
    teacher
      ? `<tr><td class="rowitem border left"><a class="teacher" href="${raw(profile(teacher.userId))}">${esc(shortName(teacher))}</a></td></tr>`
      : '<tr><td class="rowitem border left">Вакансия</td></tr>',
  );
  const body = rows.map((teacher) => {
    const cells = slots.map(({ date, number }) => {
      const here = lessons.filter(
        (lesson) => lesson.teacher === teacher && lesson.date === date && lesson.number === number,
      );
      return `<td class="cell content" data-date="${plain(date)}" data-lessonnumber="${number}"><div class="lessonitems">${here.map((lesson) => item(ctx, lesson)).join('')}</div></td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return frame(ctx, {
    title: 'Расписание школы',
    crumbs: [],
    content: `<h2>Расписание школы</h2><h3>${dotted(first)} – ${dotted(addDays(first, 6))}</h3>
<div class="scroll"><div class="lefttable"><table>${left.join('\n')}</table></div><div class="contenttable"><table>
${TEMPLATE}
${body.join('\n')}
</table></div></div>`,
  });
}
