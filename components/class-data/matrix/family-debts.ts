import type { MatrixRow } from '../../../utils/register/class-matrix.ts';
import type { MatrixCell } from '../../../utils/register/families.ts';

const isSettled = ({ state }: MatrixCell): boolean => state === 'done' || state === 'none-needed';

const openCells = ({ cells }: MatrixRow): MatrixCell[] =>
  Object.values(cells).filter((cell) => !isSettled(cell));

export const hasDebts = (row: MatrixRow): boolean => openCells(row).length > 0;

/** What is missing in a family, duty by duty, each with the short names of those it concerns. */
export function debtsOf(row: MatrixRow): { what: string; who: string }[] {
  const debts = new Map<string, string[]>();
  for (const { name, what } of openCells(row).flatMap(({ missing }) => missing)) {
    const who = name.split(' ').slice(0, 2).join(' ');
    debts.set(what, [...(debts.get(what) ?? []), who]);
  }
  return [...debts].map(([what, names]) => ({ what, who: [...new Set(names)].join(', ') }));
}
