import { cellText } from '../../base/tables/cell-text.ts';
import type { LeftRow } from '../../base/tables/left-row.ts';
import {
  type AskedSlice,
  isOtherPeriod,
  otherSlice,
  type Slice,
  takeSlice,
  within,
} from '../../class-data/import/slice.ts';
import { type Block, WHOSE } from './received-blocks.ts';
import { isTeacher } from './received-columns.ts';
import { readFigure, saysNothing, scaleOf } from './received-figure.ts';
import type { HeadColumn } from './received-head.ts';
import { type FigureKind, figureKinds, type ReceivedRow, type ReceivedStudent } from './received-report.ts';
import { sameSubject } from './same-subject.ts';

export type ReadRow = { slice: Slice } & (
  | { of: 'subjects' | 'classes'; row: ReceivedRow }
  | { of: 'students'; row: ReceivedStudent }
);

export interface ReadRows {
  rows: ReadRow[];
  left: LeftRow[];
  notes: string[];
}

const TOTALS =
  /^(?:итог|всего|в среднем|средн(?:ее|ий|яя)(?!\p{L})|общ(?:ий|ее)(?!\p{L})|по (?:класс|школ|всем|предмет|параллел))/iu;

interface Context {
  block: Block;
  columns: readonly HeadColumn[];
  asked: AskedSlice;
  subjects: readonly { name: string }[];
}

/** Rows of a table by the chosen columns; each is read or left. */
export function readRows(rows: readonly (readonly string[])[], context: Context): ReadRows {
  const { block, columns } = context;
  const found: ReadRows = { rows: [], left: [], notes: [] };
  const sheet = block.sheet ?? '';
  const body = rows.slice(block.rows.from, block.rows.to);
  const scales = new Map(
    columns.map(({ at, meaning }) => [
      at,
      isFigure(meaning)
        ? scaleOf(
            meaning,
            body.map((row) => cellText(row[at])),
          )
        : 'percent',
    ]),
  );
  let outer = block.slice;
  body.forEach((cells, index) => {
    const row = block.rows.from + index + 1;
    const own = columns.map(({ at }) => cellText(cells[at]));
    if (own.every((text) => text === '')) return;
    const section = sectionOf(own);
    if (section) {
      outer = within(section, block.slice);
      found.left.push({ sheet, row, why: `заголовок строк ниже: ${section.label}` });
      return;
    }
    const read = readRow(cells, { ...context, outer, scales, row });
    if (typeof read === 'string') found.left.push({ sheet, row, why: read });
    else {
      found.rows.push(read.read);
      found.notes.push(...read.notes.map((note) => `${placeOf(block.sheet)}строка ${row}: ${note}`));
    }
  });
  return found;
}

export const placeOf = (sheet: string | null): string => (sheet === null ? '' : `Лист «${sheet}»: `);

const isFigure = (meaning: HeadColumn['meaning']): meaning is FigureKind =>
  figureKinds.some((kind) => kind === meaning);

/** «7Б», «2 четверть» alone in a line. */
function sectionOf(cells: readonly string[]): Slice | null {
  const [only = '', ...others] = cells.filter(Boolean);
  if (others.length > 0) return null;
  const { slice, rest } = takeSlice(only);
  return slice.label && !/\d/.test(rest) && rest.length < 30 ? slice : null;
}

function readRow(
  cells: readonly string[],
  {
    block,
    columns,
    asked,
    subjects,
    outer,
    scales,
    row,
  }: Context & { outer: Slice; scales: ReadonlyMap<number, ReturnType<typeof scaleOf>>; row: number },
): { read: ReadRow; notes: string[] } | string {
  const cell = (meaning: HeadColumn['meaning']): string =>
    cellText(cells[columns.find((column) => column.meaning === meaning)?.at ?? -1]);
  const whose = WHOSE.find((each) => columns.some(({ meaning }) => meaning === each)) ?? 'class';
  const name = cell(whose);
  const first = cells.map(cellText).find(Boolean) ?? '';
  const isTotal = TOTALS.test(name || first) && !(whose === 'subject' && sameSubject(name, subjects));
  if (isTotal) return 'строка итогов';
  const figures: ReceivedRow['figures'] = {};
  const marks: ReceivedStudent['marks'] = [];
  const notes: string[] = [];
  let isSaid = false;
  for (const { at, meaning, title } of columns) {
    const text = cellText(cells[at]);
    if (meaning !== null && typeof meaning === 'object') {
      marks.push({ subject: meaning.subject, value: text });
      isSaid ||= text !== '';
    } else if (isFigure(meaning) && text !== '' && !saysNothing(text)) {
      isSaid = true;
      const figure = readFigure(meaning, text, scales.get(at) ?? 'percent');
      if (typeof figure === 'string') notes.push(`столбец «${title}»: ${figure}.`);
      else figures[meaning] = figure;
    }
  }
  if (!isSaid)
    return name && cells.filter((text) => cellText(text)).length > 1
      ? 'нет ни одного числа'
      : 'примечание или подпись';
  if (!name) return 'есть числа, но не сказано, чьи';
  const slice = within(rowSlice(cell), outer);
  const why = otherSlice(slice, asked) ?? periodWhy(rowSlice(cell), outer, block.slice, asked);
  if (why) return why;
  if (notes.length > 0 && Object.keys(figures).length === 0 && !marks.some(({ value }) => value))
    return notes.join(' ').replace(/\.$/, '');
  const className = cell('class') || slice.className;
  const place = { sheet: block.sheet, row, name, className };
  if (whose === 'student') {
    if (marks.length === 0 && !figures.mean) return 'у ученика нет отметок';
    return { read: { of: 'students', slice, row: { ...place, marks, mean: figures.mean ?? null } }, notes };
  }
  const taught = columns.find(({ title }) => isTeacher(title));
  const teacher = cellText(cells[taught?.at ?? -1]) || null;
  return {
    read: { of: whose === 'subject' ? 'subjects' : 'classes', slice, row: { ...place, teacher, figures } },
    notes,
  };
}

/** What columns of class, year and period say of a row. */
function rowSlice(cell: (meaning: HeadColumn['meaning']) => string): Slice {
  const text = [cell('year'), cell('period')].filter(Boolean).join(' ');
  const { slice } = takeSlice(text);
  return { ...slice, className: cell('class') || null, label: text };
}

/** A title of the whole table names its period once: whether it is the right one is a note, not a reason. */
function periodWhy(own: Slice, outer: Slice, title: Slice, asked: AskedSlice): string | null {
  const nearest = within(own, outer);
  if (nearest.period === title.period) return null;
  return isOtherPeriod(nearest, asked) ? `другой период: ${nearest.label}` : null;
}
