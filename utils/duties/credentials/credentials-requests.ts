import {
  array,
  type InferOutput,
  literal,
  nullable,
  number,
  object,
  optional,
  picklist,
  string,
  variant,
} from 'valibot';
import type { ResetForm } from '../../dnevnik/fetching/send-reset.ts';
import { answer, request } from '../../register/request.ts';
import { resetReasons } from './run.ts';

const resetAnswerSchema = variant('kind', [
  object({ kind: literal('page'), status: number(), html: string() }),
  object({ kind: literal('redirect') }),
  object({ kind: literal('lost') }),
]);

/** What the content script sends next; the card of the form has been proven. */
export interface NextReset {
  attempt: string;
  form: ResetForm;
}

const resetFields = {
  persons: array(object({ person: string(), reason: nullable(picklist(resetReasons)) })),
  perSheet: picklist([4, 6, 8, 10]),
  typed: string(),
};
const resetSchema = object(resetFields);
export type ResetRequest = InferOutput<typeof resetSchema>;

const printedSlip = object({
  person: string(),
  variant: picklist(['password', 'login', 'gosuslugi']),
  /** The attempt that brought the password of this slip. */
  attempt: nullable(string()),
});
export type PrintedSlip = InferOutput<typeof printedSlip>;

const importedCredential = object({
  person: string(),
  login: string(),
  temporaryPassword: nullable(string()),
});
/** Credentials of one person that the teacher took from a table. */
export type ImportedCredential = InferOutput<typeof importedCredential>;

export const credentialsRequests = {
  /** Of the class on the page of the panel, here and below. */
  'run/collect': request({ from: ['panel'], fields: { persons: array(string()) } }),
  'run/reset': request({ from: ['panel'], fields: resetFields }),
  'run/stop': request({ from: ['panel'], fields: {} }),
  /** `typed` is the word again, where the run destroys something. */
  'run/resume': request({ from: ['panel'], fields: { typed: optional(nullable(string()), null) } }),
  'run/dismiss': request({ from: ['panel'], fields: {} }),
  'sign-in-state': request({
    from: ['panel'],
    fields: {
      person: string(),
      state: nullable(picklist(['confirmed', 'child-account', 'signed-in', 'error'])),
    },
  }),

  /** From the page that resets: what to send next (null: nothing), and what the site answered. */
  'reset/next': request({
    from: ['content'],
    fields: { run: string(), driver: string() },
    answer: answer<NextReset | null>(),
  }),
  'reset/answer': request({
    from: ['content'],
    fields: { run: string(), attempt: string(), answer: resetAnswerSchema },
  }),

  /** «Все памятки читаются». */
  'print/confirm': request({ from: ['page'], fields: { classGroup: string(), slips: array(printedSlip) } }),
  'print/wipe': request({ from: ['page'], fields: { secrets: array(string()) } }),

  'import/take': request({
    from: ['page'],
    fields: { classGroup: string(), items: array(importedCredential) },
  }),
  'import/undo': request({ from: ['page'], fields: { classGroup: string() } }),
  'import/print': request({ from: ['page'], fields: { classGroup: string(), persons: array(string()) } }),
} as const;
