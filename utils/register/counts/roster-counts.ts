import { type Counted, counted } from '../../base/text/counted.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';

/** The present roll: who has left is in no number. */
export interface RosterCounts {
  students: Counted<'students'>;
  representatives: Counted<'representatives'>;
  /** All of them; a parent of two children once. */
  people: Counted<'people'>;
}

export function rosterCounts({
  students,
  representatives,
}: {
  students: readonly RosterPerson[];
  representatives: readonly RosterPerson[];
}): RosterCounts {
  const keys = (of: readonly RosterPerson[]) => of.map(({ key }) => key);
  return {
    students: counted('students', keys(students)),
    representatives: counted('representatives', keys(representatives)),
    people: counted('people', [...keys(students), ...keys(representatives)]),
  };
}
