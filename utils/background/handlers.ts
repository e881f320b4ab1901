import type { AnswerTo, RequestOf, RequestType, SenderOf } from '../messages/requests.ts';
import type { RequestSender } from '../register/request.ts';
import type { Service } from './context.ts';

/** Where a request comes from; a popup is a page without a tab. */
export type Source<Sender extends RequestSender = RequestSender> = Sender extends 'page'
  ? { part: Sender; tab: number | null }
  : { part: Sender; tab: number };

/** Answers one kind of request; where the answer is null the handler returns nothing. */
export type Handler<Type extends RequestType> = (
  service: Service,
  request: RequestOf<Type>,
  source: Source<SenderOf<Type>>,
) => AnswerTo<Type> extends null ? Promise<void> : Promise<AnswerTo<Type>>;

/** A handler for every request: one that is missing, or answers with something else, does not compile. */
export type Handlers = { [Type in RequestType]: Handler<Type> };
