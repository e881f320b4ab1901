import type { Day } from '../base/calendar/day.ts';
import type { Roster, RosterPerson } from '../class-data/roster/person.ts';
import { acknowledgementCells } from '../duties/acknowledgements/acknowledgement-cells.ts';
import type { AcknowledgementAsk } from '../duties/acknowledgements/acknowledgement-states.ts';
import { consentCells } from '../duties/consents/consent-cells.ts';
import { credentialCells } from '../duties/credentials/credential-cells.ts';
import { informingCells } from '../duties/informing/informing-cells.ts';
import type { Entry } from './entry.ts';
import type { PeopleFacts } from './people-facts.ts';
import { mayReceive, whyNotReceive } from './people-facts.ts';

export const matrixDuties = ['credentials', 'consents', 'informing', 'acknowledgements'] as const;
export type MatrixDuty = (typeof matrixDuties)[number];

/**
 * - done: nothing is left to do;
 * - partly: something is there, something is missing;
 * - missing: nothing is there;
 * - overdue: a term is over;
 * - blocked: there is nobody to whom it may be done;
 * - none-needed: the duty does not concern this family.
 */
export type CellState = 'done' | 'partly' | 'missing' | 'overdue' | 'blocked' | 'none-needed';

export interface MatrixCell {
  state: CellState;
  /** Short, Russian: stands in the cell. */
  text: string;
  /** What is missing, by person; the name is whole. */
  missing: { person: string; name: string; what: string }[];
}

/** A family: a student with the representatives. Whoever has two children in the class stands in both rows. */
export interface MatrixRow {
  student: RosterPerson;
  representatives: RosterPerson[];
  /** Those of the family to whom nothing may be handed out, and why. */
  barred: { person: string; name: string; why: string }[];
  cells: Record<MatrixDuty, MatrixCell>;
}

/** What the teacher has settled for the class. */
export interface MatrixAsk {
  today: Day;
  /** Purposes for which each subject's consent is wanted. */
  purposes: readonly string[];
  /** Whether the students' own data need a consent beside those of the representatives. */
  studentConsents: boolean;
  /** What the current period asks to be acknowledged; null: nothing. */
  acknowledgement: AcknowledgementAsk | null;
}

export interface Family {
  student: RosterPerson;
  representatives: RosterPerson[];
  /** Student and representatives to whom something may be handed out. */
  entitled: RosterPerson[];
}

/** The families of a class in its order. */
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

/** Row by row in the order of the class. `entries` are the counting ones of the class, `facts` those of all classes. */
export function classMatrix(
  roster: Pick<Roster, 'students' | 'representatives'>,
  entries: readonly Entry[],
  facts: PeopleFacts,
  ask: MatrixAsk,
): MatrixRow[] {
  const families = familiesOf(roster, facts);
  const columns = {
    credentials: credentialCells(families, entries),
    consents: consentCells(families, entries, ask),
    informing: informingCells(families, entries, ask.today),
    acknowledgements: acknowledgementCells(families, entries, ask.acknowledgement),
  };
  return families.map(({ student, representatives }, index) => {
    const cell = (duty: MatrixDuty): MatrixCell => columns[duty][index] as MatrixCell;
    return {
      student,
      representatives,
      barred: [student, ...representatives].flatMap(({ key, name }) => {
        const why = whyNotReceive(facts, key);
        return why === null ? [] : [{ person: key, name, why }];
      }),
      cells: {
        credentials: cell('credentials'),
        consents: cell('consents'),
        informing: cell('informing'),
        acknowledgements: cell('acknowledgements'),
      },
    };
  });
}
