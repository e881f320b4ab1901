import type { AnswerTo, RequestOf, RequestType, SenderOf } from '../messages/requests.ts';
import type { RequestSender } from '../register/request.ts';
import type { Service } from './context.ts';

/** Origin of a request; a popup is a page without a tab. `document`: null if the browser does not name it. */
export type Source<Sender extends RequestSender = RequestSender> = Sender extends 'page'
  ? { part: Sender; tab: number | null }
  : { part: Sender; tab: number; document: string | null };

/** Answers one kind of request; returns nothing if the answer is null. */
export type Handler<Type extends RequestType> = (
  service: Service,
  request: RequestOf<Type>,
  source: Source<SenderOf<Type>>,
) => AnswerTo<Type> extends null ? Promise<void> : Promise<AnswerTo<Type>>;

/** A handler for every request: a missing one, or a wrong type of answer, does not compile. */
export type Handlers = { [Type in RequestType]: Handler<Type> };
