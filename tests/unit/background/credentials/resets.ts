import type { ResetOutcome } from '../../../../utils/dnevnik/fetching/reset-password.ts';
import type { NextReset } from '../../../../utils/duties/credentials/credentials-requests.ts';
import { type Background, keyOf, type World } from '../reading/world.ts';

/** The right of a page to drive a run. */
interface Right {
  run: string;
  driver: string;
}

export const issued = (index: number): ResetOutcome => ({
  kind: 'issued',
  login: `canary-login-${index}`,
  temporaryPassword: `canary-password-${index}`,
});

/** Starts resets of the first people of the class, and is the page that drives them. */
export async function startResets(world: World, background: Background, count: number): Promise<Right> {
  const persons = Array.from({ length: count }, (_, index) => ({ person: keyOf(index), reason: null }));
  const started = await background.panel({ type: 'run/reset', persons, perSheet: 8, typed: 'сбросить' });
  if (!started.ok) throw new Error(started.note);
  const drive = world.sent.findLast(({ type }) => type === 'reset/drive');
  if (drive?.type !== 'reset/drive') throw new Error('nobody drives');
  return { run: drive.run, driver: drive.driver };
}

export const nextReset = (background: Background, right: Right) =>
  background.content({ type: 'reset/next', ...right }) as Promise<{ ok: boolean; value: NextReset | null }>;

/** The attempt that the page is given next. */
export async function attemptOf(background: Background, right: Right): Promise<string> {
  const { value } = await nextReset(background, right);
  if (!value) throw new Error('nobody to reset');
  return value.attempt;
}
