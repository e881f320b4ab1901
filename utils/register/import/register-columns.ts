import { columnLetter } from '../../base/tables/sheet-address.ts';
import { headerTexts } from '../../class-data/import/header-row.ts';
import { headerText } from '../../class-data/import/header-words.ts';
import { type AskedSlice, otherSlice, takeSlice } from '../../class-data/import/slice.ts';
import { cellText } from './cell-meaning.ts';
import type { ImportableRegister } from './importable-register.ts';

/** Columns of a register in a table. */
export interface RegisterColumns {
  /** Rows of the header, from 0, `to` excluded. */
  header: { from: number; to: number };
  /** By field; more than one: parts of a name. */
  columns: Readonly<Record<string, readonly number[] | undefined>>;
  /** Column of classes; null: there is none. */
  classAt: number | null;
  /** The period that the header of a column names, as written; null: none. */
  period: string | null;
  titles: readonly string[];
  /** Russian: columns that are not taken, and why. */
  notes: string[];
  /** Two columns that say the same: the table is not taken before they are answered. */
  questions: ColumnQuestion[];
}

export interface ColumnQuestion {
  title: string;
  /** Headers with the letters of their columns. */
  options: string[];
}

const PARTS = [/фамил(?!.*(?:им|инициал))/, /^имя/, /отчество/] as const;
/** Rows searched for a header, and how many rows it may have. */
const SEARCHED = 20;
const DEEPEST = 2;

type Asked = Pick<AskedSlice, 'className' | 'schoolYear'>;

/** The header with the most known columns among the first rows; null: the table is not such a register. */
export function registerColumns(
  rows: readonly string[][],
  register: ImportableRegister,
  asked: Asked,
  chosen: readonly string[] = [],
): RegisterColumns | null {
  let best: { header: RegisterColumns['header']; titles: string[]; fields: (string | null)[] } | null = null;
  let most = 0;
  // A title above is no part of the header: more rows are tried only after one.
  for (let depth = 1; depth <= DEEPEST; depth++)
    for (let from = 0; from < Math.min(rows.length, SEARCHED); from++) {
      const to = from + depth;
      if (depth > 1 && !isHeader(rows[to - 1])) continue;
      const titles = headerTexts(rows.slice(0, to), { from, to });
      const fields = titles.map((title) => fieldOf(title, register));
      const found = new Set(fields.filter((field) => field !== null));
      const isNamed = found.has('person') || found.has('student');
      if (!isNamed || !register.telling.some((field) => found.has(field)) || found.size <= most) continue;
      most = found.size;
      best = { header: { from, to }, titles, fields };
    }
  if (!best) return null;
  return settled(rows, best, { asked, chosen });
}

/** Whether a row can be the lower part of a header: words, no days and no numbers. */
const isHeader = (row: readonly string[] | undefined): boolean =>
  row !== undefined &&
  row.some(Boolean) &&
  !row.some((cell) => /\d{2}|^\d+$|\p{L}+\s+\p{Lu}\p{Ll}+/u.test(cell));

function fieldOf(title: string, { words, ignored }: ImportableRegister): string | null {
  const text = headerText(title);
  if (!text || text.length > 80 || ignored.test(text)) return null;
  return words.find(([word]) => word.test(text))?.[1] ?? null;
}

function settled(
  rows: readonly string[][],
  found: { header: RegisterColumns['header']; titles: string[]; fields: (string | null)[] },
  { asked, chosen }: { asked: Asked; chosen: readonly string[] },
): RegisterColumns {
  const { header, titles } = found;
  const notes: string[] = [];
  const questions: ColumnQuestion[] = [];
  const columns: Record<string, readonly number[]> = {};
  const shown = (at: number) => `${titles[at]} (столбец ${columnLetter(at)})`;
  const drop = (at: number, why: string) => void notes.push(`Столбец «${shown(at)}» не взят: ${why}.`);
  const body = rows.slice(header.to);
  const textsAt = (at: number) => body.map((row) => cellText(row[at]));
  for (const field of new Set(found.fields)) {
    if (field === null) continue;
    const all = found.fields.flatMap((each, at) => (each === field ? [at] : []));
    const own = all.filter((at) => {
      const why = otherColumn(titles[at] ?? '', { asked, isAlone: all.length < 2 });
      if (why !== null) drop(at, why);
      return why === null;
    });
    const filled = own.filter((at) => textsAt(at).some(Boolean));
    const candidates = filled.length > 0 ? filled : own.slice(0, 1);
    const isSame = candidates.every(
      (at) => textsAt(at).join('\n') === textsAt(candidates[0] ?? at).join('\n'),
    );
    const options = candidates.map(shown);
    const answer = options.findIndex((option) => chosen.includes(option));
    if (candidates.length < 2 || areParts(candidates, titles)) columns[field] = candidates;
    else if (isSame) columns[field] = candidates.slice(0, 1);
    else if (answer >= 0) {
      columns[field] = candidates.slice(answer, answer + 1);
      for (const at of candidates) if (at !== candidates[answer]) drop(at, `выбран «${options[answer]}»`);
    } else {
      questions.push({ title: 'Столбцы говорят об одном: какой взять', options });
      columns[field] = candidates.slice(0, 1);
    }
  }
  const classAt = titles.findIndex((title) => /^класс(?!\S* рук)/.test(headerText(title)));
  const periods = Object.entries(columns)
    .filter(([field]) => field !== 'period')
    .flatMap(([, [at = 0]]) => takeSlice(titles[at] ?? '').slice.periodWords ?? []);
  return {
    header,
    columns,
    classAt: classAt >= 0 ? classAt : null,
    period: periods[0] ?? null,
    titles,
    notes,
    questions,
  };
}

/** Why a column is of another class or year; two bare years side by side («2025», «2026») are asked about. */
function otherColumn(title: string, { asked, isAlone }: { asked: Asked; isAlone: boolean }): string | null {
  const { slice } = takeSlice(title);
  const isUnsure = !isAlone && slice.year !== null && !slice.year.isWhole;
  return otherSlice(isUnsure ? { ...slice, year: null } : slice, { ...asked, span: null });
}

/** «Фамилия», «Имя», «Отчество» are one name. */
function areParts(places: readonly number[], titles: readonly string[]): boolean {
  const parts = places.map((at) => PARTS.findIndex((part) => part.test(headerText(titles[at] ?? ''))));
  return parts.every((part) => part >= 0) && new Set(parts).size === parts.length;
}

/** Text of a field in one line; '' if the table has no such column or the cell is empty. */
export const fieldText = (cells: readonly string[], { columns }: RegisterColumns, field: string): string =>
  (columns[field] ?? [])
    .map((at) => cellText(cells[at]))
    .filter(Boolean)
    .join(' ');
