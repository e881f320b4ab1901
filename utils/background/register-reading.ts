import { type Entry, entrySchema } from '../duties/entry.ts';
import { REVISION } from '../messages/revision.ts';
import type { Database } from '../vault/database.ts';
import { readEntries } from '../vault/entries.ts';
import type { Service } from './context.ts';

/** Readings under way, each with the revision at which it began. */
const readings = new WeakMap<Database, { revision: unknown; entries: Promise<readonly Entry[]> }>();

/**
 * The whole register of the open vault. Requests that come together, as after each change, share one reading; nothing is
 * kept after it, and what has changed since it began is read again.
 */
export async function recordedEntries(service: Service): Promise<readonly Entry[]> {
  const [database, key] = [await service.database(), await service.key()];
  const { [REVISION]: revision } = await service.session.get(REVISION);
  const running = readings.get(database);
  if (running && running.revision === revision) return running.entries;
  const entries = readEntries(database, key, entrySchema).then((read) => read.entries);
  readings.set(database, { revision, entries });
  const end = () => {
    if (readings.get(database)?.entries === entries) readings.delete(database);
  };
  entries.then(end, end);
  return entries;
}
