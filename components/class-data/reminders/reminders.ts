import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { DutyReminders } from '../../../utils/register/reminder.ts';
import { DUE_MOMENTS, momentsOf } from '../../../utils/stored/due-moments.ts';
import { ask, onChange } from '../../state/background.ts';
import { vault } from '../../state/vault-session.ts';

export type ClassReminders = DutyReminders & { classGroup: { id: string; name: string } };

/** What is due, class by class; null: not requested yet, or the vault is locked. */
export const reminders = signal<ClassReminders[] | null>(null);
/** Times (ms) when something falls due: all that is known while the vault is locked. */
export const dueMoments = signal<number[]>([]);

async function refresh(): Promise<void> {
  dueMoments.value = momentsOf((await browser.storage.local.get(DUE_MOMENTS))[DUE_MOMENTS]);
  if (vault.value !== 'unlocked') {
    reminders.value = null;
    return;
  }
  const answer = await ask<ClassReminders[]>({ type: 'reminders/list' });
  if (answer.ok) reminders.value = answer.value;
}

export function watchReminders(): void {
  vault.subscribe(() => void refresh());
  onChange(() => void refresh());
}
