import { UserError } from '../base/text/user-error.ts';
import { isAsking, stopRun } from '../duties/credentials/run.ts';
import { idleTimeLeft } from '../vault/idle.ts';
import { lockVault } from '../vault/vault.ts';
import type { Service } from './context.ts';
import { collecting } from './credentials/collecting.ts';
import { checkDriver } from './credentials/resetting.ts';
import { allRuns, changeRun } from './credentials/runs.ts';
import { classReadings } from './reading/class-reading.ts';
import { stopJournalUpdates } from './reading/journal-reading.ts';
import { pageReadings } from './reading/page-table-reading.ts';

/** Locks the vault after stopping runs. Refuses while a reset is under way: its password could not be stored. */
export async function lock(service: Service): Promise<void> {
  if ((await service.vault()) === 'unlocked') {
    // Settles an attempt whose page is gone: it must not keep the vault open.
    await checkDriver(service);
    for (const run of await allRuns(service)) {
      const stopped = collecting.stop(run.id);
      const next = await changeRun(service, run.id, (current) =>
        stopRun(current, 'Хранилище закрыто. Откройте его и продолжите.'),
      );
      await stopped;
      if (next?.kind === 'reset' && next.items.some(({ progress }) => progress.state === 'attempting')) {
        throw new UserError(
          'Сейчас приходит новый пароль, его нужно записать. Работа остановлена — закройте хранилище через минуту.',
        );
      }
    }
  }
  await classReadings.stopAll();
  await stopJournalUpdates('Хранилище закрыто. Откройте его и продолжите.');
  await pageReadings.stopAll();
  await service.serial(async () => {
    await lockVault(service.holder);
    // Names must not outlive the lock, not even in memory.
    const personal = Object.keys(await service.session.get(null)).filter((key) =>
      /^(roster|seen|reading|print|page-table):/.test(key),
    );
    await service.session.remove(personal);
  });
  await service.changed();
}

/** Delay until the next check while a run of resets keeps the vault open, ms. */
const PUT_OFF = 30_000;

/**
 * Locks the vault when the teacher has been idle for the time set; postponed while a run of resets is under way, as its
 * passwords could not be stored. Returns the delay until the next check, ms; null: the vault is locked.
 */
export async function lockWhenIdle(service: Service): Promise<number | null> {
  if ((await service.vault()) !== 'unlocked') return null;
  const left = await idleTimeLeft(service.session, service.local, service.now());
  if (left > 0) return left;
  const resets = (await allRuns(service)).filter(({ kind }) => kind === 'reset');
  if (resets.some((run) => run.status === 'running' || isAsking(run))) return PUT_OFF;
  try {
    await lock(service);
    return null;
  } catch (error) {
    if (error instanceof UserError) return PUT_OFF;
    throw error;
  }
}
