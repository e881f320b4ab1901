import { normaliseName } from '../../base/names/names.ts';
import { cellText } from './cell-content.ts';
import type { ColumnMapping, ImportedRow } from './mapping.ts';

/**
 * A student whose name stands again in the next row beside another representative is the same student (a merged cell, a
 * sign of repetition), unless a number, a birth date, a contact or a login tells two namesakes apart.
 */
export function withoutRepeatedStudents(
  people: ImportedRow[],
  rows: readonly string[][],
  { columns, people: plans }: ColumnMapping,
): ImportedRow[] {
  if (plans.length < 2) return people;
  const numberAt = columns.findIndex(({ kind }) => kind === 'number');
  const numberOf = ({ row }: ImportedRow) => (numberAt < 0 ? '' : cellText(rows[row - 1]?.[numberAt]));
  const besides = new Set(people.filter(({ role }) => role === 'representative').map(({ row }) => row));
  const result: ImportedRow[] = [];
  let last: ImportedRow | null = null;
  for (const row of people) {
    if (row.role !== 'student') {
      result.push(row);
      continue;
    }
    const isSame =
      last !== null &&
      last.row !== row.row &&
      besides.has(row.row) &&
      row.name !== '' &&
      normaliseName(last.name) === normaliseName(row.name) &&
      (numberOf(row) === '' || numberOf(row) === numberOf(last)) &&
      (row.birthDate === null || row.birthDate === last.birthDate) &&
      (row.phone === null || row.phone === last.phone) &&
      (row.email === null || row.email === last.email) &&
      (row.login ?? row.password ?? row.temporaryPassword) === null;
    if (!isSame) {
      result.push(row);
      last = row;
    }
  }
  return result;
}
