import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { now } from '../../utils/base/clock/now.ts';
import { messageFor } from '../../utils/base/text/user-error.ts';
import { REVISION } from '../../utils/messages/revision.ts';
import type { Database } from '../../utils/vault/database.ts';
import { isTimeOver, noteAction } from '../../utils/vault/idle.ts';
import { recoverVault } from '../../utils/vault/recovery.ts';
import { forgetSession, type SessionKeyHolder, sessionKeyHolder } from '../../utils/vault/session-key.ts';
import { changePassphrase, raiseIterations, type VaultState } from '../../utils/vault/vault.ts';
import {
  createOne,
  openVaults,
  refuseTaken,
  stateOf,
  unlockOne,
  vaultOfCode,
} from '../../utils/vault/vaults.ts';
import { beginUpdate, formsOf, type VaultForms } from '../../utils/vault/writing.ts';
import { act } from './background.ts';
import { saveDraftsInTime } from './draft-saving.ts';
import { afterFirstScreen, firstScreenDrawn } from './first-screen.ts';
import { latest } from './latest.ts';
import { showFailure } from './load-failure.ts';
import { noteStrength } from './passphrase-advice.ts';
import { noteVault } from './sealed.ts';
import { watchComputer } from './this-computer.ts';
import { noteUnexpected } from './unexpected.ts';

/**
 * The vault as a top-level extension page sees it. The passphrase goes straight to the key derivation and is never
 * sent anywhere, not even to the background.
 */
export const vault = signal<VaultState | null>(null);

/** How the forms of the open vault are to ours: of a newer version it is only shown; of an older one a backup comes first. */
export const forms = signal<VaultForms>('same');

const { session, local } = browser.storage;
const held = sessionKeyHolder(session);

/** Gives no key once the time without an action is over, however late the alarm that should have locked the vault. */
export const holder: SessionKeyHolder = {
  ...held,
  async get() {
    const isOver = isTimeOver(session, local, now());
    const key = await held.get();
    if (key === null) {
      // Without a key nobody waits for it.
      isOver.catch((error: unknown) => noteUnexpected(error, 'vault/idle'));
      return null;
    }
    if (!(await isOver)) return key;
    void act('vault/lock', { ended: await lockHere() });
    return null;
  },
};

/**
 * Takes the key away at once, and tells all open pages; the background, which may have to be started, follows. Returns the
 * id of the opening that it ended.
 */
async function lockHere(): Promise<string | null> {
  const ended = await forgetSession(session);
  await tellPages();
  return ended;
}

/** Without the background, which may have to be started: a page that is being closed does not live to see it. */
const tellPages = (): Promise<void> => session.set({ [REVISION]: crypto.randomUUID() });

/** «Закрыть хранилище». */
export async function closeVault(): Promise<void> {
  await saveDraftsInTime();
  await act('vault/lock', { ended: await lockHere() });
}

/** All vaults of this profile of the browser. */
export const vaults = openVaults();

/** The database of the vault that is open, or was open last. */
export const database = async (): Promise<Database> => vaults.database(await held.lastVault());

/** The vault that this page last saw open. */
let shown: string | null = null;

/** What is sealed is emptied first: nothing of people stands beside the closed vault. */
const refreshVault = latest({
  outlivesLocking: true,
  refreshes: true,
  async read() {
    const named = held.openVault();
    // The database opens while the key is read.
    const formsRead = named.then(async (name) =>
      name === null ? ('same' as const) : formsOf(await vaults.database(name)),
    );
    // Not even the disk is waited for.
    const [key, name] = await Promise.all([holder.get(), named]);
    const open = key === null ? null : name;
    // Another teacher's vault: nothing of the one before stands beside it.
    if (open !== shown) noteVault(false);
    shown = open;
    const [state, found] = await Promise.all([
      stateOf(vaults, { get: async () => (open === null ? null : key), openVault: async () => open }),
      formsRead,
    ]);
    return { state, found: open === null ? ('same' as const) : found };
  },
  show({ state, found }) {
    noteVault(state === 'unlocked');
    forms.value = found;
    vault.value = state;
  },
  failed: (error) => showFailure(error, 'vault/state'),
});

/** The window, where an opened vault is shown before the background has settled what waited for it. */
let showsAtOnce: EventTarget | null = null;

/**
 * Follows the vault; `scope` is the window, which tells when the teacher comes back to the page. `atOnce`: for a page that
 * reads again whatever changes; the others wait for what the background has to settle first.
 */
export function watchVault(scope: EventTarget, { atOnce = false } = {}): void {
  showsAtOnce = atOnce ? scope : null;
  void refreshVault();
  watchComputer();
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && REVISION in changes) void refreshVault();
  });
  // Whoever comes back to a page after hours, or to a computer that slept, finds it closed if it ought to be.
  for (const type of ['visibilitychange', 'focus', 'pageshow']) {
    scope.addEventListener(type, () => void refreshVault(), { capture: true });
  }
}

/** Makes a vault; `word`: see `createOne`. Returns a note for the teacher when it did not work. */
export function make(passphrase: string, word?: string): Promise<string | null> {
  return opening(() => createOne(vaults, holder, passphrase, now().getTime(), word));
}

/** Opens the vault that the passphrase fits; returns a note for the teacher when it did not work. */
export async function enter(passphrase: string): Promise<string | null> {
  const note = await opening(async () => {
    const name = await unlockOne(vaults, holder, passphrase);
    const opened = await vaults.database(name);
    // Open it is in any case: a note here concerns nobody but support.
    await tried('vault/iterations', () => raiseIterations(opened, passphrase));
  });
  if (note === null) afterFirstScreen(() => void noteStrength(passphrase));
  return note;
}

/** From now on the open vault is written in the forms of this version; returns a note when it did not work. */
export async function startUpdate(): Promise<string | null> {
  const note = await tried('vault/update', async () => beginUpdate(await database()));
  if (note) return note;
  // What waited for it is done now.
  await act('vault/changed');
  await refreshVault();
  return null;
}

/** A note when the code opens no vault. */
export async function checkCode(code: string): Promise<string | null> {
  return tried('vault/code', () => vaultOfCode(vaults, code));
}

/** Opens the vault that the recovery code fits and gives it a new passphrase. */
export function recover(code: string, passphrase: string): Promise<string | null> {
  return opening(async () => {
    const name = await vaultOfCode(vaults, code);
    await refuseTaken(vaults, passphrase, name);
    await recoverVault(await vaults.database(name), holder.of(name), code, passphrase, now().getTime());
  });
}

/** Gives the open vault another passphrase, which opens no other one. */
export function replacePassphrase(current: string, next: string): Promise<string | null> {
  return tried('vault/passphrase', async () => {
    await refuseTaken(vaults, next, await holder.openVault());
    await changePassphrase(await database(), current, next);
    await noteStrength(next);
  });
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

async function opening(step: () => Promise<unknown>): Promise<string | null> {
  const note = await tried('vault/open', async () => {
    // An action of long ago must not close again what is being opened now.
    await noteAction(session, local, now());
    await step();
  });
  if (note) return note;
  let settled: Promise<unknown> | null = null;
  const settle = () => {
    settled ??= act('vault/changed');
    return settled;
  };
  if (showsAtOnce) {
    // To the other pages the vault is open, even if this one is closed at once.
    const leave = () => {
      void tellPages();
      void settle();
    };
    showsAtOnce.addEventListener('pagehide', leave, { once: true });
    await refreshVault();
    // What the background has to settle takes the processor's time, and that of the disk.
    await firstScreenDrawn();
    showsAtOnce.removeEventListener('pagehide', leave);
  }
  await settle();
  await refreshVault();
  return null;
}
