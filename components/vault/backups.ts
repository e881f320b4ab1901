import { computed, effect } from '@preact/signals';
import { now } from '../../utils/base/clock/now.ts';
import type { BackupState } from '../../utils/messages/backup-requests.ts';
import { ask } from '../state/background.ts';
import { afterFirstScreen } from '../state/first-screen.ts';
import { latest } from '../state/latest.ts';
import { showFailure } from '../state/load-failure.ts';
import { followChanges } from '../state/page-session.ts';
import { sealed } from '../state/sealed.ts';
import { vault } from '../state/vault-session.ts';

/** What is known of the backups of the open vault; null: not asked for yet, or the vault is not open. */
export const backups = sealed<BackupState | null>(null, { ofAllClasses: true });

/** Whether it is time for another backup. */
export const isBackupDue = computed(() => {
  const dueAt = backups.value?.dueAt ?? null;
  return dueAt !== null && Date.parse(dueAt) <= now().getTime();
});

const refresh = latest({
  ofAllClasses: true,
  refreshes: true,
  read: () => ask('backup/state'),
  show(answer) {
    if (answer.ok) backups.value = answer.value;
  },
  failed: (error) => showFailure(error, 'backup/state'),
});

/** Asks each time the vault is opened and whenever something has changed. */
export function watchBackups(): void {
  effect(() => {
    if (vault.value === 'unlocked') afterFirstScreen(() => void refresh());
  });
  followChanges(() => vault.peek() === 'unlocked' && void refresh());
}
