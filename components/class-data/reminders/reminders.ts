import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { ClassReminders } from '../../../utils/messages/register-requests.ts';
import { DUE_MOMENTS, momentsOf } from '../../../utils/stored/due-moments.ts';
import { ask } from '../../state/background.ts';
import { latest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';
import { onChange } from '../../state/page-session.ts';
import { sealed } from '../../state/sealed.ts';
import { vault } from '../../state/vault-session.ts';

/** What waits to be done, class by class; null: not asked for yet, or the vault is not open. */
export const reminders = sealed<ClassReminders[] | null>(null, { ofAllClasses: true });
/** Moments (ms) at which something falls due: all that is known while the vault is closed. */
export const dueMoments = signal<number[]>([]);

const refreshMoments = latest({
  outlivesLocking: true,
  refreshes: true,
  read: async () => momentsOf((await browser.storage.local.get(DUE_MOMENTS))[DUE_MOMENTS]),
  show(moments) {
    dueMoments.value = moments;
  },
  failed: (error) => showFailure(error, 'reminders/moments'),
});

const refreshList = latest({
  ofAllClasses: true,
  refreshes: true,
  read: () => ask('reminders/list'),
  show(answer) {
    if (answer.ok) reminders.value = answer.value;
  },
  failed: (error) => showFailure(error, 'reminders/list'),
});

function refresh(): void {
  void refreshMoments();
  if (vault.peek() === 'unlocked') void refreshList();
}

/** Whenever the vault is opened or closed, or something has changed. */
export function watchReminders(): void {
  vault.subscribe(refresh);
  onChange(refresh);
}
