import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { Roster } from '../../../../utils/class-data/roster/person.ts';
import { type ListedClass, listedInTables } from '../../../../utils/duties/lists/listed-class.ts';
import type { ReconciledClass } from '../../../tables/reconciled/draw.ts';

/** The class as Klassruk has it. */
export const rosterOf = ({ system, className, schoolYear }: ReconciledClass): Roster => {
  const people = system.map(({ id, born, ...person }) =>
    newPerson({
      ...person,
      key: id,
      person: id,
      birthDate: born,
      relations: Object.fromEntries(person.children.map((child) => [child, person.relation ?? ''])),
    }),
  );
  return {
    school: { id: null, name: '' },
    classGroup: { id: '1', name: className },
    schoolYear,
    students: people.filter(({ role }) => role === 'student'),
    representatives: people.filter(({ role }) => role === 'representative'),
    source: 'page',
    readAt: '2026-09-01T00:00:00.000Z',
    partial: false,
    additions: [],
  };
};

/** The table as the import reads it. */
export const listOf = (drawn: ReconciledClass): ListedClass =>
  listedInTables([{ source: 'xlsx', sheet: null, rows: drawn.rows, merged: [], notes: [] }], rosterOf(drawn));
