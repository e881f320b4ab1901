import {
  array,
  boolean,
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
import type { ResetProposal } from './reset-proposal.ts';
import { resetReasons } from './run.ts';
import { CONTACT_FIELDS } from './slip-contact-merge.ts';
import { type SlipContact, slipTextsSchema } from './slip-settings.ts';

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

/** The print page is to open as soon as there are slips to print; missing: the teacher opens it. */
const prints = optional(boolean());
const resetFields = {
  persons: array(object({ person: string(), reason: nullable(picklist(resetReasons)) })),
  perSheet: picklist([4, 6, 8, 10]),
  prints,
};
const resetSchema = object(resetFields);
/** Whom to reset, with the reasons, and how many slips are printed on one sheet. */
export type ResetRequest = InferOutput<typeof resetSchema>;

/** The proposal that its window confirms, and the word that the teacher has typed there. */
const confirmation = { proposal: string(), typed: string() };

const printedSlip = object({
  person: string(),
  variant: picklist(['password', 'login', 'gosuslugi']),
  /** The attempt that brought the password of this slip. */
  attempt: nullable(string()),
});
export type PrintedSlip = InferOutput<typeof printedSlip>;

const contactChange = object({ field: picklist(CONTACT_FIELDS), was: string(), text: string() });
const shownContact = object({ reportTo: string(), teacher: string(), texts: slipTextsSchema });

const importedCredential = object({
  person: string(),
  login: string(),
  temporaryPassword: nullable(string()),
});
/** Credentials of one person that the teacher took from a table. */
export type ImportedCredential = InferOutput<typeof importedCredential>;

export const credentialsRequests = {
  /** Of the class on the page of the panel, here and below. */
  'run/collect': request({
    from: ['panel'],
    fields: {
      persons: array(string()),
      /** Whose slips are printed after it: the print page opens once the reading is done. */
      prepares: optional(array(string())),
    },
    once: true,
  }),
  'run/stop': request({ from: ['panel'], fields: {} }),
  /** A run that only reads; resets are resumed by `reset/propose-rest`. */
  'run/resume': request({ from: ['panel'], fields: {} }),
  'run/dismiss': request({ from: ['panel'], fields: {}, once: true }),
  /** The panel proposes; the window that opens confirms. A page may lie over the panel, but not over a window. */
  'reset/propose': request({ from: ['panel'], fields: { persons: array(string()) } }),
  'reset/propose-rest': request({ from: ['panel'], fields: {} }),
  'reset/show-window': request({ from: ['panel'], fields: {} }),
  'sign-in-state': request({
    from: ['panel'],
    fields: {
      person: string(),
      state: nullable(picklist(['confirmed', 'child-account', 'signed-in', 'error'])),
    },
    once: true,
  }),

  /** From the window of confirmation; null: the proposal is used up, replaced or unknown. */
  'reset/proposal': request({
    from: ['page'],
    fields: { proposal: string() },
    answer: answer<ResetProposal | null>(),
  }),
  'reset/start': request({ from: ['page'], fields: { ...confirmation, ...resetFields }, once: true }),
  'reset/start-rest': request({ from: ['page'], fields: { ...confirmation, prints }, once: true }),

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
  'print/confirm': request({
    from: ['page'],
    fields: { classGroup: string(), slips: array(printedSlip) },
    once: true,
  }),
  'print/wipe': request({ from: ['page'], fields: { secrets: array(string()) }, once: true }),

  /** What slips and hand-out sheet say, as far as it was changed on that page, and what it showed before. */
  'print/keep-texts': request({
    from: ['page'],
    fields: { changes: array(contactChange), shown: shownContact },
    answer: answer<{ contact: SlipContact; refused: boolean }>(),
  }),

  'import/take': request({
    from: ['page'],
    fields: { classGroup: string(), items: array(importedCredential) },
    once: true,
  }),
  'import/undo': request({ from: ['page'], fields: { classGroup: string() }, once: true }),
  'import/print': request({ from: ['page'], fields: { classGroup: string(), persons: array(string()) } }),
} as const;
