import { stopRun } from '../credentials/run.ts';
import { lockVault } from '../store/vault.ts';
import { stopClassReadings } from './class-reading.ts';
import { stopCollecting } from './collecting.ts';
import type { Service } from './context.ts';
import { checkDriver } from './resetting.ts';
import { allRuns, changeRun } from './runs.ts';
import { Trouble } from './trouble.ts';

/** Closes the vault: runs stop first; with a reset under way it stays open, else its password could not be stored. */
export async function lock(service: Service): Promise<void> {
  if ((await service.vault()) === 'unlocked') {
    // An attempt whose page is gone is settled now; it must not hold the vault open.
    await checkDriver(service);
    for (const run of await allRuns(service)) {
      const stopped = stopCollecting(run.id);
      const next = await changeRun(service, run.id, (current) =>
        stopRun(current, 'Хранилище закрыто. Откройте его и продолжите.'),
      );
      await stopped;
      if (next?.kind === 'reset' && next.items.some(({ progress }) => progress.state === 'attempting')) {
        throw new Trouble(
          'Сейчас приходит новый пароль, его нужно записать. Работа остановлена — закройте хранилище через минуту.',
        );
      }
    }
  }
  await stopClassReadings();
  await service.serial(async () => {
    await lockVault(service.holder);
    // Names must not outlive the lock, in memory either.
    const personal = Object.keys(await service.session.get(null)).filter((key) =>
      /^(roster|seen|reading|print):/.test(key),
    );
    await service.session.remove(personal);
  });
  await service.changed();
}
