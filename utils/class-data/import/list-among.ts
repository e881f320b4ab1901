import type { RawTable } from '../../base/tables/table.ts';
import { classInTitle } from '../classes/class-words.ts';
import { recogniseColumns } from './columns.ts';

/**
 * Index of the table most likely to be the list of people: of the own class by the name of its sheet, with logins, else
 * with names, else the longest.
 */
export function listAmong(tables: RawTable[], ownClass = ''): number {
  const worth = tables.map(({ rows, sheet }) => {
    const answer = sheet === null || ownClass === '' ? null : classInTitle(sheet, ownClass);
    const ofClass = answer === 'own' ? 1 : answer === 'other' ? -1 : 0;
    const kinds = new Set(recogniseColumns(rows).columns.map(({ kind }) => kind));
    const named = kinds.has('full-name') || kinds.has('surname');
    const ofNames = named ? (kinds.has('login') ? 2 : 1) : 0;
    return (ofNames + (named ? ofClass * 2 : 0)) * 1_000_000 + rows.length;
  });
  return Math.max(0, worth.indexOf(Math.max(...worth)));
}
