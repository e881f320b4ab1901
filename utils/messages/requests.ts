import type { InferOutput } from 'valibot';
import { duties } from '../duties/duties.ts';
import { recordsOf } from '../register/duty.ts';
import type { RequestDescriptor, RequestSender } from '../register/request.ts';
import { accountRequests } from './account-requests.ts';
import { backupRequests } from './backup-requests.ts';
import { cardRequests } from './card-requests.ts';
import { formRequests } from './form-requests.ts';
import { formerRequests } from './former-requests.ts';
import { inPageRequests } from './in-page-requests.ts';
import { journalRequests } from './journal-requests.ts';
import { panelRequests } from './panel-requests.ts';
import { registerRequests } from './register-requests.ts';
import { siteFileRequests } from './site-file-requests.ts';
import { tableRequests } from './table-requests.ts';
import { understoodRequests } from './understood-requests.ts';
import { unexpectedRequests } from './unexpected-requests.ts';
import { vaultRequests } from './vault-requests.ts';

/**
 * All requests to the background: the duties' own and the shared ones. Only the background and the offscreen reader
 * listen to `runtime.onMessage`, so a content script's messages reach no panel. The router checks sender and form
 * against this map. Content scripts import only types from here.
 */
export const requests = {
  ...recordsOf(duties, 'requests'),
  ...inPageRequests,
  ...panelRequests,
  ...journalRequests,
  ...siteFileRequests,
  ...registerRequests,
  ...tableRequests,
  ...formRequests,
  ...cardRequests,
  ...formerRequests,
  ...understoodRequests,
  ...unexpectedRequests,
  ...vaultRequests,
  ...accountRequests,
  ...backupRequests,
};

type Requests = typeof requests;
export type RequestType = keyof Requests;

/** Fields of a request besides its type. */
export type FieldsOf<Type extends RequestType> = InferOutput<Requests[Type]['schema']>;

/** The message itself. */
export type RequestOf<Type extends RequestType> = Type extends RequestType
  ? { type: Type } & FieldsOf<Type>
  : never;

/** The value of a successful answer. */
export type AnswerTo<Type extends RequestType> =
  Requests[Type] extends RequestDescriptor<infer _Schema, infer _From, infer Value> ? Value : never;

/** Who may send a request. */
export type SenderOf<Type extends RequestType> = Requests[Type]['from'][number];

/** Requests that a sender may send. */
export type RequestFrom<Sender extends RequestSender> = {
  [Type in RequestType]: Extract<SenderOf<Type>, Sender> extends never ? never : Type;
}[RequestType];

/**
 * Every answer says whether the request succeeded; `note` is in Russian, for the teacher. `spent`: another request of
 * this id was fulfilled before; the sender gives the next one another id.
 */
export type Answer<Value = null> = { ok: true; value: Value } | { ok: false; note: string; spent?: true };

/** Fields as an argument, optional if the request has no required ones. */
export type FieldsArgument<Type extends RequestType> =
  Record<never, never> extends FieldsOf<Type> ? [fields?: FieldsOf<Type>] : [fields: FieldsOf<Type>];

/** Asks the background; rejects, and never throws, if it cannot be reached. */
export type Send<Sender extends RequestSender> = <Type extends RequestFrom<Sender>>(
  type: Type,
  ...fields: FieldsArgument<Type>
) => Promise<Answer<AnswerTo<Type>>>;
