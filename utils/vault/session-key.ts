import type { KeyHolder } from './vault.ts';

/** The session area: memory only, trusted contexts only, empty after the browser closes. */
export interface SessionArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

const KEY_IN_SESSION = 'key';
/** Says that something was forgotten since the vault was last settled (`wasForgotten`). */
const FORGOTTEN = 'forgotten';

/** What outlives a lock in the session area: nothing of it is personal. Everything else goes, whatever it is. */
const OUTLIVES =
  /^(?:forgotten|update|actedAt|revision|tabs|driver|unexpected|dueMomentsOf|nonce:\d+|panel:\d+:[\w-]+|ticket:[\w-]+)$/;

/** Holds the data key in the session area while the vault is open. */
export function sessionKeyHolder(session: SessionArea): KeyHolder {
  return {
    async get() {
      const value = (await session.get(KEY_IN_SESSION))[KEY_IN_SESSION];
      return typeof value === 'string' ? value : null;
    },
    set: (key) => session.set({ [KEY_IN_SESSION]: key }),
    clear: () => session.remove(KEY_IN_SESSION),
  };
}

/**
 * Locks: the key goes first, then everything personal in the session area. Waits for nothing else, neither the disk nor
 * a page; what is left to do is done once the vault is open again.
 */
export async function forgetSession(session: SessionArea): Promise<void> {
  await session.remove(KEY_IN_SESSION);
  await session.remove(await forgettable(session));
  await session.set({ [FORGOTTEN]: true });
}

/** Whether the session area has something that a lock would take from it. */
export async function hasForgettable(session: SessionArea): Promise<boolean> {
  return (await forgettable(session)).length > 0;
}

const forgettable = async (session: SessionArea) =>
  Object.keys(await session.get(null)).filter((key) => !OUTLIVES.test(key));

/** Whether there was a lock after which nothing has been settled yet. */
export async function wasForgotten(session: SessionArea): Promise<boolean> {
  return (await session.get(FORGOTTEN))[FORGOTTEN] === true;
}

export const noteSettled = (session: SessionArea): Promise<void> => session.remove(FORGOTTEN);
