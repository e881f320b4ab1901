import type { RosterPerson } from '../class-data/roster/person.ts';
import { type AnyDuty, type ClassToday, type WithCells, withCells } from './duty.ts';
import type { MatrixCell } from './families.ts';
import { whyNotReceive } from './people-facts.ts';

/** A family and how each duty that has a column stands in it. */
export interface MatrixRow<Id extends string = string> {
  student: RosterPerson;
  representatives: RosterPerson[];
  /** Those of the family to whom nothing may be handed out, and why. */
  barred: { person: string; name: string; why: string }[];
  cells: Readonly<Record<Id, MatrixCell>>;
}

/** Row by row in the order of the class. */
export function classMatrix<D extends AnyDuty>(
  of: ClassToday,
  duties: readonly D[],
): MatrixRow<WithCells<D>['id']>[] {
  const columns = withCells(duties).map((duty) => [duty.id, duty.cells?.(of) ?? []] as const);
  return of.families.map(({ student, representatives }, index) => ({
    student,
    representatives,
    barred: [student, ...representatives].flatMap(({ key, name }) => {
      const why = whyNotReceive(of.facts, key);
      return why === null ? [] : [{ person: key, name, why }];
    }),
    // Each column has a cell a family.
    cells: Object.fromEntries(columns.map(([id, cells]) => [id, cells[index]])) as Record<
      WithCells<D>['id'],
      MatrixCell
    >,
  }));
}
