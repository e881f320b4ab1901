import {
  array,
  boolean,
  type InferOutput,
  literal,
  nullable,
  object,
  optional,
  picklist,
  string,
  variant,
} from 'valibot';
import { answer, request } from '../../register/request.ts';
import { resetReasons } from './run.ts';

const resetOutcomeSchema = variant('kind', [
  object({ kind: literal('issued'), login: string(), temporaryPassword: string() }),
  object({ kind: literal('not-offered'), gosuslugi: boolean(), login: nullable(string()) }),
  object({ kind: literal('refused'), why: string() }),
  object({ kind: literal('busy'), why: string() }),
  object({ kind: literal('signed-out') }),
  object({ kind: literal('unrecognised-page'), why: string() }),
  object({ kind: literal('unknown'), why: string() }),
]);

/** Whom the content script resets next. */
export interface NextReset {
  attempt: string;
  address: string;
  expected: { person: string | null; name: string };
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

  /** From the page that resets: whom to reset next (null: nobody), and what came of it. */
  'reset/next': request({
    from: ['content'],
    fields: { run: string(), driver: string() },
    answer: answer<NextReset | null>(),
  }),
  'reset/outcome': request({
    from: ['content'],
    fields: { run: string(), attempt: string(), outcome: resetOutcomeSchema },
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
