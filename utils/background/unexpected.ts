import { safeParse } from 'valibot';
import { inTurn } from '../base/clock/in-turn.ts';
import { UserError } from '../base/text/user-error.ts';
import {
  allUnexpectedSchema,
  kindOf,
  type Unexpected,
  withUnexpected,
} from '../base/unexpected/unexpected.ts';
import type { SessionArea } from '../vault/session-key.ts';

/** Key in the session area: kept until the browser closes, through locking too, for nothing in it is personal. */
const UNEXPECTED = 'unexpected';

/** What of the background's tools is needed here. */
interface Tools {
  session: SessionArea;
  now(): Date;
}

/** Not the turns of the service: whoever catches an error may stand in one of those. */
const oneByOne = inTurn();

/** What went wrong unexpectedly since the browser was started, the latest last. */
export async function unexpectedSinceStart({ session }: Pick<Tools, 'session'>): Promise<Unexpected[]> {
  const checked = safeParse(allUnexpectedSchema, (await session.get(UNEXPECTED))[UNEXPECTED]);
  return checked.success ? checked.output : [];
}

/** Keeps that something of this kind went wrong in this part. */
export function keepUnexpected(service: Tools, part: string, kind: string): Promise<void> {
  return oneByOne(async () => {
    const kept = await unexpectedSinceStart(service);
    const at = service.now().toISOString();
    await service.session.set({ [UNEXPECTED]: withUnexpected(kept, { at, part, kind }) });
  });
}

/** Keeps what `part` did not expect; a `UserError` is expected. Never rejects. */
export async function noteUnexpected(service: Tools, error: unknown, part: string): Promise<void> {
  if (error instanceof UserError) return;
  try {
    await keepUnexpected(service, part, kindOf(error));
  } catch {
    // The session area takes nothing more: what went wrong is told where it went wrong, and cannot be kept.
  }
}

/** From now on what the background catches nowhere is kept, too. */
export function watchUnexpected(service: Tools, scope: EventTarget): void {
  scope.addEventListener('unhandledrejection', (event) => {
    void noteUnexpected(service, (event as PromiseRejectionEvent).reason, 'background');
  });
}
