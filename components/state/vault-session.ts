import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { now } from '../../utils/base/clock/now.ts';
import { messageFor } from '../../utils/base/text/user-error.ts';
import { REVISION } from '../../utils/messages/revision.ts';
import { type Database, openDatabase } from '../../utils/vault/database.ts';
import { isTimeOver, noteAction } from '../../utils/vault/idle.ts';
import { keepOpen } from '../../utils/vault/keep-open.ts';
import { checkRecoveryCode, recoverVault } from '../../utils/vault/recovery.ts';
import { forgetSession, sessionKeyHolder } from '../../utils/vault/session-key.ts';
import {
  createVault,
  type KeyHolder,
  raiseIterations,
  unlockVault,
  type VaultState,
  vaultState,
} from '../../utils/vault/vault.ts';
import { act } from './background.ts';
import { latest } from './latest.ts';
import { showFailure } from './load-failure.ts';
import { noteVault } from './sealed.ts';
import { noteUnexpected } from './unexpected.ts';

/**
 * The vault as a top-level extension page sees it. The passphrase goes straight to the key derivation and is never
 * sent anywhere, not even to the background.
 */
export const vault = signal<VaultState | null>(null);

const { session, local } = browser.storage;
const held = sessionKeyHolder(session);

/** Gives no key once the time without an action is over, however late the alarm that should have locked the vault. */
export const holder: KeyHolder = {
  ...held,
  async get() {
    if ((await held.get()) === null) return null;
    if (!(await isTimeOver(session, local, now()))) return held.get();
    await lockHere();
    void act('vault/lock');
    return null;
  },
};

/** Takes the key away at once, and tells all open pages; the background, which may have to be started, follows. */
async function lockHere(): Promise<void> {
  await forgetSession(session);
  await session.set({ [REVISION]: crypto.randomUUID() });
}

/** «Закрыть хранилище». */
export async function closeVault(): Promise<void> {
  await lockHere();
  await act('vault/lock');
}

/** The database of this page. */
export const database = keepOpen(openDatabase);

/** What is sealed is emptied first: nothing of people stands beside the closed vault. */
const refreshVault = latest({
  outlivesLocking: true,
  refreshes: true,
  async read() {
    // Not even the disk is waited for.
    if ((await holder.get()) === null) noteVault(false);
    return vaultState(await database(), holder);
  },
  show(state) {
    noteVault(state === 'unlocked');
    vault.value = state;
  },
  failed: (error) => showFailure(error, 'vault/state'),
});

/** Follows the vault; `scope` is the window, which tells when the teacher comes back to the page. */
export function watchVault(scope?: EventTarget): void {
  void refreshVault();
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && REVISION in changes) void refreshVault();
  });
  // Whoever comes back to a page after hours, or to a computer that slept, finds it closed if it ought to be.
  for (const type of ['visibilitychange', 'focus', 'pageshow']) {
    scope?.addEventListener(type, () => void refreshVault(), { capture: true });
  }
}

/** Opens the vault, or makes it; returns a note for the teacher when it did not work. */
export function enter(passphrase: string, makeNew: boolean): Promise<string | null> {
  return opening(async (current) => {
    if (makeNew) await createVault(current, holder, passphrase, now().getTime());
    else await unlockVault(current, holder, passphrase);
    // Open it is in any case: a note here concerns nobody but support.
    await tried('vault/iterations', () => raiseIterations(current, passphrase));
  });
}

/** A note when the code does not open this vault. */
export async function checkCode(code: string): Promise<string | null> {
  return tried('vault/code', async () => checkRecoveryCode(await database(), code));
}

/** Opens the vault with the recovery code and gives it a new passphrase. */
export function recover(code: string, passphrase: string): Promise<string | null> {
  return opening((current) => recoverVault(current, holder, code, passphrase, now().getTime()));
}

/** Does it and returns null, or the note of what went wrong; what was unexpected is kept under `part`. */
export async function tried(part: string, step: () => Promise<unknown>): Promise<string | null> {
  try {
    await step();
    return null;
  } catch (error) {
    noteUnexpected(error, part);
    return messageFor(error);
  }
}

async function opening(step: (current: Database) => Promise<void>): Promise<string | null> {
  const note = await tried('vault/open', async () => {
    // An action of long ago must not close again what is being opened now.
    await noteAction(session, local, now());
    await step(await database());
  });
  if (note) return note;
  await act('vault/changed');
  await refreshVault();
  return null;
}
