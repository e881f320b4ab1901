import type { RawTable } from '../../base/tables/table.ts';
import {
  columnName,
  type FileGrid,
  fileGrid,
  isNameLike,
  isRunningNumber,
  mayBeName,
  nameColumn,
} from './file-grid.ts';
import { fileTitles } from './file-titles.ts';
import { type HeadingDate, headingDate, isSubjectLike, monthIn, weekdayIn } from './lesson-heading.ts';
import { markRows } from './mark-rows.ts';
import type { FileLesson, LessonsFile, SiteFileReading } from './site-file.ts';

const TITLE_ROWS = 15;

/** The row with the dates of lessons, and the date of each column. */
interface DateRow {
  row: number;
  /** By column, from 0. */
  dates: Map<number, HeadingDate & { weekday: number | null }>;
}

function dateRow(grid: FileGrid): DateRow | null {
  let best: DateRow | null = null;
  for (let row = 0; row < Math.min(TITLE_ROWS, grid.height); row++) {
    const dates: DateRow['dates'] = new Map();
    for (let column = 1; column < grid.width; column++) {
      const date = dateAt(grid, row, column);
      if (date) dates.set(column, date);
    }
    if (dates.size > (best?.dates.size ?? 0)) best = { row, dates };
  }
  return best;
}

/** «23.11», «пн 23.11.2026», or the number of a day under its month. */
function dateAt(
  grid: FileGrid,
  row: number,
  column: number,
): (HeadingDate & { weekday: number | null }) | null {
  const text = grid.at(row, column);
  const [, first = '', rest = ''] = /^(\p{L}+)[.,]?\s+(.*)$/u.exec(text) ?? [];
  const weekday = weekdayIn(first);
  const date = headingDate(weekday === null ? text : rest);
  if (date) return { ...date, weekday };
  if (!/^\d{1,2}$/.test(text)) return null;
  const month = monthIn(monthAbove(grid, row, column));
  if (!month) return null;
  const found = headingDate(`${text}.${month.month}${month.year ? `.${month.year}` : ''}`);
  return found && { ...found, weekday: null };
}

/** A month goes over its columns, merged or not. */
function monthAbove(grid: FileGrid, row: number, column: number): string {
  for (let left = column; left > 0; left--) {
    const text = grid.spread(row - 1, left);
    if (text) return text;
  }
  return '';
}

/** Whether a table may be the journal of one subject: names of students beside dates of lessons. */
export function isSubjectTable(table: RawTable): boolean {
  const grid = fileGrid(table);
  const heading = dateRow(grid);
  return heading !== null && studentColumn(grid, heading) >= 0;
}

function studentColumn(grid: FileGrid, { row, dates }: DateRow): number {
  const below = Array.from({ length: grid.height - row - 1 }, (_, at) => row + 1 + at);
  return nameColumn(grid, below, Math.min(...dates.keys()));
}

/**
 * ASSUMED: the export of a subject journal («Журнал по предмету», «Экспорт»). It is known that it exists and is a file
 * of Excel 97–2003 (facts W 1.4.7); its layout nobody has published. Read is a table with students in rows and dates of
 * lessons in a heading, which names its subject; anything else is refused.
 */
export function readSubjectFile(table: RawTable): SiteFileReading {
  const grid = fileGrid(table);
  const heading = dateRow(grid);
  const names = heading ? studentColumn(grid, heading) : -1;
  if (!heading || names < 0)
    return { refused: 'В файле не найдены ученики и даты уроков: это не журнал по предмету.' };
  const above = Array.from({ length: heading.row }, (_, row) => grid.texts(row));
  const titles = fileTitles([...above.flat(), ...above.map((texts) => texts.join(' ')), grid.sheet]);
  const subject = besideSubject(above) ?? titles.subject ?? besideClass(above.flat());
  if (!subject || !isSubjectLike(subject))
    return { refused: 'В файле не сказано, какой это предмет: нет строки «Предмет: …».' };
  const notes: string[] = [];
  const columns = [...heading.dates.keys()];
  const lessons = columns.map((column): FileLesson => {
    const date = heading.dates.get(column)!;
    return { column: columnName(column), ...date, number: null, subject };
  });
  const first = firstPupil(grid, heading.row + 1, names);
  for (let column = names + 1; column < grid.width; column++) {
    const used = Array.from({ length: grid.height - first }, (_, at) => grid.at(first + at, column)).some(
      Boolean,
    );
    if (heading.dates.has(column) || !used) continue;
    const title = grid.spread(heading.row, column) || grid.spread(heading.row - 1, column);
    notes.push(`Столбец ${columnName(column)}${title ? ` «${title}»` : ''} не взят: это не урок с датой.`);
  }
  const pupils = Array.from({ length: grid.height - first }, (_, at) => first + at)
    .filter(
      (row) =>
        isNameLike(grid.at(row, names)) ||
        (isRunningNumber(grid.at(row, 0)) && mayBeName(grid.at(row, names))),
    )
    .map((row) => ({ row, nameColumn: names }));
  const file: LessonsFile = {
    kind: 'subject-journal',
    titles: { ...titles, subject },
    lessons,
    notes,
    ...markRows(grid, { first: heading.row + 1, names, columns, pupils }),
  };
  return { file };
}

function firstPupil(grid: FileGrid, from: number, names: number): number {
  for (let row = from; row < grid.height; row++) if (isNameLike(grid.at(row, names))) return row;
  return from;
}

/** «7 "А", Алгебра»: a title of a class and one thing more. */
function besideClass(texts: readonly string[]): string | null {
  for (const text of texts) {
    const parts = text.split(/\s*[,;]\s*/);
    const others = parts.filter((part) => !/^\d{1,2}\s*[-–]?\s*["«“„]?\s*[а-яё]\s*["»”]?$/iu.test(part));
    if (parts.length === 2 && others.length === 1 && isSubjectLike(others[0]!)) return others[0]!;
  }
  return null;
}

/** «Предмет» and the subject in the cell beside it. */
function besideSubject(above: readonly string[][]): string | null {
  for (const texts of above) {
    const at = texts.findIndex((text) => /^предмет\s*:?$/i.test(text));
    if (at >= 0 && texts[at + 1]) return texts[at + 1]!;
  }
  return null;
}
