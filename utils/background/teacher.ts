import { schoolDocument } from '../class-data/settings/shared-settings.ts';
import type { NewEntry } from '../duties/entry.ts';
import { storedSettings } from '../stored/settings.ts';
import type { Service } from './context.ts';

/** The entries with the teacher's name in `by`, if the settings contain it. */
export async function signed<E extends NewEntry>(service: Service, entries: E[]): Promise<E[]> {
  const { teacher } = await storedSettings(await service.database(), await service.key(), schoolDocument);
  const by = teacher.name.trim();
  return by ? entries.map((entry) => ({ by, ...entry })) : entries;
}
