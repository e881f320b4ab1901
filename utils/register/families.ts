import type { Roster, RosterPerson } from '../class-data/roster/person.ts';
import { mayReceive, type PeopleFacts } from './people-facts.ts';

/**
 * - done: nothing is left to do;
 * - partly: something is there, something is missing;
 * - missing: nothing is there;
 * - overdue: a term is over;
 * - blocked: nobody in the family may receive it;
 * - none-needed: the duty does not concern this family.
 */
export type CellState = 'done' | 'partly' | 'missing' | 'overdue' | 'blocked' | 'none-needed';

/** State of a duty in a family. */
export interface MatrixCell {
  state: CellState;
  /** Text of the cell: short, Russian. */
  text: string;
  /** What is missing, by person; the full name. */
  missing: { person: string; name: string; what: string }[];
}

/** A student with the representatives. A parent of two children in the class belongs to both families. */
export interface Family {
  student: RosterPerson;
  representatives: RosterPerson[];
  /** Student and representatives to whom something may be handed out. */
  entitled: RosterPerson[];
}

/** The families of a class, in its order. */
export function familiesOf(
  roster: Pick<Roster, 'students' | 'representatives'>,
  facts: PeopleFacts,
): Family[] {
  return roster.students.map((student) => {
    const representatives = roster.representatives.filter(({ children }) => children.includes(student.key));
    const entitled = [student, ...representatives].filter(({ key }) => mayReceive(facts, key));
    return { student, representatives, entitled };
  });
}

/** All members of the families to whom something may be handed out, each once. */
export function entitledPeople(families: readonly Family[]): RosterPerson[] {
  return [
    ...new Map(families.flatMap(({ entitled }) => entitled).map((person) => [person.key, person])).values(),
  ];
}
