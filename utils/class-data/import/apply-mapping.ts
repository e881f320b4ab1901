import { schoolYearOf } from '../../base/calendar/school-year.ts';
import { now } from '../../base/clock/now.ts';
import { columnLetter } from '../../base/tables/table.ts';
import { cellText } from './cell-content.ts';
import { attachChildrenAbove } from './children-above.ts';
import { sectionClass, sectionRole, sortOfRow } from './data-rows.ts';
import { withoutDitto } from './ditto.ts';
import { headerMeaning } from './header-words.ts';
import type { ColumnMapping, ImportedRow, RowNote } from './mapping.ts';
import { isNoValue } from './no-value.ts';
import { cellMeanings, planPerson } from './person-plan.ts';
import { type Carried, readRow } from './read-row.ts';
import { withoutRepeatedStudents } from './repeated-students.ts';

export interface RowsContext {
  /** Year in which the school year begins; the present one if it is not given. */
  schoolYear?: number;
  /** Class that the sheet or a title names for rows that name none. */
  className?: string | null;
  /** The class that a line between the rows names; null: none. */
  classOfTitle?: (text: string) => string | null;
}

export interface ReadRows {
  people: ImportedRow[];
  /** In the order of the rows: rows that gave nobody, and cells that gave no value. */
  left: RowNote[];
  /** Filled rows below the header: each has people, or a note. */
  rows: number;
}

/** Reads the people of all rows, and says what was not taken. СНИЛС is never read. */
export function readRows(rows: string[][], mapping: ColumnMapping, context: RowsContext = {}): ReadRows {
  const schoolYear = context.schoolYear ?? schoolYearOf(now());
  const people: ImportedRow[] = [];
  const left: RowNote[] = [...mapping.skipped];
  const carried: Carried = { className: context.className ?? null, role: null, student: null, child: null };
  const meanings = cellMeanings();
  const plans = mapping.people.map((_, person) => planPerson(mapping, person, meanings));
  // A student is known before the representatives of the row are read.
  plans.sort((a, b) => Number(b.table.role === 'student') - Number(a.table.role === 'student'));
  const classAt = mapping.columns.findIndex(({ kind }) => kind === 'class');
  const noted = new Set(mapping.skipped.map(({ row }) => row));
  const titleOf = (column: number) => `«${mapping.columns[column]?.header || columnLetter(column + 1)}»`;
  // A header that nobody knows is asked about once, not in each row.
  const undone = mapping.columns.flatMap(({ doubt, header }, at) =>
    doubt && (doubt !== 'content' || headerMeaning(header)) ? [at] : [],
  );
  let above: readonly string[] = [];
  let filled = mapping.skipped.length;
  for (let at = mapping.header?.to ?? 0; at < rows.length; at++) {
    const raw = rows[at] ?? [];
    if (noted.has(at + 1)) {
      const sort = sortOfRow(raw, mapping.columns.length);
      const line = raw.map(cellText).find(Boolean) ?? '';
      const titled = context.classOfTitle?.(line) ?? null;
      if (sort === 'class') carried.className = sectionClass(line);
      else if (sort === 'title' && titled !== null) carried.className = titled;
      if (sort === 'role') carried.role = sectionRole(line);
      if (sort === 'class' || sort === 'role') carried.student = null;
      continue;
    }
    if (!raw.some(cellText)) continue;
    filled++;
    const row = withoutDitto(raw, above, mapping.columns);
    above = row;
    const leave = (text: string) => left.push({ row: at + 1, text });
    const read = readRow(row, plans, { number: at + 1, schoolYear, carried, titleOf });
    for (const text of read.left) leave(text);
    for (const column of undone)
      if (cellText(row[column]) !== '' && !isNoValue(cellText(row[column])))
        leave(`столбец ${titleOf(column)}: не решено, что это`);
    if (read.people.length === 0 && read.left.length === 0) leave('в строке нет имени');
    people.push(...read.people);
    const classCell = classAt >= 0 ? cellText(row[classAt]) : '';
    if (classCell && !isNoValue(classCell)) {
      carried.className =
        read.people[0]?.className ?? meanings.ofClass(classCell).className ?? carried.className;
    }
  }
  const settled = withoutRepeatedStudents(attachChildrenAbove(people, mapping), rows, mapping);
  left.sort((a, b) => a.row - b.row);
  return { people: settled, left, rows: filled };
}

/** The people of all rows. Problems of a row are in its notes. */
export const applyMapping = (
  rows: string[][],
  mapping: ColumnMapping,
  context?: RowsContext,
): ImportedRow[] => readRows(rows, mapping, context).people;
