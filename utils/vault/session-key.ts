import type { KeyHolder } from './vault.ts';

/** The session area: memory only, trusted contexts only, empty after the browser closes. */
export interface SessionArea {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

const KEY_IN_SESSION = 'key';
const LAST = 'lastVault';
/** Id of the opening that holds the key, or held it last: a late request to lock is for the one that it names. */
const OPENING = 'opening';
/** Says that something was forgotten since the vault was last settled (`wasForgotten`). */
const FORGOTTEN = 'forgotten';

/** What outlives a lock in the session area: nothing of it is personal. Everything else goes, whatever it is. */
const OUTLIVES =
  /^(?:forgotten|lastVault|opening|update|actedAt|revision|tabs|driver|unexpected|clockOff|nonce:\d+|panel:\d+:[\w-]+|ticket:[\w-]+)$/;

/** Name of the vault that always was there, and of its database. */
export const FIRST_VAULT = 'klassruk';

/** Holds the data key of whichever vault is open. */
export interface SessionKeyHolder extends KeyHolder {
  /** Name of the open vault; null: none is open. */
  openVault(): Promise<string | null>;
  /** Name of the vault that is open or was open last: what still arrives is for that one. */
  lastVault(): Promise<string>;
  /** The same, for opening the vault of this name. */
  of(vault: string): KeyHolder;
}

/** Name and key are one value, so that no reader gets those of two vaults. The first vault's key stands alone. */
const heldOf = (vault: string, key: string) => (vault === FIRST_VAULT ? key : `${vault}:${key}`);

/** What was held at one moment, however often it is asked: each reading of the session area goes through the browser. */
export type HeldKey = Pick<SessionKeyHolder, 'get' | 'openVault'>;

async function read(session: SessionArea): Promise<{ vault: string; key: string } | null> {
  const value = (await session.get(KEY_IN_SESSION))[KEY_IN_SESSION];
  if (typeof value !== 'string') return null;
  const end = value.indexOf(':');
  return { vault: end < 0 ? FIRST_VAULT : value.slice(0, end), key: value.slice(end + 1) };
}

/** What is held now. Good for one answer only: a lock takes effect on the next reading. */
export async function heldNow(session: SessionArea): Promise<HeldKey> {
  const held = await read(session);
  return { get: async () => held?.key ?? null, openVault: async () => held?.vault ?? null };
}

/** Holds the data key in the session area while the vault is open. */
export function sessionKeyHolder(session: SessionArea): SessionKeyHolder {
  const held = () => read(session);
  const get = async () => (await held())?.key ?? null;
  const clear = () => session.remove(KEY_IN_SESSION);
  const of = (vault: string): KeyHolder => ({
    get,
    clear,
    set: (key) =>
      session.set({ [KEY_IN_SESSION]: heldOf(vault, key), [LAST]: vault, [OPENING]: crypto.randomUUID() }),
  });
  return {
    ...of(FIRST_VAULT),
    of,
    openVault: async () => (await held())?.vault ?? null,
    async lastVault() {
      const [{ [LAST]: last }, open] = await Promise.all([session.get(LAST), held()]);
      return open?.vault ?? (typeof last === 'string' ? last : FIRST_VAULT);
    },
  };
}

/**
 * Locks: the key goes first, then everything personal in the session area. Waits for nothing else, neither the disk nor
 * a page; what is left to do is done once the vault is open again. Returns the id of the opening that it ended; null:
 * there was none.
 */
export async function forgetSession(session: SessionArea): Promise<string | null> {
  await session.remove(KEY_IN_SESSION);
  const items = await session.get(null);
  await session.remove(forgettable(items));
  await session.set({ [FORGOTTEN]: true });
  const opening = items[OPENING];
  return typeof opening === 'string' ? opening : null;
}

/** Whether the vault is open, and was opened after the opening of this id had ended. */
export async function isOpenedSince(session: SessionArea, opening: string): Promise<boolean> {
  const { [OPENING]: current, [KEY_IN_SESSION]: key } = await session.get([OPENING, KEY_IN_SESSION]);
  return key !== undefined && current !== opening;
}

/** Whether the session area has something that a lock would take from it. */
export async function hasForgettable(session: SessionArea): Promise<boolean> {
  return forgettable(await session.get(null)).length > 0;
}

const forgettable = (items: Record<string, unknown>) =>
  Object.keys(items).filter((key) => !OUTLIVES.test(key));

/** Whether there was a lock after which nothing has been settled yet. */
export async function wasForgotten(session: SessionArea): Promise<boolean> {
  return (await session.get(FORGOTTEN))[FORGOTTEN] === true;
}

export const noteSettled = (session: SessionArea): Promise<void> => session.remove(FORGOTTEN);
