import { markPrinted } from '../credentials/run.ts';
import { appendEntries, type NewEntry } from '../store/entries.ts';
import { readSecrets, wipeSecrets } from '../store/secrets.ts';
import type { Service } from './context.ts';
import { changeRun, runOf } from './runs.ts';

export interface PrintedSlip {
  person: string;
  variant: 'password' | 'login' | 'gosuslugi';
  /** The attempt that brought the password of this slip. */
  attempt: string | null;
}

/** «Все памятки читаются»: entries first, then the passwords of these slips are wiped, then the run goes on. */
export async function confirmPrinted(
  service: Service,
  classGroup: string,
  slips: PrintedSlip[],
): Promise<void> {
  const database = await service.database();
  const key = await service.key();
  const entries = slips.flatMap(({ person, variant, attempt }): NewEntry[] => [
    { kind: 'slip-printed', classGroup, person, variant },
    ...(attempt ? [{ kind: 'password-wiped' as const, classGroup, person, why: 'printed' as const }] : []),
  ]);
  await appendEntries(database, key, entries, service.now());
  const attempts = new Set(slips.flatMap(({ attempt }) => attempt ?? []));
  await wipeSecrets(database, [...attempts]);
  const run = await runOf(service, classGroup);
  if (run) await changeRun(service, run.id, (current) => markPrinted(current, attempts));
  await service.changed();
}

/** Wipes passwords at the teacher's request; whoever they belong to needs a new one. */
export async function wipeAsked(service: Service, ids: string[]): Promise<void> {
  const database = await service.database();
  const key = await service.key();
  const wanted = new Set(ids);
  const { secrets, damaged } = await readSecrets(database, key);
  const found = secrets.filter(({ id }) => wanted.has(id));
  const entries = found.map(
    ({ classGroup, person }): NewEntry => ({ kind: 'password-wiped', classGroup, person, why: 'asked' }),
  );
  await appendEntries(database, key, entries, service.now());
  await wipeSecrets(database, [...found.map(({ id }) => id), ...damaged.filter((id) => wanted.has(id))]);
  for (const { classGroup } of found) {
    const run = await runOf(service, classGroup);
    if (run) await changeRun(service, run.id, (current) => markPrinted(current, wanted));
  }
  await service.changed();
}

/** Wipes what has expired; needs no open vault. */
export async function wipeExpired(service: Service): Promise<void> {
  const database = await service.database();
  const now = service.now().getTime();
  const expired = (await database.getAll('secrets'))
    .filter(({ expiresAt }) => expiresAt <= now)
    .map(({ id }) => id);
  if (expired.length === 0) return;
  await wipeSecrets(database, expired);
  await service.changed();
}
