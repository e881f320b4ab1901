import type { InferOutput } from 'valibot';
import { duties } from '../duties/duties.ts';
import { recordsOf } from '../register/duty.ts';
import type { RequestDescriptor, RequestSender } from '../register/request.ts';
import { inPageRequests } from './in-page-requests.ts';
import { journalRequests } from './journal-requests.ts';
import { panelRequests } from './panel-requests.ts';
import { registerRequests } from './register-requests.ts';
import { tableRequests } from './table-requests.ts';
import { unexpectedRequests } from './unexpected-requests.ts';
import { vaultRequests } from './vault-requests.ts';

/**
 * Everything that may be asked of the background: the duties' own requests and the shared ones. Nothing else listens
 * to `runtime.onMessage` but the offscreen reader, so what a content script sends reaches no panel. The router checks
 * sender and form by this map. Content scripts take types from here, nothing at run time.
 */
export const requests = {
  ...recordsOf(duties, 'requests'),
  ...inPageRequests,
  ...panelRequests,
  ...journalRequests,
  ...registerRequests,
  ...tableRequests,
  ...unexpectedRequests,
  ...vaultRequests,
};

type Requests = typeof requests;
export type RequestType = keyof Requests;

/** What a request says beside its type. */
export type FieldsOf<Type extends RequestType> = InferOutput<Requests[Type]['schema']>;

/** The message itself. */
export type RequestOf<Type extends RequestType> = Type extends RequestType
  ? { type: Type } & FieldsOf<Type>
  : never;

/** The value of the answer, when it was done. */
export type AnswerTo<Type extends RequestType> =
  Requests[Type] extends RequestDescriptor<infer _Schema, infer _From, infer Value> ? Value : never;

/** Who may send a request. */
export type SenderOf<Type extends RequestType> = Requests[Type]['from'][number];

/** The requests that a sender may send. */
export type RequestFrom<Sender extends RequestSender> = {
  [Type in RequestType]: Extract<SenderOf<Type>, Sender> extends never ? never : Type;
}[RequestType];

/** Every answer says whether it was done; `note` is Russian, for the teacher. */
export type Answer<Value = null> = { ok: true; value: Value } | { ok: false; note: string };

/** Fields as an argument: left out where the request has none that must be given. */
export type FieldsArgument<Type extends RequestType> =
  Record<never, never> extends FieldsOf<Type> ? [fields?: FieldsOf<Type>] : [fields: FieldsOf<Type>];

/** Asks the background; rejects, and never throws, where it is not there. */
export type Send<Sender extends RequestSender> = <Type extends RequestFrom<Sender>>(
  type: Type,
  ...fields: FieldsArgument<Type>
) => Promise<Answer<AnswerTo<Type>>>;
