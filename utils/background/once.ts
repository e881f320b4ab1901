import { describeProblem } from '../base/text/problem.ts';
import { textPrint } from '../base/text/text-print.ts';
import { UserError } from '../base/text/user-error.ts';
import type { Answer } from '../messages/requests.ts';
import { type OnceRequest, readMark } from '../vault/request-marks.ts';
import type { Service } from './context.ts';
import { noteUnexpected } from './unexpected.ts';

type Done = Promise<Answer<unknown>>;

/** Requests under way, by id: one that comes again meanwhile gets their answer. */
const underWay = new Map<string, { print: string; answer: Done }>();

const SPENT = {
  ok: false,
  spent: true,
  note: describeProblem({
    what: 'Ответ на прошлую отправку не дошёл, а теперь отправлено другое.',
    kept: 'Прошлая отправка уже записана.',
    press: 'Посмотрите, что записано, и при необходимости отправьте ещё раз.',
  }),
} as const;

/**
 * Fulfils a request once, however often it comes: answers a repeated one from the mark that the write of the first has
 * left, or with the first if that is under way. Once the mark is written it is told as done, whatever failed after it.
 * Rejects as `work` does.
 */
export async function fulfilOnce(
  service: Service,
  request: Omit<OnceRequest, 'print'> & { content: object },
  work: (service: Service) => Promise<unknown>,
): Done {
  const { id, about, content } = request;
  const print = await textPrint(JSON.stringify(content));
  const first = underWay.get(id);
  if (first) return first.print === print ? first.answer : SPENT;
  const answer = fulfil(service.sinceNow({ id, print, about }), { id, print }, work).finally(() =>
    underWay.delete(id),
  );
  underWay.set(id, { print, answer });
  return answer;
}

async function fulfil(
  service: Service,
  request: Pick<OnceRequest, 'id' | 'print'>,
  work: (service: Service) => Promise<unknown>,
): Done {
  const before = await markedAnswer(service, request);
  if (before) return before;
  try {
    return { ok: true, value: (await work(service)) ?? null };
  } catch (error) {
    if (error instanceof UserError) throw error;
    // Locked meanwhile, or the disk gives nothing: what failed is told.
    const done = await markedAnswer(service, request).catch(() => null);
    if (!done) throw error;
    await noteUnexpected(service, error, 'once');
    return done;
  }
}

/** The answer of a request that was fulfilled; null: it was not, or the vault is not open. */
async function markedAnswer(
  service: Service,
  { id, print }: Pick<OnceRequest, 'id' | 'print'>,
): Promise<Answer<unknown> | null> {
  if ((await service.vault()) !== 'unlocked') return null;
  const mark = await readMark(await service.database(), await service.key(), id);
  if (!mark) return null;
  return mark.print === print ? { ok: true, value: mark.answer } : SPENT;
}
