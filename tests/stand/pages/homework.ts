import { schools } from '../address.ts';
import type { Answer, Context } from '../context.ts';
import { frame } from '../frame.ts';
import { esc } from '../html.ts';
import { addDays, dotted, fromDotted, monday } from '../journal/days.ts';
import { journalOf } from '../journal/journal.ts';
import type { Lesson } from '../journal/lessons.ts';
import { lookOf } from '../looks/look-of.ts';
import { cut, pager } from './table.ts';

/** A student's homework, the class's for its teacher, that of their own lessons for other teachers. */
function lessonsFor(ctx: Context): Lesson[] {
  const book = journalOf(ctx.school);
  return ctx.school.classes.flatMap((group) => {
    if (ctx.viewer.role !== 'staff' && group.id !== ctx.viewer.classId) return [];
    const journal = book.ofClass(group);
    const pupil = journal.pupil(ctx.viewer.id);
    return journal.lessons.filter((lesson) =>
      pupil
        ? journal.attends(pupil, lesson)
        : group.teacher === ctx.viewer || lesson.group.teacher === ctx.viewer,
    );
  });
}

export function homework(ctx: Context): Answer {
  const { query } = ctx.address;
  const { today } = journalOf(ctx.school);
  const from = fromDotted(query.get('datefrom')) ?? monday(today);
  const to = fromDotted(query.get('dateto')) ?? addDays(from, 6);
  const subject = query.get('subject') || null;
  const all = lessonsFor(ctx).filter(
    (lesson) =>
      lesson.homework &&
      from <= lesson.date &&
      lesson.date <= to &&
      // Set during the previous lesson: what is further ahead is not known yet.
      lesson.date <= addDays(today, 7) &&
      (!subject || lesson.subject.id === subject),
  );
  const { shown, page, last } = cut(ctx, all, 20);
  const names = new Map(lessonsFor(ctx).map((lesson) => [lesson.subject.id, lesson.subject.name]));
  const rows = shown.map((lesson) => {
    const href = schools(ctx.address, 'lesson', { school: ctx.school.id, lesson: lesson.id });
    const done = lesson.date < today ? 'Выполнено' : 'Выдано';
    return lookOf(ctx.school).lessons.homework({
      href,
      text: lesson.homework!,
      school: ctx.school.name,
      subject: lesson.subject.name,
      number: lesson.number,
      date: dotted(lesson.date),
      changed: dotted(addDays(lesson.date, -1)),
      status: done,
    });
  });
  const options = [...names].map(
    ([id, name]) =>
      `<option value="${id}"${id === subject ? ' selected="selected"' : ''}>${esc(name)}</option>`,
  );
  const at = (n: number): string =>
    schools(ctx.address, 'homework', {
      school: ctx.school.id,
      tab: query.get('tab') ?? '',
      studyYear: ctx.school.studyYear,
      subject,
      datefrom: dotted(from),
      dateto: dotted(to),
      choose: 'Показать',
      page: n,
    });
  const table = rows.length
    ? `<table class="grid gridLines vam hmw"><tr><th>Задание</th><th>Школа</th><th>Предмет</th><th>Урок</th><th>Изменено</th><th>Статус</th></tr>
${rows.join('\n')}</table>${pager(page, last, at)}`
    : '<div class="emptyData">Домашних заданий не найдено.</div>';
  return frame(ctx, {
    title: 'Домашние задания',
    crumbs: [],
    content: `<h2>Домашние задания</h2><form method="get" action="${esc(schools(ctx.address, 'homework'))}"><input type="hidden" name="school" value="${ctx.school.id}" />
<select name="subject"><option value="">Все предметы</option>${options.join('')}</select>
<input id="datefrom" name="datefrom" value="${dotted(from)}" /> <input id="dateto" name="dateto" value="${dotted(to)}" /> <input type="submit" name="choose" value="Показать" /></form>
${table}`,
  });
}
