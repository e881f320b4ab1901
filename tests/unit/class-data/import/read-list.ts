import type { RawTable } from '../../../../utils/base/tables/table.ts';
import {
  type ListedPerson,
  readClassList,
  readCredentials,
  type SheetReading,
} from '../../../../utils/class-data/roster/read-class-list.ts';

/** A table as a reader of files gives it: cells separated by «|», rows by line breaks. */
function tableOf(text: string, more: Partial<RawTable> = {}): RawTable {
  const rows = text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('⏎', '\n')));
  const width = Math.max(...rows.map((row) => row.length));
  for (const row of rows) while (row.length < width) row.push('');
  return { source: 'csv', sheet: null, rows, merged: [], notes: [], ...more };
}

const FRAME = { className: '7А', schoolYear: 2026 };

export const readList = (
  text: string,
  className: string | null = '7А',
  more: Partial<RawTable> = {},
): SheetReading<ListedPerson> => readClassList([tableOf(text, more)], { ...FRAME, className })[0]!;

export const readSecrets = (text: string, more: Partial<RawTable> = {}) =>
  readCredentials([tableOf(text, more)], FRAME)[0]!;

/** «Котова Анна Петровна, мать, 8900…»: what is known of each, in the order of the rows. */
export const peopleOf = ({ taken }: SheetReading<ListedPerson>): string[] =>
  taken.map(({ name, relation, birthDate, phones, emails }) =>
    [name, relation, birthDate, ...phones, ...emails].filter(Boolean).join(', '),
  );

/** Rows below the header that are neither taken nor left: there must be none. */
export function forgottenRows(text: string, reading: SheetReading<{ row: number }>): number[] {
  const known = new Set([...reading.taken, ...reading.left].map(({ row }) => row));
  return tableOf(text).rows.flatMap((row, at) =>
    row.some(Boolean) && at >= (reading.header ?? 0) && !known.has(at + 1) ? [at + 1] : [],
  );
}
