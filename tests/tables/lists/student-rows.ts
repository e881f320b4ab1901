import type { SchoolClass } from '../words/classes.ts';
import { nameColumn, numberedColumns, oneCell, type Part, parentColumns, studentColumns } from './columns.ts';
import type { Roll, Student } from './family.ts';
import { type ClassWay, classColumns, listEnd, listSheet } from './writing.ts';

/** A row for each student, with the columns of the representatives that `kin` makes. */
function studentRows(roll: Roll, way: ClassWay, kin: readonly Part[], group: SchoolClass = roll.own): void {
  const { stream } = roll;
  const others = way === 'column' || way === 'parts' || way === 'ditto';
  const count = stream.int(3, 10);
  const students = others
    ? roll.students(count, true)
    : Array.from({ length: count }, () => roll.student(group));
  if (way === 'ditto') students.sort((a, b) => roll.classes.indexOf(a.group) - roll.classes.indexOf(b.group));
  const { parts: about, told } = studentColumns(roll, kin.length > 0 || stream.chance(0.5));
  const { headers, cells } = classColumns(roll, way);
  let before: Student | null = null;
  const classPart: Part = { headers, cells: (student) => cells(student, before) };
  const number: Part[] = stream.chance(0.5)
    ? [{ headers: [stream.pick(['№', '№ п/п'])], cells: () => ['#'] }]
    : [];
  const named = stream.chance(0.5) ? [classPart, nameColumn(roll)] : [nameColumn(roll), classPart];
  const parts = [...number, ...named, ...about, ...kin];

  const grid = listSheet(roll, way, parts.flatMap((part) => part.headers).length, group);
  if (parts.some((part) => part.top !== undefined)) {
    grid.add(
      parts.flatMap(({ top, headers }) =>
        top === undefined ? headers : [top, ...headers.slice(1).map(() => '')],
      ),
    );
    let column = 0;
    for (const { top, headers } of parts) {
      if (top === undefined) for (const index of headers.keys()) grid.merge(column + index, 1, 2);
      else grid.merge(column, headers.length);
      column += headers.length;
    }
    grid.add(parts.flatMap(({ top, headers }) => (top === undefined ? headers.map(() => '') : headers)));
  } else grid.add(parts.flatMap((part) => part.headers));

  for (const [index, student] of students.entries()) {
    const at = grid.add(
      parts.flatMap((part) => part.cells(student)).map((cell) => (cell === '#' ? String(index + 1) : cell)),
    );
    roll.saysStudent(at, student, {
      born: told.born(student),
      phones: told.phones,
      emails: told.emails(student),
    });
    for (const part of parts) part.says?.(at, student);
    before = student;
  }
  listEnd(roll, grid, students.length);
}

const anyWay = (roll: Roll): ClassWay => roll.stream.pick(['column', 'title', 'sheet', 'nowhere']);

export const STUDENT_ROW_SHAPES: Record<string, (roll: Roll) => void> = {
  'students, class in column': (roll) => studentRows(roll, 'column', []),
  'students, parallel and letter': (roll) => studentRows(roll, 'parts', []),
  'students, class by ditto': (roll) => studentRows(roll, 'ditto', []),
  'students, class in title': (roll) => studentRows(roll, 'title', []),
  'students of another class in title': (roll) => studentRows(roll, 'title', [], roll.classes[1]),
  'students, class by sheet': (roll) => {
    for (const group of roll.classes.slice(0, 3)) studentRows(roll, 'sheet', [], group);
  },
  'students without class': (roll) => studentRows(roll, 'nowhere', []),
  'mother and father in columns': (roll) => studentRows(roll, anyWay(roll), parentColumns(roll, false)),
  'mother and father merged above': (roll) => studentRows(roll, anyWay(roll), parentColumns(roll, true)),
  'numbered representatives': (roll) => studentRows(roll, anyWay(roll), numberedColumns(roll)),
  'representatives in one cell': (roll) => studentRows(roll, anyWay(roll), [oneCell(roll, false)]),
  'representatives and phones in one cell': (roll) => studentRows(roll, anyWay(roll), [oneCell(roll, true)]),
};
