import { schools } from '../address.ts';
import type { Context } from '../context.ts';
import { esc, raw } from '../html.ts';
import { journalOf } from '../journal/journal.ts';
import type { Lesson } from '../journal/lessons.ts';
import type { Pupil } from '../journal/pupils.ts';
import { shownCell } from '../journal/shown.ts';
import type { Period } from '../journal/year.ts';
import { lookOf } from '../looks/look-of.ts';
import { nameCells, type Opened } from './journal-frame.ts';

const MONTHS = 'Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь'.split(' ');

/** Presence and marks are two children of one span, empty or not. */
function cell(ctx: Context, opened: Opened, pupil: Pupil, lesson: Lesson): string {
  const { journal } = opened;
  return lookOf(ctx.school).journal.cell({
    person: pupil.person,
    column: lesson.id,
    ...shownCell(journal, lesson, pupil.person, journalOf(ctx.school).today),
  });
}

function monthCells(lessons: Lesson[]): string {
  const months: { month: string; count: number }[] = [];
  for (const lesson of lessons) {
    const month = lesson.date.slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.count++;
    else months.push({ month, count: 1 });
  }
  return months
    .map(({ month, count }) => `<th colspan="${count}">${MONTHS[Number(month.slice(5)) - 1]}</th>`)
    .join('');
}

/** The table of a period: one column per lesson, including future ones. */
export function periodTable(ctx: Context, opened: Opened, period: Period): string {
  const { journal, course, groupId } = opened;
  const lessons = journal.lessons.filter(
    (lesson) =>
      lesson.course === course &&
      lesson.group.id === groupId &&
      period.start <= lesson.date &&
      lesson.date <= period.finish,
  );
  if (!lessons.length) return '<div class="emptyData">За выбранный период уроков нет</div>';
  const pupils = journal.register(course, groupId, period.start, period.finish);
  const days = lessons.map((lesson) => {
    const [, month, day] = lesson.date.split('-').map(Number);
    const href = schools(ctx.address, 'lesson', { school: ctx.school.id, lesson: lesson.id });
    return `<th id="day_${period.number}_${month}_${day}"><a title="${esc(lesson.topic)}" href="${raw(href)}">${day}</a></th>`;
  });
  const rows = pupils.map(
    (pupil, index) =>
      `<tr>${nameCells(ctx, pupil, index)}${lessons.map((lesson) => cell(ctx, opened, pupil, lesson)).join('')}</tr>`,
  );
  return `<div class="scroll"><table class="grid gridLines vam marks"><thead><tr><th rowspan="2">№</th><th rowspan="2">Ученик</th>${monthCells(lessons)}</tr>
<tr>${days.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>`;
}
