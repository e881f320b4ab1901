import { schools } from '../address.ts';
import type { Context } from '../context.ts';
import { cut, esc, longDate, raw } from '../html.ts';
import type { ClassJournal } from '../journal/class-journal.ts';
import { addDays, type Day, dotted, SHORT_MONTHS, WEEKDAYS } from '../journal/days.ts';
import type { Lesson } from '../journal/lessons.ts';
import { bellsOf, holidayOn } from '../journal/year.ts';
import { givenFirst } from '../names.ts';

/** «20261123» */
const plain = (day: Day): string => day.replaceAll('-', '');

const detail = (id: string, label: string, value: string): string =>
  `<p data-test-id="${id}" title="${esc(`${label}: ${value}`)}">${esc(cut(value, 14))}</p>`;

// How the site marks a moved or substituted lesson is unknown: here it is a line of text.
function changes(lesson: Lesson): string {
  const notes: string[] = [];
  if (lesson.insteadOf) notes.push(`Замена: вместо ${givenFirst(lesson.insteadOf)}`);
  if (lesson.moved) notes.push(`Перенос: с ${dotted(lesson.moved.date)}, урок ${lesson.moved.number}`);
  return notes.map((note) => `<p class="chg" title="${esc(note)}">${note.split(':')[0]}</p>`).join('');
}

function block(ctx: Context, lesson: Lesson): string {
  const href = schools(ctx.address, 'lesson', { school: ctx.school.id, lesson: lesson.id });
  const [from, to] = bellsOf(lesson.number);
  const { name } = lesson.subject;
  const group = lesson.group.number
    ? `<p title="${esc(`Группа: ${lesson.group.name}`)}">гр. ${lesson.group.number}</p>`
    : '';
  return `<div class="dL" id="l${lesson.id}"><a class="aL" title="${esc(name)}" href="${raw(href)}">${esc(cut(name, 15))}</a>
${lesson.teacher ? detail('teacher', 'Учитель', givenFirst(lesson.teacher)) : ''}${detail('time', 'Время', `${from} - ${to}`)}${detail('room', 'Кабинет', lesson.room)}${group}${changes(lesson)}</div>`;
}

/** Monday to Saturday; several blocks in a cell if subgroups learn at the same time. */
export function weekTable(
  ctx: Context,
  journal: ClassJournal,
  monday: Day,
  own: (lesson: Lesson) => boolean,
): string {
  const days = [0, 1, 2, 3, 4, 5].map((n) => addDays(monday, n));
  const lessons = journal.lessons.filter((lesson) => days.includes(lesson.date) && own(lesson));
  const period = journal.periodAt(days[4]!);
  const last = Math.max(6, ...lessons.map((lesson) => lesson.number));
  const first = Math.min(1, ...lessons.map((lesson) => lesson.number));
  const head = days.map((day, index) => {
    const [, month, date] = day.split('-').map(Number);
    const holiday = holidayOn(ctx.school, journal.group, day);
    const note = holiday ? `<br /><small>${holiday.name}</small>` : '';
    return `<th class="wD" id="d${plain(day)}" data-date="${longDate(dotted(day))}">${WEEKDAYS[index]}, ${date} ${SHORT_MONTHS[month! - 1]}${note}</th>`;
  });
  const rows = Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index;
    const cells = days.map((day) => {
      const here = lessons.filter((lesson) => lesson.date === day && lesson.number === number);
      return `<td class="wD" id="d${plain(day)}_${number}">${here.map((lesson) => block(ctx, lesson)).join('\n')}</td>`;
    });
    return `<tr class="wWeek" id="week${period.id}_${plain(monday)}"><td class="wDS"><strong>${number}</strong></td>${cells.join('')}</tr>`;
  });
  return `<table class="grid gridLines scheduleWeekEditorParent" id="editor"><thead><tr><th class="wDS"></th>${head.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}
