import type { Paper } from '../../base/documents/paper.ts';
import type { SheetCapacity } from '../../register/sheet-capacity.ts';
import type { ConsentInput } from '../consents/consent-form.ts';

/** Who comes to the meeting for a student (or the student), and what is due from this person. */
export interface MeetingPerson {
  /** Full name. */
  name: string;
  capacity: SheetCapacity;
  /** What is handed out, «логин и временный пароль»; null if nothing is. Never a password. */
  handOut: string | null;
  acknowledge: boolean;
  chooseForm: boolean;
  /** Consents that are missing, each printed as a document of its own. */
  consents: readonly ConsentInput[];
}

export interface MeetingFamily {
  /** Full name of the student. */
  student: string;
  people: readonly MeetingPerson[];
}

export interface MeetingInput {
  /** In the order of the class list. */
  families: readonly MeetingFamily[];
  className: string;
  /** Day of the meeting as printed, «12 сентября 2026 г.»; '' leaves a line. */
  date: string;
  /** What they are acquainted with, one a line. */
  topics: readonly string[];
  /** Consents to dissemination, already laid out, where the teacher wants them. */
  disseminations?: readonly Paper[];
  /** Who is in which study group, already laid out, where the teacher wants it. */
  groupLists?: readonly Paper[];
  /** Extracts of the families that get paper, already laid out; each goes home, none has the consents' sheets. */
  extracts?: readonly Paper[];
}

/** A row of the sheet: somebody from whom a signature is due. */
export interface MeetingRow extends Omit<MeetingPerson, 'consents'> {
  student: string;
}
