import type { Signal } from '@preact/signals';
import { messageFor } from '../../utils/base/text/user-error.ts';
import { VaultError } from '../../utils/vault/vault-error.ts';
import { failure } from './background.ts';
import { noteUnexpected } from './unexpected.ts';

/**
 * Shows why a load failed, in `place`, and keeps what was unexpected, under `part`, a name of our own. That the vault was locked meanwhile is no failure: it can be locked before this
 * page hears of it, and then the page asks for the passphrase.
 */
export function showFailure(error: unknown, part: string, place: Signal<string | null> = failure): void {
  if (error instanceof VaultError && error.code === 'locked') return;
  noteUnexpected(error, part);
  place.value = messageFor(error);
}
