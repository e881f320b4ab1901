import type { SheetCapacity } from '../../register/sheet-capacity.ts';

/** A credentials slip (памятка с реквизитами доступа) before layout: everything printed on it. */

/** What the slip explains: login with a temporary password, login alone, or sign-in through Госуслуги. */
export type SlipVariant = 'password' | 'login' | 'gosuslugi';

export interface Slip {
  /** Key of the owner of the credentials, returned in `perPage`; without it the index in the list. */
  key?: string;
  /** Marked «ПРОБА»: invented data for a test print. */
  tryOut?: boolean;
  /** Key of the family: the student's key. */
  family: string;
  role: 'student' | 'representative';
  /** Full name of the owner of the credentials. */
  name: string;
  /** For a representative: «мать», … and whose parent. */
  relation: string | null;
  children: string[];
  school: string;
  className: string;
  variant: SlipVariant;
  login: string | null;
  temporaryPassword: string | null;
  /** Address of the sign-in page, as text and QR code; never contains login or password. */
  signInAddress: string;
}

/** One row of the hand-out sheet (ведомость выдачи). Never a password. */
export interface HandOutRow {
  student: string;
  recipient: string;
  capacity: SheetCapacity;
  /** What was handed out: «логин и временный пароль», «логин», «порядок входа через Госуслуги». */
  handedOut: string;
}

export interface SlipSheetOptions {
  perPage: 6 | 8 | 10;
  /** separate: all students, then all representatives; family: each student with the representatives. */
  order: 'separate' | 'family';
  /** flat: one cell; folded: name outside, credentials inside. */
  fold: 'flat' | 'folded';
  /** Texts with merge fields, see slip-texts.ts. */
  texts: Record<SlipVariant, string>;
  /** Whom to tell about a leak, in the dative: «классному руководителю Ивановой М. П., +7 …». */
  reportTo?: string;
}
