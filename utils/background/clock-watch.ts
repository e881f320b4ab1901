import { entrySchema } from '../duties/entry.ts';
import { clockDoubts } from '../register/clock-doubts.ts';
import { readClock } from '../vault/clock-record.ts';
import { readEntries } from '../vault/entries.ts';
import type { Service } from './context.ts';

/**
 * Records, when the vault is opened, which entries are dated later than it is now: their dates are in doubt ever after.
 * Only what is recorded ahead of the clock is read for it: mostly nothing.
 */
export async function noteClock(service: Service): Promise<void> {
  const [database, key] = [await service.database(), await service.key()];
  const { clock } = await readClock(database, key);
  if (clock.time <= service.now().getTime()) return;
  const { entries } = await readEntries(database, key, entrySchema);
  const doubts = clockDoubts(entries, service.now());
  if (doubts.length > 0) await service.commit({ entries: doubts });
}
