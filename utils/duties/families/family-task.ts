import type { Day } from '../../base/calendar/day.ts';
import type { EarlyWarning } from '../../class-data/analytics/class-warnings.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import type { Family } from '../../register/families.ts';
import type { Awaited, PersonNote } from '../../register/standing-notes.ts';
import type { ConsentState } from '../consents/consent-states.ts';
import type { CredentialStage } from '../credentials/credential-register.ts';
import type { FamilyCoverage } from './family-coverage.ts';

/** Where a task is settled. */
export type TaskPlace =
  | 'people'
  | 'credentials'
  | 'consents'
  | 'informing'
  | 'acknowledgements'
  | 'extracts'
  | 'notices';

/** A form that the family is to fill in, by its id among the blank forms, and for whom: one paper each. */
export interface TaskBlank {
  paper: 'consent' | 'withdrawal' | 'informing' | 'acknowledgement-student';
  people: readonly string[];
}

/** One thing that is to be done about a family. */
export interface FamilyTask {
  /** Short, Russian: fits a narrow column. */
  text: string;
  /** The rest of it: who, since when, by when. */
  detail: string;
  /** bad: late or harmful; warn: soon; plain: it waits. */
  tone: 'bad' | 'warn' | 'plain';
  due: Day | null;
  place: TaskPlace;
  /** Filter of that section; null: none. */
  filter: string | null;
  /** What the button says. */
  act: string;
  /** Whom it is about. */
  person: string;
  /** Something to be said of a person; null: it is settled in the section. */
  awaits: Awaited | null;
  /** What is printed for it; null: nothing is signed. */
  blank: TaskBlank | null;
}

/** All that is known of a family for its tasks. */
export interface FamilyFacts {
  family: Family;
  notes: readonly PersonNote[];
  coverage: FamilyCoverage;
  /** Of those of the family from whom a consent for the diary is asked. */
  consents: readonly ConsentState[];
  /** Of those who may be handed something. */
  stages: readonly { person: RosterPerson; stage: CredentialStage }[];
  /** Urgent ones about the student, of which the family was not told yet. */
  warnings: readonly EarlyWarning[];
  today: Day;
}

/** What a task says at least. */
export type Wanted = Pick<FamilyTask, 'text' | 'detail' | 'place' | 'act'> & Partial<FamilyTask>;

/** A task that waits, unless it says more. */
export const task = (wanted: Wanted, person: string): FamilyTask => ({
  tone: 'plain',
  due: null,
  filter: null,
  awaits: null,
  blank: null,
  person,
  ...wanted,
});
