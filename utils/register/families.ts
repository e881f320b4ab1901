import type { Roster, RosterPerson } from '../class-data/roster/person.ts';
import { isAsked, receives, type Standing, type Standings, signsFor } from './standing.ts';

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
  /** Student and representatives who may be handed and told what concerns the student. */
  entitled: RosterPerson[];
  /** Those who are asked: to choose a form, to acknowledge, to consent. Representatives; from 18 on the student alone. */
  asked: RosterPerson[];
  /** Those who may sign for the student; from 18 on the student alone. */
  signers: RosterPerson[];
  /** Representatives of whom nobody has said yet who they are: they sign nothing until then. */
  unknown: RosterPerson[];
}

/** What is to be done about somebody unknown, in the cells of the matrix. */
export const WHO_IS_IT = 'кто это? запишите родство или полномочия';

/** The families of a class, in its order. */
export function familiesOf(
  roster: Pick<Roster, 'students' | 'representatives'>,
  standings: Standings,
): Family[] {
  return roster.students.map((student) => {
    const representatives = roster.representatives.filter(({ children }) => children.includes(student.key));
    const family = [student, ...representatives];
    const standing = family.map(({ key }) => standings.towards(key, student.key));
    const those = (test: (standing: Standing) => boolean) =>
      family.filter((_, at) => test(standing[at] as Standing));
    return {
      student,
      representatives,
      entitled: those(receives),
      asked: those(isAsked),
      signers: those(signsFor),
      unknown: those(({ state }) => state === 'unknown'),
    };
  });
}

/** All members of the families to whom something may be handed out, each once. */
export function entitledPeople(families: readonly Family[]): RosterPerson[] {
  return [
    ...new Map(families.flatMap(({ entitled }) => entitled).map((person) => [person.key, person])).values(),
  ];
}
