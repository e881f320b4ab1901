import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { ClassTaskList } from '../../../utils/register/tasks/task-line.ts';
import { dueTimesIn } from '../../../utils/stored/due-times.ts';
import { ask } from '../../state/background.ts';
import { latest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';
import { followChanges } from '../../state/page-session.ts';
import { sealed } from '../../state/sealed.ts';
import { vault } from '../../state/vault-session.ts';

/** What is to be done, class by class; null: not asked for yet, or the vault is not open. */
export const reminders = sealed<ClassTaskList[] | null>(null, { ofAllClasses: true });
/** Times (ms) when something falls due: all that is known while the vault is locked. */
export const dueMoments = signal<number[]>([]);

const refreshTimes = latest({
  outlivesLocking: true,
  refreshes: true,
  read: async () => dueTimesIn(await browser.storage.local.get(null)),
  show(times) {
    dueMoments.value = times;
  },
  failed: (error) => showFailure(error, 'reminders/moments'),
});

const refreshList = latest({
  ofAllClasses: true,
  refreshes: true,
  read: () => ask('tasks/list'),
  show(answer) {
    if (answer.ok) reminders.value = answer.value.classes;
  },
  failed: (error) => showFailure(error, 'tasks/list'),
});

function refresh(): void {
  void refreshTimes();
  if (vault.peek() === 'unlocked') void refreshList();
}

/** Whenever the vault is opened or closed, or something has changed. */
export function watchReminders(): void {
  vault.subscribe(refresh);
  followChanges(refresh);
}
