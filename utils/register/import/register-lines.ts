import type { LeftRow } from '../../base/tables/left-row.ts';
import { takeSlice } from '../../class-data/import/slice.ts';
import { matchPeople } from '../../class-data/roster/matching/match-people.ts';
import type { PersonRow } from '../../class-data/roster/matching/person-row.ts';
import type { RowMatch } from '../../class-data/roster/matching/row-match.ts';
import type { Roster } from '../../class-data/roster/person.ts';
import { type AnyEntry, factDay, type KindBook, type Unrecorded } from '../kind.ts';
import { cellText } from './cell-meaning.ts';
import { fieldText, type RegisterColumns } from './register-columns.ts';

/** A line of a register kept in a table, and the people it may be about. */
export interface RegisterLine {
  /** Number of the row in the table, from 1. */
  row: number;
  cells: readonly string[];
  /** The period named in a line above, as written; null: none. */
  period: string | null;
  match: RowMatch<PersonRow>;
}

const DITTO = /^(?:["«»„“”'`]+|[-–—]*\s*(?:\/\/|["«»„“”'`]+)\s*[-–—]*|то же|тот же|та же)$/i;
const TOTALS = /^(?:итого|всего)/i;

/** The lines of a register with the people of the class, and the rows below its header that are none. */
export function registerLines(
  rows: readonly string[][],
  found: RegisterColumns,
  roster: Roster,
  sheet = '',
): { lines: RegisterLine[]; left: LeftRow[] } {
  const left: LeftRow[] = [];
  let section = takeSlice('').slice;
  let className = '';
  const read = rows.slice(found.header.to).flatMap((cells, index) => {
    const row = found.header.to + 1 + index;
    const leave = (why: string) => {
      left.push({ sheet, row, why });
      return [];
    };
    const [first = '', ...others] = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter(Boolean);
    if (!first) return [];
    const told = others.length === 0 ? takeSlice(first) : null;
    if (told?.slice.label && told.rest.length < 20) {
      section = told.slice;
      className = '';
      return leave(`заголовок строк ниже: ${told.slice.label}`);
    }
    // For an acknowledgement, the one who signed; a line without a signature belongs to its student.
    const name = fieldText(cells, found, 'person') || fieldText(cells, found, 'student');
    if (TOTALS.test(name || first)) return leave('строка итогов');
    if (!name) return leave(others.length === 0 ? 'примечание или подпись' : 'нет имени');
    if (!/\p{L}{2}.*[\s.].*\p{L}/u.test(name)) return leave(`имя неполное: «${name.slice(0, 40)}»`);
    const own = found.classAt === null ? '' : cellText(cells[found.classAt]);
    if (own && !DITTO.test(own)) className = own;
    return [{ row, cells, name, period: section.periodWords, className: className || section.className }];
  });
  const matches = matchPeople(
    read.map(({ row, name, className }): PersonRow => ({ row, name, className })),
    roster,
  );
  const lines = read.flatMap(({ row, cells, period }, at) => {
    const match = matches[at]!;
    if (!match.otherClass) return [{ row, cells, period, match }];
    left.push({ sheet, row, why: match.reasons.join('; ') });
    return [];
  });
  return { lines, left: left.sort((a, b) => a.row - b.row) };
}

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
      ['purpose', 'topic', 'form', 'period'].every((field) => same(other, entry, field)) &&
      // Without a student an acknowledgement stands for all children.
      (same(other, entry, 'student') ||
        ('student' in other && other.student === null) ||
        !('student' in other)),
  );
}

function same(a: object, b: object, field: string): boolean {
  const valueIn = (of: object) => (of as Record<string, unknown>)[field] ?? null;
  return valueIn(a) === valueIn(b);
}
