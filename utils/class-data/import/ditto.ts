import { cellText } from './cell-content.ts';
import type { ColumnKind, ColumnMeaning } from './mapping.ts';
import { isDitto } from './no-value.ts';

/** What may be the same in two rows; a login or a password never is. */
const REPEATABLE: ReadonlySet<ColumnKind> = new Set([
  'full-name',
  'surname',
  'patronymic',
  'child',
  'class',
  'class-letter',
  'role',
  'relation',
  'birth-date',
  'phone',
  'email',
]);

/** The row with the cells above in place of signs that repeat them («—//—», «то же»); the same row if there are none. */
export function withoutDitto(
  row: readonly string[],
  above: readonly string[],
  columns: readonly ColumnMeaning[],
): readonly string[] {
  let result: string[] | null = null;
  for (const [at, { kind }] of columns.entries()) {
    const cell = row[at];
    if (!cell || cell.length > 20 || !REPEATABLE.has(kind) || !isDitto(cellText(cell))) continue;
    result ??= [...row];
    result[at] = above[at] ?? '';
  }
  return result ?? row;
}
