import type { RosterPerson } from '../class-data/roster/person.ts';
import type { Applicant } from '../class-data/school/statement.ts';

/** The people of a class, for papers. */
export interface PaperClass {
  className: string;
  students: readonly RosterPerson[];
  representatives: readonly RosterPerson[];
  /** May be handed and told what concerns the student. */
  receives(person: string, student: string): boolean;
  /** May sign for the student. */
  signsFor(person: string, student: string): boolean;
  isAdult(person: RosterPerson): boolean;
  /** The document that proves a representative's authority for the student, '' if it is not known. */
  authorityOf(person: string, student: string): string;
  /** The school requires the student's own signature as well, from the age of 14. */
  studentSigns(person: RosterPerson): boolean;
}

/** Who writes a statement; null leaves blank lines to fill in. */
export function applicantOf(person: RosterPerson | null): Applicant {
  return { name: person?.name ?? '', sex: person?.sex ?? null, address: '', contacts: '' };
}

/** Names of a representative's children in the class. */
export function childrenOf(person: RosterPerson, list: PaperClass): string {
  return list.students
    .filter(({ key }) => person.children.includes(key))
    .map(({ name }) => name)
    .join(', ');
}

/** The first representative who may sign for the child; null: nobody is known to. */
export function signerFor(student: RosterPerson, list: PaperClass): RosterPerson | null {
  return (
    list.representatives.find(
      ({ key, children }) => children.includes(student.key) && list.signsFor(key, student.key),
    ) ?? null
  );
}
