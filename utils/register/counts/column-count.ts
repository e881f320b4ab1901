import { type Counted, counted } from '../../base/text/counted.ts';
import type { MatrixCell } from '../families.ts';

/** Families for which a duty is done, of those that it concerns. */
export interface ColumnCount {
  done: Counted<'families'>;
  concerned: Counted<'families'>;
}

const isOfConcern = ({ state }: MatrixCell): boolean => state !== 'none-needed' && state !== 'blocked';

/** Of the cells of a column, one a family: who needs nothing or may get nothing is no family concerned. */
export function columnCount(
  cells: readonly MatrixCell[],
  isDone: (cell: MatrixCell) => boolean = ({ state }) => state === 'done',
): ColumnCount {
  const concerned = cells.flatMap((cell, place) =>
    isOfConcern(cell) ? [{ cell, family: String(place) }] : [],
  );
  const families = (of: typeof concerned) =>
    counted(
      'families',
      of.map(({ family }) => family),
    );
  return { done: families(concerned.filter(({ cell }) => isDone(cell))), concerned: families(concerned) };
}
