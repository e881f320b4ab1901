import type { KeyHolder } from './vault.ts';

/** The session area: memory only, trusted contexts only, empty after the browser closes. */
export interface SessionArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

const KEY_IN_SESSION = 'key';

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
