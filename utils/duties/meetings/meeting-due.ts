import type { RosterPerson } from '../../class-data/roster/person.ts';
import type { AcknowledgementState } from '../acknowledgements/acknowledgement-states.ts';
import type { ConsentState } from '../consents/consent-states.ts';
import type { CredentialRecord } from '../credentials/credential-register.ts';
import type { InformingState } from '../informing/informing-states.ts';

/** What is due from a person who may come for a student. */
export interface DuePerson {
  person: RosterPerson;
  /** Keys of the people whose printed slips this person can take: their own, and the child's. */
  slips: string[];
  /** Keys of the people for whom this person can give a missing consent: themselves, and the child. */
  consents: string[];
  chooseForm: boolean;
  acknowledge: boolean;
}

export interface DueFamily {
  student: RosterPerson;
  /** Representatives entitled to information about the child, in roster order. */
  people: DuePerson[];
}

/** States of a class on a day, as the duties compute them. */
export interface ClassStates {
  students: readonly RosterPerson[];
  representatives: readonly RosterPerson[];
  credentials: ReadonlyMap<string, CredentialRecord>;
  consents: readonly ConsentState[];
  informing: readonly InformingState[];
  acknowledgements: readonly AcknowledgementState[];
  /** Whether a person may get slips and sign for the child. */
  mayReceive(person: string): boolean;
}

/**
 * What is due from each family at a meeting. The student's slip and consent are listed for every
 * representative: whoever comes settles them. A student for whom nobody may come has no people.
 */
export function dueAtMeeting(states: ClassStates): DueFamily[] {
  const consents = new Map(states.consents.map((state) => [state.person, state]));
  const forms = new Map(states.informing.map((state) => [state.person, state]));
  const acknowledged = new Map(states.acknowledgements.map((state) => [state.student, state]));
  const isPrinted = (key: string) =>
    states.mayReceive(key) && states.credentials.get(key)?.stage === 'printed';
  const lacksConsent = (key: string) => {
    const status = consents.get(key)?.status;
    return status === 'none' || status === 'expired';
  };
  // A student of 18 signs for themselves.
  const isAdult = (key: string) => consents.get(key)?.ended === 'adult';
  return states.students.map((student) => ({
    student,
    people: states.representatives
      .filter(({ key, children }) => children.includes(student.key) && states.mayReceive(key))
      .map((person) => ({
        person,
        slips: [student.key, person.key].filter(isPrinted),
        consents: [student.key, person.key].filter((key) => lacksConsent(key) && !isAdult(key)),
        chooseForm: !forms.get(person.key)?.form,
        acknowledge: acknowledged.get(student.key)?.done !== true,
      })),
  }));
}
