import { columnLetter } from '../../../utils/base/tables/sheet-address.ts';
import type { UnderstoodColumn } from './understood.ts';

/** Columns by their letters; those without a title and a meaning are not shown. */
export const columnsShown = (
  columns: readonly { title: string; meaning: string | null }[],
): UnderstoodColumn[] =>
  columns
    .map(({ title, meaning }, at) => ({ column: columnLetter(at), title, meaning }))
    .filter(({ title, meaning }) => title !== '' || meaning !== null);
