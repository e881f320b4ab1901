import type { RawTable } from '../../base/tables/table.ts';
import { recogniseColumns } from './columns.ts';

/**
 * Index of the table most likely to be the list of people: with logins, else with names, else the longest.
 */
export function listAmong(tables: RawTable[]): number {
  const worth = tables.map(({ rows }) => {
    const kinds = new Set(recogniseColumns(rows).columns.map(({ kind }) => kind));
    const named = kinds.has('full-name') || kinds.has('surname');
    return (named ? (kinds.has('login') ? 2 : 1) : 0) * 1_000_000 + rows.length;
  });
  return Math.max(0, worth.indexOf(Math.max(...worth)));
}
