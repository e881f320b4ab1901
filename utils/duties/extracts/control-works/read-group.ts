import type { Column } from './columns.ts';
import type { DateGroup } from './date-groups.ts';
import { type ReadCell, readCell } from './read-cell.ts';
import type { Told } from './row-labels.ts';
import type { AskedClass } from './schedule.ts';
import { scheduleDays } from './schedule-days.ts';

/** The work of a group in a row; none: the row has none there. */
export function readGroup(
  group: DateGroup,
  told: Told,
  {
    titleOf,
    dateText,
    asked,
  }: {
    titleOf: (column: Column) => string;
    dateText: (column: Column) => string;
    asked: AskedClass;
  },
): ReadCell[] {
  const { column, until } = group;
  const title = group.titles.map(titleOf).filter(Boolean).join(': ') || column.title || '';
  const first = dateText(column);
  const last = until ? dateText(until) : '';
  if (first === '' && last === '') return [];
  const place = {
    subject: told.subject,
    spans: null,
    month: column.month ?? told.month,
    title,
    hasClass: true,
  };
  if (until === null) {
    const read = scheduleDays(first, { schoolYear: asked.schoolYear, ...place.month });
    if (read.spans) return [works(read.spans, told, title)];
    // Titles may stand beside the date only where no column has them.
    const beside = group.titles.length === 0 ? readCell(first, place, asked) : [];
    const isRead = beside.length > 0 && beside.every(({ is }) => is === 'works');
    return isRead ? beside : [left(read.why)];
  }
  const [from, to] = [first, last].map((text) =>
    scheduleDays(text, { schoolYear: asked.schoolYear, ...place.month }),
  );
  if (!from!.spans) return [left(first === '' ? 'нет начала' : from!.why)];
  if (last === '') return [works(from!.spans, told, title)];
  const [start, end] = [from!.spans[0]!, to!.spans?.[0]];
  if (!end) return [left(to!.why ?? '')];
  if (from!.spans.length > 1 || to!.spans!.length > 1 || end.day < start.day)
    return [left('начало и конец не сходятся')];
  return [works([{ day: start.day, until: end.day === start.day ? null : end.day }], told, title)];
}

function works(spans: { day: string; until: string | null }[], { subject }: Told, title: string): ReadCell {
  if (!subject) return left('нет предмета');
  return { is: 'works', works: [{ spans, subject, title }], className: null };
}

const left = (why: string): ReadCell => ({ is: 'left', why, className: null });
