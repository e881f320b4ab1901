import { REVISION } from '../messages/revision.ts';
import { DUE_TIMES, dueTimesIn } from '../stored/due-times.ts';
import { secretExpiries } from '../vault/secrets.ts';
import { classIds, remindersOf } from './class-duties.ts';
import type { Service } from './context.ts';

/** Session key: the revision and day for which the times were calculated. */
const COMPUTED = 'dueMomentsOf';

/** Updates the stored times if anything has changed; does nothing while the vault is not open. */
export async function refreshDueTimes(service: Service): Promise<void> {
  if ((await service.vault()) !== 'unlocked') return;
  const today = service.now().toDateString();
  const revision = `${(await service.session.get(REVISION))[REVISION]} ${today}`;
  if ((await service.session.get(COMPUTED))[COMPUTED] === revision) return;
  const days = (await remindersOf(service, await classIds(service))).flatMap((each) => each.days);
  const times = [...new Set(days)].sort().map((day) => new Date(`${day}T00:00`).getTime());
  await service.local.set({ [DUE_TIMES]: times });
  await service.session.set({ [COMPUTED]: revision });
}

/** How much is due now: temporary passwords still to be printed, and terms that have come. */
export async function countDue(service: Service): Promise<number> {
  const secrets = await secretExpiries(await service.database());
  const times = dueTimesIn((await service.local.get(DUE_TIMES))[DUE_TIMES]);
  const now = service.now().getTime();
  return secrets.length + times.filter((time) => time <= now).length;
}
