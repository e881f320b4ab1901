import { dueKey, earlierDueKey, storedMoment } from '../stored/due-moments.ts';
import type { Service } from './context.ts';
import { taskLists } from './task-lists.ts';

/** Stores when the tasks of the open vault become overdue; does nothing while none is open. */
export async function refreshDueMoments(service: Service): Promise<void> {
  const vault = await service.openVault();
  if (vault === null || (await service.vault()) !== 'unlocked') return;
  const { moments } = await taskLists(service);
  const stored = moments.map(storedMoment);
  const key = dueKey(vault);
  const before = (await service.local.get(key))[key];
  if (JSON.stringify(before) !== JSON.stringify(stored)) await service.local.set({ [key]: stored });
  await service.local.remove(earlierDueKey(vault));
}
