import type { RosterPerson } from '../class-data/roster/person.ts';
import { type AnyDuty, type ClassToday, type WithCells, withCells } from './duty.ts';
import type { MatrixCell } from './families.ts';
import { receives } from './standing.ts';
import { type PersonNote, standingNote } from './standing-notes.ts';

/** A family and the state of each duty that has a column. */
export interface MatrixRow<Id extends string = string> {
  student: RosterPerson;
  representatives: RosterPerson[];
  /** Members of the family to whom nothing may be handed out, and why. */
  barred: { person: string; name: string; why: string }[];
  /** What is to be seen beside their names: who is barred, unknown, without authority, or waits for somebody's word. */
  notes: PersonNote[];
  cells: Readonly<Record<Id, MatrixCell>>;
}

/** Rows in the order of the class. */
export function classMatrix<D extends AnyDuty>(
  of: ClassToday,
  duties: readonly D[],
): MatrixRow<WithCells<D>['id']>[] {
  const columns = withCells(duties).map((duty) => [duty.id, duty.cells?.(of) ?? []] as const);
  return of.families.map(({ student, representatives }, index) => ({
    student,
    representatives,
    barred: [student, ...representatives].flatMap(({ key, name }) => {
      const standing = of.standings.towards(key, student.key);
      return receives(standing) ? [] : [{ person: key, name, why: standing.why ?? '' }];
    }),
    notes: [student, ...representatives].flatMap(({ key, name }) => {
      const told = of.facts.get(student.key)?.tells.get(key);
      const note = standingNote(of.standings.towards(key, student.key), told);
      return note ? [{ ...note, person: key, name }] : [];
    }),
    // Each column has one cell per family.
    cells: Object.fromEntries(columns.map(([id, cells]) => [id, cells[index]])) as Record<
      WithCells<D>['id'],
      MatrixCell
    >,
  }));
}
