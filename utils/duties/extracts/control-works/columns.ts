import { classInTitle, classMeaning } from '../../../class-data/classes/class-words.ts';
import { ownClass } from '../../../class-data/classes/own-class.ts';
import { type Block, fieldOf } from './find-blocks.ts';
import { type FieldKind, isLevel, periodMonths } from './header-words.ts';
import { headerLook, withoutWeek } from './looks.ts';
import type { AskedClass } from './schedule.ts';
import { type DaySpan, monthOf, type PlaceMonth, scheduleDays } from './schedule-days.ts';

/** What the header says of a column. */
export interface Column {
  at: number;
  field: FieldKind | null;
  /** The texts of its header, for the teacher. */
  header: string;
  /** Text that names a class. */
  className: string | null;
  spans: DaySpan[] | null;
  month: PlaceMonth | null;
  /** Months of its half-year or quarter. */
  period: readonly number[] | null;
  subject: string | null;
  /** Name of the work: «КР №1», «ВПР». */
  title: string | null;
  /** «3 неделя»: it stands for days that nobody can tell. */
  isWeek: boolean;
  isLevel: boolean;
  /** Column that names the works of this one. */
  titleAt: number | null;
}

/** What is known of days around a block: the month of a title. */
export interface BlockPlace {
  month: PlaceMonth | null;
}

/** The columns of a block. `why`: they cannot be told apart. */
export function columnsOf(
  block: Block,
  asked: AskedClass,
  place: BlockPlace,
): { columns: Column[]; why: string | null } {
  const columns: Column[] = [];
  for (let at = block.columns.from; at < block.columns.to; at++) {
    const stack = block.stacks[at] ?? [];
    const column: Column = {
      at,
      field: fieldOf(stack, asked),
      header: stack.join(' / '),
      className: null,
      spans: null,
      month: null,
      period: null,
      subject: null,
      title: null,
      isWeek: false,
      isLevel: false,
      titleAt: null,
    };
    for (const text of stack) lookAt(column, text, asked);
    columns.push(column);
  }
  const why = settleNumbers(columns, block, asked, place);
  return { columns, why };
}

function lookAt(column: Column, text: string, asked: AskedClass): void {
  const look = headerLook(text, asked);
  if (!look) return;
  switch (look.is) {
    case 'days':
      column.spans = look.spans;
      break;
    case 'month':
      column.month = { month: look.month, year: look.year };
      break;
    case 'period':
      column.period = periodMonths(text);
      break;
    case 'class':
      column.className = text;
      break;
    case 'subject':
      column.subject = text;
      break;
    case 'title':
      column.title = text;
      break;
    case 'level':
      column.isLevel = true;
      break;
    case 'week':
      column.isWeek = true;
      break;
    case 'field': {
      // «Дата (7А)», «Дата проведения в I полугодии», «Дата, октябрь».
      const inner = /[(,:]\s*([^()]+)\)?$/.exec(text)?.[1];
      const isClass = column.field === 'class' || column.field === 'letter';
      if (!isClass && inner && classMeaning(inner, asked.className) !== null) column.className = inner;
      else if (!isClass && classInTitle(text, asked.className) !== null) column.className = text;
      column.period ??= periodMonths(text);
      if (inner) column.month ??= monthOf(inner);
      break;
    }
    default:
  }
  if (isLevel(text)) column.isLevel = true;
}

/** Numbers in a header are days where a month stands above or in the title, else parallels: «5 | 6 | 7». */
function settleNumbers(columns: Column[], block: Block, asked: AskedClass, place: BlockPlace): string | null {
  const numbered = columns.flatMap((column) => {
    const stack = block.stacks[column.at] ?? [];
    const text = stack.findLast((each) => headerLook(each, asked)?.is === 'number');
    return text === undefined || column.spans ? [] : [{ column, text: withoutWeek(text) }];
  });
  if (numbered.length === 0) return null;
  const lastOf = (text: string) => Number(/\d+$/.exec(text)?.[0]);
  const hasMonths = numbered.some(({ column }) => column.month !== null);
  // «5-2», «5-3» over days or dates, in a school that counts its classes.
  const isCounted =
    /^\d/.test(ownClass(asked.className).mark) && numbered.every(({ text }) => /^\d+ ?- ?\d+$/.test(text));
  if (!hasMonths && isCounted) {
    for (const { column, text } of numbered) column.className = text;
    return null;
  }
  if (hasMonths && numbered.some(({ column }) => column.field !== null))
    return 'что значат числа над столбцами, не понять';
  if (hasMonths || (place.month && numbered.some(({ text }) => lastOf(text) > 11))) {
    let before = { month: -1, day: 0 };
    for (const { column, text } of numbered) {
      const month = column.month ?? (hasMonths ? null : place.month);
      if (!month) return `число «${text}» в шапке: месяц не указан`;
      const read = scheduleDays(text, { schoolYear: asked.schoolYear, ...month });
      if (!read.spans) return `шапка таблицы: ${read.why}`;
      const day = Number(/\d+/.exec(text)?.[0]);
      if (before.month === month.month && day <= before.day)
        return `числа в шапке идут не по порядку («${text}»)`;
      before = { month: month.month, day };
      column.spans = read.spans;
    }
    return null;
  }
  if (place.month) return 'числа в шапке: дни месяца или классы, не понять';
  if (numbered.some(({ text }) => lastOf(text) > 11))
    return 'числа в шапке без месяца: какие это дни, не понять';
  const isIncreasing = numbered.every(
    ({ text }, at) => at === 0 || lastOf(text) > lastOf(numbered[at - 1]!.text),
  );
  if (!isIncreasing) return 'что значат числа в шапке, не понять';
  for (const { column, text } of numbered) column.className = `${text} классы`;
  return null;
}
