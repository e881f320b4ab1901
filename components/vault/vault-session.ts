import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { now } from '../../utils/clock/now.ts';
import { REVISION, sessionKeyHolder } from '../../utils/service/context.ts';
import { noteOf } from '../../utils/service/trouble.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { keepOpen } from '../../utils/store/keep-open.ts';
import { createVault, unlockVault, type VaultState, vaultState } from '../../utils/store/vault.ts';
import { act } from '../ui/background.ts';

/**
 * The vault as a top-level extension page sees it. The passphrase goes straight to the key derivation and is never
 * sent anywhere, not even to the background.
 */
export const vault = signal<VaultState | null>(null);

export const holder = sessionKeyHolder(browser.storage.session);

/** The database of this page. */
export const database = keepOpen(openDatabase);

async function refreshVault(): Promise<void> {
  vault.value = await vaultState(await database(), holder);
}

export function watchVault(): void {
  void refreshVault();
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && REVISION in changes) void refreshVault();
  });
}

/** Opens the vault, or makes it; returns a note for the teacher when it did not work. */
export async function enter(passphrase: string, makeNew: boolean): Promise<string | null> {
  try {
    if (makeNew) await createVault(await database(), holder, passphrase, now().getTime());
    else await unlockVault(await database(), holder, passphrase);
  } catch (error) {
    return noteOf(error);
  }
  await act({ type: 'vault/changed' });
  await refreshVault();
  return null;
}
