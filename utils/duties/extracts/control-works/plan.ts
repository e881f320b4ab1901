import { columnLetter } from '../../../base/tables/table.ts';
import { classMeaning } from '../../../class-data/classes/class-words.ts';
import type { Column } from './columns.ts';
import { type DateGroup, dateGroups } from './date-groups.ts';
import type { Block } from './find-blocks.ts';
import { FIELD_TITLES, type FieldKind } from './header-words.ts';
import { clean, isEmpty } from './looks.ts';
import type { AskedClass, ScheduleAnswers, ScheduleQuestion, ScheduleSheet } from './schedule.ts';
import { monthOf, type PlaceMonth, scheduleDays } from './schedule-days.ts';
import { isSubject } from './subjects.ts';

/** How the rows of a block are read. */
export interface BlockPlan {
  /** A list has its days in columns of dates; a grid has them, classes or subjects across. */
  kind: 'list' | 'grid';
  from: number;
  rowClass: Column | null;
  letter: Column | null;
  subject: Column | null;
  /** Days of a row of a grid. */
  rowDate: Column | null;
  monthColumn: Column | null;
  titles: readonly Column[];
  values: readonly Column[];
  groups: readonly DateGroup[];
  /** The month that a title names: for bare numbers. */
  month: PlaceMonth | null;
  /** Whether an empty cell of the column means the one above. */
  carries: (column: Column) => boolean;
}

export interface PlanContext {
  sheet: ScheduleSheet;
  block: Block;
  columns: readonly Column[];
  asked: AskedClass;
  answers: ScheduleAnswers;
  month: BlockPlan['month'];
}

export type Planned =
  | { plan: BlockPlan; question?: undefined; why?: undefined }
  | { plan: null; question?: ScheduleQuestion; why: string };

const isAxis = (column: Column): boolean =>
  column.field === null &&
  (column.spans !== null ||
    column.month !== null ||
    column.className !== null ||
    column.subject !== null ||
    column.title !== null ||
    column.isLevel ||
    column.period !== null ||
    column.isWeek);

/** Decides how a block is read, or asks where two columns mean one thing. */
export function planOf(context: PlanContext): Planned {
  const columns = withSubjectsOfClasses(withLabels(context));
  const values = columns.filter(isAxis);
  const refusal = (why: string): Planned => ({ plan: null, why });
  const one = (kind: FieldKind): Column | ScheduleQuestion | null => onlyOne(kind, columns, context);
  const [rowClass, letter, subject, monthColumn] = (['class', 'letter', 'subject', 'month'] as const).map(
    one,
  );
  for (const found of [rowClass, letter, subject, monthColumn])
    if (found && 'options' in found) return { plan: null, question: found, why: found.text };
  const isList = values.length === 0;
  const groups = dateGroups(columns);
  if (groups.length === 0 && isList && !values.length)
    return refusal('нет столбца с датой и нет дней, месяцев или классов в шапке');
  const chosen = isList || groups.length > 1 ? chooseGroups(groups, context) : groups;
  if ('options' in chosen) return { plan: null, question: chosen, why: chosen.text };
  const hasDays = values.some(({ spans, month }) => spans !== null || month !== null);
  if (!isList && hasDays && chosen.length > 0)
    return refusal('есть и столбец с датой, и дни или месяцы в шапке');
  if (!isList && chosen.length > 1) return refusal('дат в строке несколько, к чему они, не понять');
  const titles = columns.filter(({ field }) => field === 'form' || field === 'topic');
  const forms = isList && chosen.some(({ hasOwnTitles }) => hasOwnTitles) ? [] : onlyForms(titles, context);
  if ('options' in forms) return { plan: null, question: forms, why: forms.text };
  const column = (found: Column | ScheduleQuestion | null | undefined) =>
    (found as Column | null | undefined) ?? null;
  return {
    plan: {
      kind: isList ? 'list' : 'grid',
      from: context.block.columns.from,
      rowClass: column(rowClass),
      letter: column(letter),
      subject: column(subject),
      rowDate: isList ? null : (chosen[0]?.column ?? null),
      monthColumn: column(monthColumn),
      titles: forms,
      values,
      groups: isList ? chosen.map((group) => (group.hasOwnTitles ? group : { ...group, titles: forms })) : [],
      month: context.month,
      carries: carriedColumns(context),
    },
  };
}

const questionId = ({ sheet, block }: PlanContext, kind: string): string =>
  `${sheet.sheet ?? ''}#${block.header.from}:${block.columns.from}:${kind}`;

const optionOf = (column: Column) => ({
  value: String(column.at),
  label: `Столбец ${columnLetter(column.at + 1)}: «${column.header}»`,
});

/** The one column of a meaning, the answer of the teacher, or the question. */
function onlyOne(
  kind: FieldKind,
  columns: readonly Column[],
  context: PlanContext,
): Column | ScheduleQuestion | null {
  const found = columns.filter(({ field }) => field === kind);
  if (found.length < 2) return found[0] ?? null;
  const id = questionId(context, kind);
  const answered = found.find(({ at }) => String(at) === context.answers[id]);
  return (
    answered ?? {
      id,
      sheet: context.sheet.sheet ?? '',
      text: `Столбцов «${FIELD_TITLES[kind]}» несколько. Какой взять?`,
      options: found.map(optionOf),
    }
  );
}

/** «Вид работы» and «Тема» make one title; two of one kind are asked about. */
function onlyForms(titles: readonly Column[], context: PlanContext): Column[] | ScheduleQuestion {
  const found: Column[] = [];
  for (const kind of ['form', 'topic'] as const) {
    const column = onlyOne(kind, titles, context);
    if (column && 'options' in column) return column;
    if (column) found.push(column);
  }
  return found;
}

/** Several date columns are several works where their headers or their own titles tell them apart. */
function chooseGroups(
  groups: readonly DateGroup[],
  context: PlanContext,
): readonly DateGroup[] | ScheduleQuestion {
  if (groups.length < 2 || groups.every(({ hasOwnTitles }) => hasOwnTitles)) return groups;
  const keys = groups.map(({ column }) =>
    [column.className, column.period, column.month?.month, column.title, /\d+/.exec(column.header)?.[0]].join(
      '|',
    ),
  );
  if (new Set(keys).size === groups.length && keys.every((key) => key !== '||||')) return groups;
  const id = questionId(context, 'date');
  const answer = context.answers[id];
  if (answer === 'all') return groups;
  const answered = groups.filter(({ column }) => String(column.at) === answer);
  if (answered.length > 0) return answered;
  return {
    id,
    sheet: context.sheet.sheet ?? '',
    text: 'Столбцов с датой несколько. В каком день работы?',
    options: [
      ...groups.map(({ column }) => optionOf(column)),
      { value: 'all', label: 'Во всех: это разные работы' },
    ],
  };
}

/** «7А: Предмет | Вид; 7Б: Предмет | Вид»: the subjects of each class stand in a column of their own. */
function withSubjectsOfClasses(columns: readonly Column[]): readonly Column[] {
  const subjects = columns.filter(({ field, className }) => field === 'subject' && className !== null);
  if (
    subjects.length < 2 ||
    columns.some(({ field, className }) => field === 'subject' && className === null)
  )
    return columns;
  const hasDates = columns.some(({ field, className }) => field === 'date' && className !== null);
  if (hasDates || new Set(subjects.map(({ className }) => className)).size < subjects.length) return columns;
  const formOf = (className: string | null) =>
    columns.find((each) => each.field === 'form' && each.className === className);
  return columns.map((column) => {
    if (column.className === null) return column;
    if (column.field === 'subject')
      return { ...column, field: null, titleAt: formOf(column.className)?.at ?? null };
    return column.field === 'form' ? { ...column, field: 'ignored' as const } : column;
  });
}

/** Columns before an axis without any header are what all their cells are. */
function withLabels({ columns, block, sheet, asked }: PlanContext): readonly Column[] {
  const first = columns.find(isAxis);
  if (!first) return columns;
  const has = (kind: FieldKind) => columns.some(({ field }) => field === kind);
  return columns.map((column) => {
    if (column.at > first.at || column.header !== '' || isAxis(column)) return column;
    const cells = sheet.rows
      .slice(block.data.from, block.data.to)
      .map((row) => clean(row[column.at]))
      .filter((cell) => !isEmpty(cell));
    const all = (test: (cell: string) => boolean) =>
      cells.length > 0 && cells.filter(test).length >= cells.length * 0.7;
    if (all((cell) => /\p{L}/u.test(cell) && classMeaning(cell, asked.className) !== null) && !has('class'))
      return { ...column, field: 'class' as const };
    if (all(isSubject) && !has('subject')) return { ...column, field: 'subject' as const };
    if (all((cell) => monthOf(cell) !== null) && !has('month')) return { ...column, field: 'month' as const };
    if (all((cell) => scheduleDays(cell, asked).spans !== null) && !has('date'))
      return { ...column, field: 'date' as const };
    return column;
  });
}

/** An empty cell means the one above, unless the column writes what is the same again and again. */
function carriedColumns({ sheet, block }: PlanContext): (column: Column) => boolean {
  const known = new Map<number, boolean>();
  return ({ at }) => {
    const found = known.get(at);
    if (found !== undefined) return found;
    const cells = sheet.rows.slice(block.data.from, block.data.to).map((row) => clean(row[at]));
    const carries = !cells.some((cell, row) => cell !== '' && cell === cells[row - 1]);
    known.set(at, carries);
    return carries;
  };
}

/** What each column of a plan holds, for the teacher. */
export function columnTitles(plan: BlockPlan | null, columns: readonly Column[]): Record<string, string> {
  const titles: Record<string, string> = {};
  for (const column of columns) {
    if (column.header === '') continue;
    const meaning = column.field
      ? FIELD_TITLES[column.field]
      : plan?.values.some(({ at }) => at === column.at)
        ? 'работы'
        : 'не разобран';
    titles[columnLetter(column.at + 1)] = meaning;
  }
  return titles;
}
