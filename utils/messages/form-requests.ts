import {
  array,
  boolean,
  type InferOutput,
  literal,
  maxLength,
  nullable,
  number,
  object,
  pipe,
  string,
  union,
} from 'valibot';
import {
  type FormReading,
  formReadingSchema,
  type SetOutcome,
  setOutcomeSchema,
  type WantedRow,
  wantedRowSchema,
} from '../dnevnik/people-form/form-reading.ts';
import type { FormPerson } from '../dnevnik/people-form/who-is-named.ts';
import { answer, request } from '../register/request.ts';
import { siteIdSchema } from './site-id.ts';

/** Which of two lists is the group, where the page does not say so: the first or the second. */
const sideSchema = nullable(union([literal(0), literal(1)]));

/** What the script in a page is asked: without rows it only looks. */
export interface FormAsked {
  people: FormPerson[];
  side: 0 | 1 | null;
  rows: WantedRow[];
}

/** What the script in the page answers. */
export const formAnswerSchema = object({
  address: string(),
  outcomes: array(setOutcomeSchema),
  reading: formReadingSchema,
  /** Something in it was set by us since the page was loaded: it may not be saved. */
  touched: boolean(),
});
export type FormAnswer = InferOutput<typeof formAnswerSchema>;

/** The form in a page, where people of a class are chosen: looked at, and set after the teacher's confirmation. */
export interface FormInPage {
  /** The frame of the tab in which it stands. */
  frame: number;
  reading: FormReading;
  /** Something was set by us since the page was loaded: it may not be saved. */
  touched: boolean;
}

const inPage = {
  tab: number(),
  classGroup: siteIdSchema,
  side: sideSchema,
} as const;

export const formRequests = {
  /** Opens the window that compares the form of the page in a tab with the plan of the groups. */
  'people-form/open': request({ from: ['page'], fields: { tab: number() } }),
  'people-form/look': request({ from: ['page'], fields: inPage, answer: answer<FormInPage>() }),
  /** Sets rows of the form in the page; nothing is sent to the site. */
  'people-form/set': request({
    from: ['page'],
    fields: { ...inPage, frame: number(), rows: pipe(array(wantedRowSchema), maxLength(50)) },
    answer: answer<{ outcomes: SetOutcome[]; reading: FormReading }>(),
  }),
  'people-form/show': request({ from: ['page'], fields: { tab: number() } }),
} as const;
