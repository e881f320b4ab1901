import { pipe, safeParse, string, uuid } from 'valibot';
import { describeProblem } from '../base/text/problem.ts';
import { messageFor, UserError } from '../base/text/user-error.ts';
import type { Answer, RequestOf, RequestType } from '../messages/requests.ts';
import { requests } from '../messages/requests.ts';
import type { SenderPart } from '../messages/senders.ts';
import type { RequestDescriptor } from '../register/request.ts';
import { handlers } from './all-handlers.ts';
import type { Service } from './context.ts';
import type { Handler, Source } from './handlers.ts';
import { lockIfOver } from './locking.ts';
import { fulfilOnce } from './once.ts';
import { settleOpened } from './opening.ts';
import { checkPanel } from './reading/panel-documents.ts';
import { noteUnexpected } from './unexpected.ts';

/** What a panel may say before it is served, and whatever the tab shows. */
const FREE: ReadonlySet<RequestType> = new Set(['panel/hello', 'panel/acted', 'unexpected/note']);

/** Answers one message. Never rejects: a failure is returned as a note for the teacher. */
export async function route(
  service: Service,
  part: SenderPart | null,
  tab: number | null,
  message: unknown,
  document: string | null = null,
): Promise<Answer<unknown>> {
  const source = sourceOf(part, tab, document);
  if (!source)
    return {
      ok: false,
      note: describeProblem({
        what: 'Сообщение не от Классрука.',
        kept: 'Ничего не сделано.',
        press: 'Обновите страницу.',
      }),
    };
  try {
    const request = understood(message, source);
    // Locking waits for nothing, not even for what a lock before it left to settle.
    if (request.type !== 'vault/lock') {
      await lockIfOver(service);
      await settleOpened(service);
    }
    if (source.part === 'panel' && !FREE.has(request.type)) {
      await checkPanel(service, source.tab, source.document);
    }
    // Request and source fit the handler: both were checked against the descriptor of this type.
    const handler = handlers[request.type] as Handler<RequestType>;
    const work = async (since: Service) => (await handler(since, request, source as never)) ?? null;
    const id = idOf(message);
    const { once }: RequestDescriptor = requests[request.type];
    if (!once || id === null) return { ok: true, value: await work(service.sinceNow()) };
    return await fulfilOnce(service, { id, about: classOf(request), content: request }, work);
  } catch (error) {
    await noteUnexpected(service, error, typeOf(message) ?? 'router');
    return { ok: false, note: messageFor(error) };
  }
}

/** null: a sender that may not ask for anything. */
function sourceOf(part: SenderPart | null, tab: number | null, document: string | null): Source | null {
  if (part === 'page') return { part, tab };
  return (part === 'content' || part === 'panel') && tab !== null ? { part, tab, document } : null;
}

/** The message as a request; throws if this sender may not send it or its form is wrong. */
function understood(message: unknown, { part }: Source): RequestOf<RequestType> {
  const type = typeOf(message);
  if (type !== null) {
    const { from, schema, once }: RequestDescriptor = requests[type];
    const checked = from.includes(part) ? safeParse(schema, message) : null;
    if (checked?.success && !(once && idOf(message) === null))
      return { ...(checked.output as object), type } as RequestOf<RequestType>;
  }
  throw new UserError({
    what: 'Страница и Классрук не поняли друг друга: возможно, расширение обновилось.',
    kept: 'Ничего не изменилось.',
    press: 'Обновите страницу и повторите.',
  });
}

const idSchema = pipe(string(), uuid());

/** The id that the sender has given to a message; null: none. */
function idOf(message: unknown): string | null {
  const checked = safeParse(idSchema, (message as { id?: unknown } | null)?.id);
  return checked.success ? checked.output : null;
}

/** The class that a request names. */
function classOf(request: object): string | null {
  const { classGroup, entries } = request as { classGroup?: string; entries?: { classGroup: string }[] };
  return classGroup ?? entries?.[0]?.classGroup ?? null;
}

/** null: no request that we know. */
function typeOf(message: unknown): RequestType | null {
  const type = (message as { type?: unknown } | null | undefined)?.type;
  return isRequestType(type) ? type : null;
}

const isRequestType = (type: unknown): type is RequestType =>
  typeof type === 'string' && Object.hasOwn(requests, type);
