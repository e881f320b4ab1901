import { isPersonal, readComputer } from '../base/computer/this-computer.ts';
import { forgetSession, type SessionArea } from './session-key.ts';

/**
 * After this many minutes without an action by the teacher the vault locks. There is no «never»: a staff-room
 * browser stays open for weeks, and whoever sits down next can read an open vault.
 */
const AUTO_LOCK_MINUTES = [5, 10, 15, 30, 60, 120] as const;
const DEFAULT_MINUTES = 15;

/** The longest on a personal computer, where others of the household sit down; a setting can only shorten it. */
const PERSONAL_MINUTES = 10;

/** A lock: the id of the opening that it ended; null: none was open. */
export interface Ended {
  opening: string | null;
}

type LocalArea = Pick<SessionArea, 'get'>;

const SETTING = 'autoLockMinutes';
const ACTED_AT = 'actedAt';

/** What can be chosen, minutes; on a personal computer only what is short. */
export const autoLockChoices = (personal: boolean): number[] =>
  AUTO_LOCK_MINUTES.filter((minutes) => !personal || minutes <= PERSONAL_MINUTES);

export async function autoLockMinutes(local: LocalArea): Promise<number> {
  const [stored, computer] = await Promise.all([local.get(SETTING), readComputer(local)]);
  const chosen = AUTO_LOCK_MINUTES.find((minutes) => minutes === stored[SETTING]) ?? DEFAULT_MINUTES;
  return isPersonal(computer) ? Math.min(chosen, PERSONAL_MINUTES) : chosen;
}

export async function setAutoLockMinutes(local: Pick<SessionArea, 'set'>, minutes: number): Promise<void> {
  await local.set({ [SETTING]: minutes });
}

/**
 * Notes an action of the teacher, in the session area, so that a restarted background finds it again. One that comes
 * after the time is over opens nothing again: what it finds is forgotten first. Returns what that ended; null: nothing.
 */
export async function noteAction(session: SessionArea, local: LocalArea, now: Date): Promise<Ended | null> {
  const over = await isTimeOver(session, local, now);
  const ended = over ? { opening: await forgetSession(session) } : null;
  await session.set({ [ACTED_AT]: now.getTime() });
  return ended;
}

/** How long the vault may stay open without another action, in ms; 0 or less: lock it now. */
export async function idleTimeLeft(session: SessionArea, local: LocalArea, now: Date): Promise<number> {
  const left = await timeLeft(session, local, now);
  if (left !== null) return left;
  await session.set({ [ACTED_AT]: now.getTime() });
  return (await autoLockMinutes(local)) * 60_000;
}

/** Whether the vault must be locked now. */
export async function isTimeOver(session: SessionArea, local: LocalArea, now: Date): Promise<boolean> {
  const left = await timeLeft(session, local, now);
  return left !== null && left <= 0;
}

/** null: no action yet, or the clock was set back: the period begins now. */
async function timeLeft(session: SessionArea, local: LocalArea, now: Date): Promise<number | null> {
  const [{ [ACTED_AT]: actedAt }, minutes] = await Promise.all([
    session.get(ACTED_AT),
    autoLockMinutes(local),
  ]);
  if (typeof actedAt !== 'number' || actedAt > now.getTime()) return null;
  return actedAt + minutes * 60_000 - now.getTime();
}
