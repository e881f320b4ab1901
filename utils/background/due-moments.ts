import { REVISION } from '../messages/revision.ts';
import { DUE_MOMENTS, momentsOf } from '../stored/due-moments.ts';
import { secretMoments } from '../vault/secrets.ts';
import { classIds, remindersOf } from './class-duties.ts';
import type { Service } from './context.ts';

/** Which state of the registers the moments were computed of. */
const COMPUTED = 'dueMomentsOf';

/** Brings the moments up to date, if anything has changed since; nothing is done while the vault is not open. */
export async function refreshDueMoments(service: Service): Promise<void> {
  if ((await service.vault()) !== 'unlocked') return;
  const today = service.now().toDateString();
  const revision = `${(await service.session.get(REVISION))[REVISION]} ${today}`;
  if ((await service.session.get(COMPUTED))[COMPUTED] === revision) return;
  const days = (await remindersOf(service, await classIds(service))).flatMap((each) => each.days);
  const moments = [...new Set(days)].sort().map((day) => new Date(`${day}T00:00`).getTime());
  await service.local.set({ [DUE_MOMENTS]: moments });
  await service.session.set({ [COMPUTED]: revision });
}

/** How much is due by now: temporary passwords that wait for paper, and terms that have come. */
export async function countDue(service: Service): Promise<number> {
  const secrets = await secretMoments(await service.database());
  const moments = momentsOf((await service.local.get(DUE_MOMENTS))[DUE_MOMENTS]);
  const now = service.now().getTime();
  return secrets.length + moments.filter((moment) => moment <= now).length;
}
