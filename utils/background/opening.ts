import { describeProblem } from '../base/text/problem.ts';
import { abandonAttempts, stopRun } from '../duties/credentials/run.ts';
import { noteSettled, wasForgotten } from '../vault/session-key.ts';
import { formsOf } from '../vault/writing.ts';
import { noteClock } from './clock-watch.ts';
import type { Service } from './context.ts';
import { recordExpired } from './credentials/expiring.ts';
import { takeUpLate } from './credentials/late-answers.ts';
import { allRuns, changeRun, driverOf, setDriver } from './credentials/runs.ts';
import { stopLockedUpdates } from './reading/journal-reading.ts';
import { noteUnexpected } from './unexpected.ts';

/** Session key: this opening of the vault is settled. A lock takes it away with everything else. */
const SETTLED = 'settled';
const STOPPED = describeProblem({
  what: 'Хранилище закрывалось, и работа остановлена.',
  kept: 'Сделанное на месте.',
  press: 'Продолжите, когда будет нужно.',
});

let settling: Promise<void> | null = null;

/**
 * Once after each opening of the vault, before anything else is served: takes up what came while it was locked, and stops
 * what a lock left running. Never rejects; what could not be done is tried again with the next request.
 */
export function settleOpened(service: Service): Promise<void> {
  settling ??= settle(service)
    .catch((error: unknown) => noteUnexpected(service, error, 'vault/settle'))
    .finally(() => {
      settling = null;
    });
  return settling;
}

async function settle(given: Service): Promise<void> {
  if ((await given.session.get(SETTLED))[SETTLED] === true) return;
  const service = given.sinceNow();
  if ((await service.vault()) !== 'unlocked') return;
  const locked = await wasForgotten(service.session);
  if (locked) await retireDriver(service);
  // Nothing may be written yet, or by this version: it is settled once it may be.
  if ((await formsOf(await service.database())) !== 'same') return;
  await takeUpLate(service);
  await recordExpired(service);
  await noteClock(service);
  if (locked) {
    await stopRuns(service);
    await stopLockedUpdates(service, STOPPED);
  }
  if (await service.keepInSession({ [SETTLED]: true })) await noteSettled(service.session);
}

/** The page at work may still bring its answer, but gets nobody more. */
async function retireDriver(service: Service): Promise<void> {
  const driver = await driverOf(service);
  if (driver) await setDriver(service, { ...driver, retired: true });
}

async function stopRuns(service: Service): Promise<void> {
  for (const { id } of await allRuns(service)) {
    await changeRun(service, id, (run) => {
      if (run.status !== 'running') return run;
      // An attempt at a reset stays open: its page may still answer for it.
      return stopRun(run.kind === 'collect' ? abandonAttempts(run, service.now()) : run, STOPPED);
    });
  }
}
