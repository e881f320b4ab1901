import { type GenericSchema, type ObjectEntries, type ObjectSchema, object } from 'valibot';

/** Senders of requests to the background: a content script, the panel, a top-level page of the extension. */
export type RequestSender = 'content' | 'panel' | 'page';

/** The type of an answer: exists only at compile time. */
export interface AnswerType<Answer> {
  readonly of?: Answer;
}
export const answer = <Answer>(): AnswerType<Answer> => ({});

/** A kind of message to the background: its form, its senders and its answer. */
export interface RequestDescriptor<
  Schema extends GenericSchema = GenericSchema,
  From extends RequestSender = RequestSender,
  Answer = unknown,
> {
  from: readonly From[];
  /** Schema of the message without its type. */
  schema: Schema;
  answer: AnswerType<Answer>;
  /**
   * What it changes must not be changed twice: the write that fulfils it remembers its id, and if it comes again it is
   * answered from there. A request without it may come twice: `tests/unit/repository/once.test.ts` says why.
   */
  once?: true;
}

/** Describes a request by its fields; without `answer` the answer is null: it says only whether the request succeeded. */
export function request<From extends RequestSender, Fields extends ObjectEntries, Answer = null>(described: {
  from: readonly From[];
  fields: Fields;
  answer?: AnswerType<Answer>;
  once?: true;
}): RequestDescriptor<ObjectSchema<Fields, undefined>, From, Answer> {
  return requestOfForm({
    from: described.from,
    schema: object(described.fields),
    answer: described.answer ?? answer(),
    ...(described.once && { once: true }),
  });
}

/** Describes a request that a list of fields cannot express, such as one of several variants. */
export function requestOfForm<Schema extends GenericSchema, From extends RequestSender, Answer>(
  described: RequestDescriptor<Schema, From, Answer>,
): RequestDescriptor<Schema, From, Answer> {
  return described;
}
