import { withoutPatronymic } from '../../base/names/names.ts';
import { type Counted, counted } from '../../base/text/counted.ts';
import type { MatrixRow } from '../class-matrix.ts';
import type { MatrixCell } from '../families.ts';
import type { Awaited } from '../standing-notes.ts';

const isSettled = ({ state }: MatrixCell): boolean => state === 'done' || state === 'none-needed';

const openCells = ({ cells }: MatrixRow): MatrixCell[] =>
  Object.values(cells).filter((cell) => !isSettled(cell));

/** Something is missing for one duty at least. */
export const hasDebts = (row: MatrixRow): boolean => openCells(row).length > 0;

/** What is missing in a family, duty by duty, each with the short names of those it concerns. */
export function debtsOf(row: MatrixRow): { what: string; who: string }[] {
  const debts = new Map<string, string[]>();
  for (const { name, what } of openCells(row).flatMap(({ missing }) => missing)) {
    const who = withoutPatronymic(name);
    debts.set(what, [...(debts.get(what) ?? []), who]);
  }
  return [...debts].map(([what, names]) => ({ what, who: [...new Set(names)].join(', ') }));
}

/** A family is a student with the representatives: siblings are two. */
export const familiesIn = (rows: readonly Pick<MatrixRow, 'student'>[]): Counted<'families'> =>
  counted(
    'families',
    rows.map(({ student }) => student.key),
  );

export const debtorsIn = (rows: readonly MatrixRow[]): Counted<'families'> =>
  familiesIn(rows.filter(hasDebts));

/** Whose word is waited for about somebody of these families: the same people as in the reminders of the class list. */
export const awaitedIn = (
  rows: readonly Pick<MatrixRow, 'student' | 'notes'>[],
  awaits: Awaited,
): Counted<'people'> =>
  counted(
    'people',
    rows.flatMap(({ student, notes }) =>
      notes
        .filter((note) => note.awaits === awaits)
        .map(({ person }) => (awaits === 'grown-up' ? student.key : person)),
    ),
  );
