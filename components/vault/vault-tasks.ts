import { computed, effect } from '@preact/signals';
import { dayOf } from '../../utils/base/calendar/day.ts';
import { now } from '../../utils/base/clock/now.ts';
import { tasksOf } from '../../utils/register/tasks/class-tasks.ts';
import { taskLine } from '../../utils/register/tasks/task-line.ts';
import { owedForVault } from '../../utils/tasks/task-sources.ts';
import { recoveryState } from '../../utils/vault/recovery.ts';
import { book } from '../state/class-book.ts';
import { afterFirstScreen } from '../state/first-screen.ts';
import { latest } from '../state/latest.ts';
import { showFailure } from '../state/load-failure.ts';
import { followChanges } from '../state/page-session.ts';
import { sealed } from '../state/sealed.ts';
import { database, vault } from '../state/vault-session.ts';

/** Whether an unused recovery code was made; null: not known yet. */
export const hasRecoveryCode = sealed<boolean | null>(null, { ofAllClasses: true });

const refresh = latest({
  ofAllClasses: true,
  refreshes: true,
  async read() {
    const recovery = await recoveryState(await database());
    return recovery !== null && recovery.usedAt === null;
  },
  show(has) {
    hasRecoveryCode.value = has;
  },
  failed: (error) => showFailure(error, 'vault/tasks'),
});

/** What is owed for the vault itself; of the backup a note above every section speaks. */
export const vaultLines = computed(() => {
  if (hasRecoveryCode.value === null) return [];
  const facts = { hasRecoveryCode: hasRecoveryCode.value, isUsed: (book.value?.everywhere.length ?? 0) > 0 };
  const today = dayOf(now());
  const { tasks } = tasksOf(owedForVault({ today, backupDueAt: null, ...facts }), today, []);
  return tasks.map((task) => taskLine(task, () => null, now()));
});

/** Looks each time the vault is opened and whenever something has changed. */
export function watchVaultTasks(): void {
  effect(() => {
    if (vault.value === 'unlocked') afterFirstScreen(() => void refresh());
  });
  followChanges(() => vault.peek() === 'unlocked' && void refresh());
}
