import { useSignal } from '@preact/signals';
import { dayOf, daysBetween } from '../../utils/base/calendar/day.ts';
import { now } from '../../utils/base/clock/now.ts';
import { count, RECORDS } from '../../utils/base/text/plural.ts';
import { lazyView } from '../ui/lazy-view.tsx';
import { backups, isBackupDue } from './backups.ts';

const MakeBackup = lazyView(async () => (await import('./make-backup.tsx')).MakeBackup);

const DAYS = ['день', 'дня', 'дней'] as const;

/** The task «Сделать копию», once the last backup is old. */
export function BackupTask() {
  const making = useSignal(false);
  const state = backups.value;
  // The dialog stays once the backup is made.
  if (!state || !(isBackupDue.value || making.value)) return null;
  const old = state.last && daysBetween(dayOf(new Date(state.last.madeAt)), dayOf(now()));
  const text =
    old === null
      ? `Копии ещё нет, а в реестрах уже ${count(state.entries, RECORDS)}.`
      : `Последней копии ${count(old, DAYS)}, после неё ${count(state.entries, RECORDS)}.`;
  return (
    <section class="box warn row no-print" aria-label="Сделать копию">
      <span class="grow">{text}</span>
      <button
        type="button"
        onClick={() => {
          making.value = true;
        }}
      >
        Сделать копию…
      </button>
      {making.value && (
        <MakeBackup
          close={() => {
            making.value = false;
          }}
        />
      )}
    </section>
  );
}
