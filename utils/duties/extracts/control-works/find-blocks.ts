import { type FieldKind, fieldKind } from './header-words.ts';
import { clean, type HeaderLook, headerLook } from './looks.ts';
import type { AskedClass, ScheduleSheet } from './schedule.ts';

/** A header with what stands above it, and the rows below up to the next header. Rows and columns from 0. */
export interface Block {
  /** Rows of the header; `to` is excluded. */
  header: { from: number; to: number };
  data: { from: number; to: number };
  /** Titles that hold for the block, the nearest last. */
  titles: { row: number; text: string }[];
  /** Columns; `to` is excluded. */
  columns: { from: number; to: number };
  /** Texts of the header above each column, from the top; the column is counted from 0 of the sheet. */
  stacks: readonly (readonly string[])[];
}

type Looks = readonly (HeaderLook | null)[];

/** A date that is said to be unknown is no header. */
const IS_VALUE = /уточн|соглас|будет|позже|по график|не назнач/i;
const STRONG = new Set(['subject', 'class', 'date', 'from', 'month', 'day-number']);
const AXIS = new Set<HeaderLook['is']>([
  'days',
  'month',
  'number',
  'class',
  'subject',
  'period',
  'level',
  'week',
  'title',
]);
const ABOVE = new Set<HeaderLook['is']>(['month', 'class', 'period', 'level', 'week']);

/** The tables of a sheet, each with its header; none: no row is a header. */
export function findBlocks({ rows, merged }: ScheduleSheet, asked: AskedClass): Block[] {
  const cells = rows.map((row) => row.map(clean));
  const known = new Map<string, HeaderLook | null>();
  const lookAt = (cell: string): HeaderLook | null => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const look = headerLook(cell, asked);
    known.set(cell, look);
    return look;
  };
  const looks = cells.map((row): Looks => row.map(lookAt));
  const blocks: Block[] = [];
  let end = 0;
  let titles: Block['titles'] = [];
  for (let row = 0; row < cells.length; row++) {
    if (!isHeaderRow(cells, looks, row, blocks.length > 0)) continue;
    let from = row;
    while (from > end && isAbove(cells[from - 1]!, looks[from - 1]!, cells[from]!, blocks.length > 0)) from--;
    let to = row + 1;
    while (to < cells.length && (isNumbering(cells[to]!) || isExtension(cells, looks, row, to))) to++;
    const last = blocks.at(-1);
    const between: Block['titles'] = [];
    for (let above = from - 1; above >= end; above--) {
      const filled = cells[above]!.filter(Boolean);
      if (last && filled.length > 1) break;
      if (filled.length > 0) between.unshift({ row: above, text: [...new Set(filled)].join(' ') });
    }
    const first = between[0]?.row ?? from;
    for (const each of blocks) if (each.data.to > first) each.data.to = first;
    titles = [...titles, ...between];
    const stacks = stacksOf(cells.slice(from, to), looks.slice(from, to), merged, from);
    for (const columns of sideBySide(stacks, asked))
      blocks.push({ header: { from, to }, data: { from: to, to: cells.length }, titles, columns, stacks });
    end = to;
    row = to - 1;
  }
  return blocks;
}

const kindsOf = (cells: readonly string[]): Set<string> =>
  new Set(
    cells.flatMap((cell) => {
      const kind = IS_VALUE.test(cell) ? null : fieldKind(cell);
      return kind && STRONG.has(kind) ? [kind] : [];
    }),
  );

function isHeaderRow(
  cells: readonly (readonly string[])[],
  looks: readonly Looks[],
  row: number,
  isWithin: boolean,
): boolean {
  const own = cells[row]!;
  const strong = kindsOf(own);
  if (strong.size >= 2) return true;
  const seen = looks[row]!.filter((look) => look !== null);
  const axis = seen.filter(({ is }) => AXIS.has(is));
  if (strong.size === 1) {
    // «Предмет; 7А; 7Б», but not «Предмет; олимпиада».
    const unknown = seen.filter(({ is }) => is === 'unknown').length;
    return axis.length >= 1 && unknown <= axis.length;
  }
  // Without a field: only an axis with nothing but empty labels before it.
  if (seen.some(({ is }) => is === 'unknown' || is === 'title') || axis.length < 2) return false;
  const months = axis.filter(({ is }) => is === 'month').length;
  if (months >= 2) return true;
  const before = cells[row - 1];
  const starts = !isWithin || !before || before.filter(Boolean).length < 2;
  const firstKind = axis[0]!.is;
  const isPure = seen.every(({ is }) => is === firstKind || is === 'field');
  const hasLabels = own[0] === '' || seen[0]!.is === 'field' || seen[0]!.is === 'class';
  return (
    starts &&
    isPure &&
    hasLabels &&
    axis.length >= (seen[0]!.is === 'field' ? 2 : 3) &&
    ['days', 'class', 'week'].includes(firstKind)
  );
}

/** «Октябрь» over its days, «I полугодие» over its columns, «7А» over its block: a part of the header. */
function isAbove(
  cells: readonly string[],
  looks: Looks,
  below: readonly string[],
  isWithin: boolean,
): boolean {
  const filled = looks.flatMap((look, column) => (look ? [{ look, column }] : []));
  if (filled.length === 0) return false;
  const fits = ({ is }: HeaderLook, column: number) =>
    ABOVE.has(is) ||
    (!isWithin && is === 'days') ||
    (is === 'field' && below[column] !== cells[column] ? !isWithin : is === 'field');
  if (!filled.every(({ look, column }) => fits(look, column))) return false;
  const axis = filled.filter(({ look }) => look.is !== 'field');
  if (axis.length === 0) return false;
  const start = below.findIndex(Boolean);
  return filled.length > 1
    ? axis.length > 1 || filled.length > axis.length
    : filled[0]!.column > Math.max(start, 0);
}

/** «1 | 2 | 3 | 4»: the columns are numbered. */
function isNumbering(cells: readonly string[]): boolean {
  const filled = cells.filter(Boolean);
  return filled.length >= 3 && cells[0] !== '' && filled.every((cell, at) => cell === String(at + 1));
}

/** «Дата проведения» over «7А», «7Б»: a field that goes over the columns to its right, which say more below. */
const isSpanned = (header: readonly string[], below: Looks, column: number): boolean => {
  const look = below[column];
  return header[column + 1] === '' && AXIS.has(look?.is ?? 'unknown') && below[column + 1]?.is === look?.is;
};

/** A further row of the header: its labels are empty or repeated, and all else says where a column stands. */
function isExtension(
  cells: readonly (readonly string[])[],
  looks: readonly Looks[],
  header: number,
  row: number,
): boolean {
  const seen = looks[row]!;
  let isNew = false;
  for (const [column, look] of seen.entries()) {
    if (!look) continue;
    const above = looks[header]![column] ?? null;
    const cell = cells[row]![column]!;
    if (cell === cells[header]![column]) continue;
    if (look.is === 'field' && !IS_VALUE.test(cell)) {
      isNew = true;
      continue;
    }
    if (above?.is === 'field') {
      if (!isSpanned(cells[header]!, seen, column)) return false;
      isNew = true;
      continue;
    }
    if (above?.is === 'days' && look.is !== 'weekday' && look.is !== 'class' && look.is !== 'level')
      return false;
    const isTitleAcross = look.is === 'title' && above?.is !== 'days';
    if (
      !isTitleAcross &&
      !['month', 'number', 'days', 'class', 'level', 'period', 'weekday', 'week'].includes(look.is)
    )
      return false;
    isNew = true;
  }
  return isNew;
}

/**
 * The header above each column. What stands over several columns is written in the first of them: it goes as
 * far as the merged cell, or to the next text where nothing is merged.
 */
function stacksOf(
  cells: readonly (readonly string[])[],
  looks: readonly Looks[],
  merged: ScheduleSheet['merged'],
  top: number,
): string[][] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const stacks = Array.from({ length: width }, (): string[] => []);
  cells.forEach((row, at) => {
    if (isNumbering(row)) return;
    let carried = '';
    let left = 0;
    for (let column = 0; column < width; column++) {
      const text = row[column] ?? '';
      const look = looks[at]?.[column] ?? null;
      if (text !== '') {
        const over = merged.find(
          (each) =>
            each.column === column &&
            each.row <= top + at &&
            top + at < each.row + each.rows &&
            each.columns > 1,
        );
        const isAxis = look !== null && look.is !== 'field' && look.is !== 'unknown';
        const below = looks[at + 1];
        carried = isAxis || over || (below && isSpanned(row, below, column)) ? text : '';
        left = over ? over.columns - 1 : Number.POSITIVE_INFINITY;
        if (at === cells.length - 1 && !over) carried = '';
        if (stacks[column]!.at(-1) !== text) stacks[column]!.push(text);
        continue;
      }
      const isNamedBelow = cells.slice(at + 1).some((below) => (below[column] ?? '') !== '');
      if (carried === '' || left <= 0 || (left === Number.POSITIVE_INFINITY && !isNamedBelow)) {
        carried = '';
        continue;
      }
      left--;
      stacks[column]!.push(carried);
    }
  });
  return stacks;
}

const AXIS_OF: Partial<Record<FieldKind, readonly HeaderLook['is'][]>> = {
  class: ['class', 'number'],
  month: ['month'],
  subject: ['subject'],
  date: ['days', 'number'],
  'day-number': ['days', 'number'],
  form: ['title'],
};

/**
 * Field of a column: the lowest text of its header that names one. «Класс» over «7А» is none: what stands below
 * it is one class, not any.
 */
export function fieldOf(stack: readonly string[], asked: AskedClass): FieldKind | null {
  const at = stack.findLastIndex((text) => fieldKind(text) !== null);
  const kind = at < 0 ? null : fieldKind(stack[at]!);
  const isOne = stack.slice(at + 1).some((text) => {
    const look = headerLook(text, asked);
    return kind !== null && look !== null && AXIS_OF[kind]?.includes(look.is);
  });
  return isOne ? null : kind;
}

/** Tables side by side under one header: the first field (not the date) comes again. */
function sideBySide(stacks: readonly (readonly string[])[], asked: AskedClass): Block['columns'][] {
  const kinds = stacks.map((stack) => fieldOf(stack, asked));
  const words = stacks.map((stack) => stack.findLast((text) => fieldKind(text) !== null)?.toLowerCase());
  const whole = [{ from: 0, to: stacks.length }];
  const firstAt = kinds.findIndex((kind) => kind !== null);
  const first = kinds[firstAt];
  if (!first) return whole;
  const starts = words.flatMap((word, column) => (word === words[firstAt] ? [column] : []));
  const isStart = (column: number, next: number) =>
    kinds.slice(column, next).some((kind) => kind === 'subject' || kind === 'date' || kind === 'class');
  if (starts.length < 2 || first === 'form' || first === 'topic') return whole;
  // Two columns of one meaning side by side are two candidates, not two tables.
  if (starts.some((column, at) => at > 0 && column === starts[at - 1]! + 1)) return whole;
  if (first === 'date' && kinds.filter((kind) => kind === 'subject').length < 2) return whole;
  const blocks = starts.map((from, at) => ({
    from: at === 0 ? 0 : from,
    to: starts[at + 1] ?? stacks.length,
  }));
  return blocks.every(({ from, to }) => isStart(from, to)) ? blocks : whole;
}
