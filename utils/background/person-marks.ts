import type { CredentialState } from '../duties/credentials/known.ts';
import { type MatrixDuty, matrixDuties } from '../duties/duties.ts';
import type { MarkSign, PersonMark } from '../messages/in-page-requests.ts';
import type { MatrixRow } from '../register/class-matrix.ts';
import type { CellState } from '../register/families.ts';

const SIGNS: Record<CellState, MarkSign> = {
  done: 'ok',
  partly: 'part',
  missing: 'off',
  overdue: 'warn',
  blocked: 'none',
  'none-needed': 'none',
};

/** Index of the credentials mark. */
const CREDENTIALS = matrixDuties.findIndex(({ id }) => id === 'credentials');

/**
 * Marks for the names in the page, duty by duty: for a student, those of the family; for a representative, that person's
 * own part in all families. A temporary password still to be printed is always a warning.
 */
export function personMarks(
  rows: readonly MatrixRow<MatrixDuty>[],
  credentials: readonly CredentialState[],
): Record<string, PersonMark> {
  const marks: Record<string, PersonMark> = {};
  for (const { student, cells } of rows)
    marks[student.key] = matrixDuties.map(({ id }) => SIGNS[cells[id].state]);
  for (const { key } of rows.flatMap(({ representatives }) => representatives)) {
    const own = rows.filter(({ representatives }) => representatives.some((person) => person.key === key));
    marks[key] = matrixDuties.map(({ id }) => ownSign(key, own, id));
  }
  for (const { person, waitsUntil, unknownOutcome } of credentials) {
    const mark = marks[person.key];
    if (mark && (waitsUntil !== null || unknownOutcome)) mark[CREDENTIALS] = 'warn';
  }
  return marks;
}

function ownSign(person: string, rows: MatrixRow<MatrixDuty>[], duty: MatrixDuty): MarkSign {
  if (rows.every(({ barred }) => barred.some((each) => each.person === person))) return 'none';
  const cells = rows.map(({ cells }) => cells[duty]);
  const lacking = cells.filter(({ missing }) => missing.some((each) => each.person === person));
  if (lacking.some(({ state }) => state === 'overdue')) return 'warn';
  // One signature per family is enough: the others owe nothing once it is there.
  if (lacking.length > 0) return 'off';
  return cells.every(({ state }) => state === 'none-needed' || state === 'blocked') ? 'none' : 'ok';
}
