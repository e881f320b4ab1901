import { number } from 'valibot';
import { entrySchema } from '../duties/entry.ts';
import { CLOCK_OFF } from '../messages/clock-off.ts';
import { CLOCK_TOLERANCE_MS, clockDoubts } from '../register/clock-doubts.ts';
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
  const doubts = clockDoubts(entries, service.now(), (await clockOff(service)) === 0);
  if (doubts.length > 0) await service.commit({ entries: doubts });
}

const clockOff = (service: Service) => service.read(CLOCK_OFF, number());

/** Keeps, until the browser closes, how far the computer's clock is off that of the site. */
export async function noteSiteTime(service: Service, servedAt: number | null): Promise<void> {
  if (servedAt === null) return;
  const off = service.now().getTime() - servedAt;
  const known = await clockOff(service);
  const now = Math.abs(off) > CLOCK_TOLERANCE_MS ? off : 0;
  if (known !== null && (known === 0) === (now === 0)) return;
  await service.session.set({ [CLOCK_OFF]: now });
  if (now === 0 && (await service.vault()) === 'unlocked') await noteClock(service);
  if (now !== 0 || known !== null) await service.changed();
}
