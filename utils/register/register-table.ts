import type { OutCell } from '../base/tables/out-cell.ts';
import type { SchoolDetails } from '../class-data/school/school-details.ts';
import type { RegisterColumn, RegisterRow } from './register-printout.ts';

/** A register as a table: the same rows for Excel, CSV and paper. Never contains a login or a password. */
export interface RegisterTable {
  /** «Журнал учёта согласий …» */
  name: string;
  columns: readonly RegisterColumn[];
  rows: readonly RegisterRow[];
  /** Which term of keeping stands on its title page; that of registers if not given. */
  kept?: keyof SchoolDetails['retention'];
}

/** Header and typed cells for CSV and XLSX: days as days, yes and no in words. */
export function outCells({ columns, rows }: RegisterTable): { header: string[]; rows: OutCell[][] } {
  const written = columns.filter(({ kind }) => kind !== 'by-hand');
  return {
    header: written.map(({ title }) => title),
    rows: rows.map((row) => written.map(({ key, kind }) => outCell(row[key] ?? null, kind))),
  };
}

function outCell(value: string | number | boolean | null, kind: RegisterColumn['kind']): OutCell {
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  const isDay = kind === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return isDay ? { date: value } : value;
}
