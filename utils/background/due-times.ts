import { REVISION } from '../messages/revision.ts';
import { urgencyOf } from '../register/tasks/task-terms.ts';
import { dueTimesIn, dueTimesKey } from '../stored/due-times.ts';
import { secretExpiries } from '../vault/secrets.ts';
import { allDatabases } from '../vault/vaults.ts';
import type { Service } from './context.ts';
import { taskLists } from './task-lists.ts';

/** Session key: the revision and day for which the times were calculated. */
const COMPUTED = 'dueMomentsOf';

/** Updates the stored times, those at which tasks become overdue, if anything has changed; does nothing while the vault is not open. */
export async function refreshDueTimes(service: Service): Promise<void> {
  const vault = await service.openVault();
  if (vault === null || (await service.vault()) !== 'unlocked') return;
  const today = service.now().toDateString();
  const revision = `${(await service.session.get(REVISION))[REVISION]} ${today} ${vault}`;
  if ((await service.session.get(COMPUTED))[COMPUTED] === revision) return;
  const times = [...(await taskLists(service)).moments];
  await service.local.set({ [dueTimesKey(vault)]: times.sort((a, b) => a - b) });
  await service.session.set({ [COMPUTED]: revision });
}

/** How much is due now in the open vault, or in all while they are locked: temporary passwords still to be printed, and terms that have come. */
export async function countDue(service: Service): Promise<number> {
  const open = await service.openVault();
  const isCounted = ({ name }: { name: string }) => open === null || name === open;
  const databases = (await allDatabases(service.vaults)).filter(isCounted);
  const secrets = await Promise.all(databases.map(({ database }) => secretExpiries(database)));
  const times = dueTimesIn(await service.local.get(open === null ? null : dueTimesKey(open)));
  const now = service.now();
  const isDue = (time: number) => ['overdue', 'today'].includes(urgencyOf(time, now));
  return secrets.flat().length + times.filter(isDue).length;
}
