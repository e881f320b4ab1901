import type { SessionArea } from './session-key.ts';

/**
 * After this many minutes without an action by the teacher the vault locks. There is no «never»: a staff-room
 * browser stays open for weeks, and whoever sits down next can read an open vault.
 */
export const AUTO_LOCK_MINUTES = [5, 15, 30, 60, 120] as const;
const DEFAULT_MINUTES = 15;

const SETTING = 'autoLockMinutes';
const ACTED_AT = 'actedAt';

export async function autoLockMinutes(local: Pick<SessionArea, 'get'>): Promise<number> {
  const stored = (await local.get(SETTING))[SETTING];
  return AUTO_LOCK_MINUTES.find((minutes) => minutes === stored) ?? DEFAULT_MINUTES;
}

export async function setAutoLockMinutes(local: Pick<SessionArea, 'set'>, minutes: number): Promise<void> {
  await local.set({ [SETTING]: minutes });
}

/** Stored in the session area, so that a restarted background finds it again. */
export async function noteAction(session: Pick<SessionArea, 'set'>, now: Date): Promise<void> {
  await session.set({ [ACTED_AT]: now.getTime() });
}

/** How long the vault may stay open without another action, in ms; 0 or less: lock it now. */
export async function idleTimeLeft(session: SessionArea, local: SessionArea, now: Date): Promise<number> {
  const whole = (await autoLockMinutes(local)) * 60_000;
  const actedAt = (await session.get(ACTED_AT))[ACTED_AT];
  // No time yet, or the clock was set back: the period begins now.
  if (typeof actedAt !== 'number' || actedAt > now.getTime()) {
    await noteAction(session, now);
    return whole;
  }
  return actedAt + whole - now.getTime();
}
