import { columnName, type FileGrid, isRunningNumber, mayBeName, nameColumn } from './file-grid.ts';
import type { FileMarks, LessonsFile } from './site-file.ts';

interface PupilRow {
  row: number;
  nameColumn: number;
}

/** Rows below a heading that are numbered in the first column and have a name; names stand in one column. */
export function pupilRows(grid: FileGrid, from: number): PupilRow[] {
  const all = Array.from({ length: Math.max(0, grid.height - from) }, (_, at) => from + at);
  const numbered = all.filter((row) => isRunningNumber(grid.at(row, 0)));
  const column = nameColumn(grid, numbered, Math.min(4, grid.width));
  if (column < 0) return [];
  return numbered
    .filter((row) => mayBeName(grid.at(row, column)))
    .map((row) => ({ row, nameColumn: column }));
}

/** The marks of a table: each row with text is a student's, or left with the reason. */
export function markRows(
  grid: FileGrid,
  of: { first: number; names: number; columns: readonly number[]; pupils: readonly PupilRow[] },
): Pick<LessonsFile, 'rows' | 'left'> {
  const rows: FileMarks[] = [];
  const left: LessonsFile['left'] = [];
  const known = new Set(of.pupils.map(({ row }) => row));
  for (let row = of.first; row < grid.height; row++) {
    const name = grid.at(row, of.names);
    const cells = of.columns.flatMap((column, lesson) => {
      const text = grid.at(row, column);
      return text ? [{ lesson, text }] : [];
    });
    if (known.has(row)) rows.push({ row: row + 1, name, cells });
    else if (grid.texts(row).length > 0)
      left.push({ sheet: grid.sheet, row: row + 1, why: whyNone(grid, row, of.names) });
  }
  return { rows, left };
}

function whyNone(grid: FileGrid, row: number, names: number): string {
  const [first = ''] = grid.texts(row);
  if (!isRunningNumber(grid.at(row, 0))) return `«${shortened(first)}»: это не строка ученика`;
  const name = grid.at(row, names);
  const column = columnName(names);
  return name
    ? `столбец ${column}: «${shortened(name)}» не похоже на имя`
    : `столбец ${column}: нет имени ученика`;
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
