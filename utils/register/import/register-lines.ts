import type { ImportedRow } from '../../class-data/import/mapping.ts';
import { matchPeople } from '../../class-data/roster/matching/match-people.ts';
import type { RowMatch } from '../../class-data/roster/matching/row-match.ts';
import type { Roster } from '../../class-data/roster/person.ts';
import { type AnyEntry, factDay, type KindBook, type Unrecorded } from '../kind.ts';
import { cellText } from './cell-meaning.ts';
import type { RegisterColumns } from './register-columns.ts';

/** A line of a register kept in a table, and the people it may be about. */
export interface RegisterLine {
  /** Number of the row in the table, from 1. */
  row: number;
  cells: readonly string[];
  match: RowMatch;
}

/** The lines of a register with the people of the class; rows without a name are skipped. */
export function registerLines(
  rows: readonly string[][],
  found: RegisterColumns,
  roster: Roster,
): RegisterLine[] {
  const { person, student } = found.columns;
  const lines = rows.slice(found.header + 1).flatMap((cells, at) => {
    // For an acknowledgement, the one who signed; a line without a signature belongs to its student.
    const named = person === undefined ? '' : cellText(cells[person]);
    const name = named || (student === undefined ? '' : cellText(cells[student]));
    const isName = /\p{L}{2}.*\s.*\p{L}/u.test(name) && !/^(?:итого|всего)/i.test(name);
    return isName ? [{ row: found.header + 2 + at, cells, name }] : [];
  });
  const matches = matchPeople(
    lines.map(({ row, name }) => asRow(row, name)),
    roster,
  );
  return lines.map(({ row, cells }, at) => ({ row, cells, match: matches[at]! }));
}

const asRow = (row: number, name: string): ImportedRow => ({
  row,
  name,
  className: null,
  role: null,
  relation: null,
  ofChild: null,
  birthDate: null,
  login: null,
  password: null,
  temporaryPassword: null,
  phone: null,
  email: null,
  notes: [],
  broken: false,
});

/** Whether the register already has it: the same fact of the same day, whoever recorded it. */
export function isRecordedAlready(
  entry: Unrecorded<AnyEntry>,
  counting: readonly AnyEntry[],
  kinds: KindBook,
): boolean {
  return counting.some(
    (other) =>
      other.kind === entry.kind &&
      other.person === entry.person &&
      factDay(other, kinds) === factDay(entry, kinds) &&
      ['purpose', 'topic', 'form'].every((field) => same(other, entry, field)),
  );
}

function same(a: object, b: object, field: string): boolean {
  return (a as Record<string, unknown>)[field] === (b as Record<string, unknown>)[field];
}
