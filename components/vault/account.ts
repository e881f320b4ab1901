import { effect } from '@preact/signals';
import type { AccountState } from '../../utils/messages/account-requests.ts';
import { ask } from '../state/background.ts';
import { afterFirstScreen } from '../state/first-screen.ts';
import { latest } from '../state/latest.ts';
import { showFailure } from '../state/load-failure.ts';
import { followChanges } from '../state/page-session.ts';
import { sealed } from '../state/sealed.ts';
import { vault } from '../state/vault-session.ts';

/** Whose vault it is; null: not asked for yet, or the vault is not open. */
export const account = sealed<AccountState | null>(null, { ofAllClasses: true });

const refresh = latest({
  ofAllClasses: true,
  refreshes: true,
  read: () => ask('account/state'),
  show(answer) {
    if (answer.ok) account.value = answer.value;
  },
  failed: (error) => showFailure(error, 'vault/account'),
});

/** Asks whose vault it is, each time it is opened and whenever something has changed. */
export function watchAccount(): void {
  effect(() => {
    if (vault.value === 'unlocked') afterFirstScreen(() => void refresh());
  });
  followChanges(() => vault.peek() === 'unlocked' && void refresh());
}
