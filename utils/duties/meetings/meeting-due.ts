import type { RosterPerson } from '../../class-data/roster/person.ts';
import type { Family } from '../../register/families.ts';
import type { StandingNote } from '../../register/standing-notes.ts';
import { type AcknowledgementState, isOpen } from '../acknowledgements/acknowledgement-states.ts';
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
  /** What is to be said beside the name, «полномочия не записаны». */
  note?: StandingNote | null;
}

export interface DueFamily {
  student: RosterPerson;
  /** Representatives entitled to information about the child, in roster order. */
  people: DuePerson[];
}

/** States of a class on a day, as the duties compute them. */
export interface ClassStates {
  families: readonly Family[];
  credentials: ReadonlyMap<string, CredentialRecord>;
  consents: readonly ConsentState[];
  informing: readonly InformingState[];
  acknowledgements: readonly AcknowledgementState[];
}

/**
 * What is due from each family at a meeting. The student's slip is listed for each representative who may be told, the
 * student's consent for each who may sign it: whoever comes settles them. A student for whom nobody may come has no people.
 */
export function dueAtMeeting(states: ClassStates): DueFamily[] {
  const consents = new Map(states.consents.map((state) => [state.person, state]));
  const forms = new Map(states.informing.map((state) => [state.person, state]));
  const acknowledged = new Map(states.acknowledgements.map((state) => [state.student, state]));
  const isPrinted = (key: string) => states.credentials.get(key)?.stage === 'printed';
  const lacksConsent = (key: string) => {
    const status = consents.get(key)?.status;
    return status === 'none' || status === 'expired';
  };
  // A student of 18 signs for themselves.
  const isAdult = (key: string) => consents.get(key)?.ended === 'adult';
  const isUnsigned = (student: string) => {
    const state = acknowledged.get(student);
    return state !== undefined && isOpen(state);
  };
  return states.families.map(({ student, entitled, asked, signers }) => ({
    student,
    people: entitled
      .filter(({ role }) => role === 'representative')
      .map((person) => {
        const isAsked = asked.includes(person);
        const signs = signers.includes(person);
        return {
          person,
          slips: [entitled.includes(student) ? student.key : '', person.key].filter(isPrinted),
          consents: [signs && !isAdult(student.key) ? student.key : '', isAsked ? person.key : ''].filter(
            lacksConsent,
          ),
          chooseForm: isAsked && !forms.get(person.key)?.form,
          acknowledge: isAsked && isUnsigned(student.key),
        };
      }),
  }));
}

/**
 * The same with everybody of each family who may stand at the door: whoever may not be told comes last, so that the numbers
 * of the others stay, and nothing is due from such a person but to have come. `noteBeside`: what is to be said beside a name.
 */
export function withEverybody(
  due: readonly DueFamily[],
  families: readonly Family[],
  noteBeside: (person: RosterPerson, student: RosterPerson) => StandingNote | null,
): DueFamily[] {
  const listed = new Map(families.map(({ student, representatives }) => [student.key, representatives]));
  return due.map(({ student, people }) => {
    const known = new Set(people.map(({ person }) => person.key));
    const others = (listed.get(student.key) ?? []).filter(({ key }) => !known.has(key));
    const nothing = { slips: [], consents: [], chooseForm: false, acknowledge: false };
    const all: DuePerson[] = [...people, ...others.map((person) => ({ person, ...nothing }))];
    return { student, people: all.map((one) => ({ ...one, note: noteBeside(one.person, student) })) };
  });
}
