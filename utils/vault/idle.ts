import type { SessionArea } from './session-key.ts';

/**
 * After so many minutes without an action of the teacher the vault closes itself. There is no «never»: a browser on
 * a staff-room computer stays open for weeks, and what is left open is read by whoever sits down next.
 */
export const AUTO_LOCK_MINUTES = [5, 15, 30, 60, 120] as const;
const DEFAULT_MINUTES = 15;

const SETTING = 'autoLockMinutes';
const ACTED_AT = 'actedAt';

export async function autoLockMinutes(local: Pick<SessionArea, 'get'>): Promise<number> {
  const kept = (await local.get(SETTING))[SETTING];
  return AUTO_LOCK_MINUTES.find((minutes) => minutes === kept) ?? DEFAULT_MINUTES;
}

export async function setAutoLockMinutes(local: Pick<SessionArea, 'set'>, minutes: number): Promise<void> {
  await local.set({ [SETTING]: minutes });
}

/** The moment is kept in the session area: a killed background finds it again. */
export async function noteAction(session: Pick<SessionArea, 'set'>, now: Date): Promise<void> {
  await session.set({ [ACTED_AT]: now.getTime() });
}

/** How long the vault may stay open without a further action, in ms; 0 or less: it is to close now. */
export async function idleTimeLeft(session: SessionArea, local: SessionArea, now: Date): Promise<number> {
  const whole = (await autoLockMinutes(local)) * 60_000;
  const actedAt = (await session.get(ACTED_AT))[ACTED_AT];
  // No moment yet, or the clock was set back: the time begins now.
  if (typeof actedAt !== 'number' || actedAt > now.getTime()) {
    await noteAction(session, now);
    return whole;
  }
  return actedAt + whole - now.getTime();
}
