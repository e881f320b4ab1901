import { type InferOutput, number, object, optional, pipe, regex, safeParse, string } from 'valibot';
import { laterTick, newComputer, stampOf, stampSchema, type Tick, tickOf } from '../base/clock/stamp.ts';
import { open, seal } from './cipher.ts';
import type { Database, SealedRecord } from './database.ts';
import { openEntryDocument, openLoose } from './entry-records.ts';

/** The sealed record with the last stamp given on this computer. It belongs to the computer: no backup has it. */
export const CLOCK = 'main';
const PLACE = 'clock:main';

const clockSchema = object({
  computer: pipe(string(), regex(/^[0-9a-f]{8}$/)),
  time: number(),
  counter: number(),
});
export type VaultClock = InferOutput<typeof clockSchema>;

const stampedSchema = object({ at: string(), stamp: optional(stampSchema) });

/** The clock of a vault; without one, or with a damaged one, it begins after all entries that are there. */
export async function readClock(
  database: Database,
  key: CryptoKey,
): Promise<{ record: SealedRecord | undefined; clock: VaultClock }> {
  const record = await database.get('clock', CLOCK);
  // A clock that does not open begins again, under another name.
  const value = record && (await open(key, PLACE, record).catch(() => null));
  const checked = safeParse(clockSchema, value);
  const clock = checked.success
    ? checked.output
    : { computer: newComputer(), ...(await lastTick(database, key)) };
  return { record, clock };
}

export async function sealClock(key: CryptoKey, clock: VaultClock): Promise<SealedRecord> {
  return { id: CLOCK, ...(await seal(key, PLACE, clock)) };
}

async function lastTick(database: Database, key: CryptoKey): Promise<Tick> {
  const opened = await Promise.all([
    ...(await database.getAll('entryDocuments')).map((record) => openEntryDocument(key, record)),
    ...(await database.getAll('entries')).map((record) => openLoose(key, record)),
  ]);
  return opened
    .flatMap((values) => values ?? [])
    .reduce<Tick>(
      (last, value) => {
        const checked = safeParse(stampedSchema, value);
        return checked.success ? laterTick(last, tickOf(stampOf(checked.output))) : last;
      },
      { time: 0, counter: 0 },
    );
}
