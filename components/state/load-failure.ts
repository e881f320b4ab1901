import type { Signal } from '@preact/signals';
import { messageFor } from '../../utils/base/text/user-error.ts';
import { VaultError } from '../../utils/vault/vault.ts';
import { failure } from './background.ts';

/**
 * Shows why a load failed, in `place`. That the vault was locked meanwhile is no failure: it can be locked before this
 * page hears of it, and then the page asks for the passphrase.
 */
export function showFailure(error: unknown, place: Signal<string | null> = failure): void {
  if (error instanceof VaultError && error.code === 'locked') return;
  place.value = messageFor(error);
}
