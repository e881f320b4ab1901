import type { PrintedSlip } from '../../duties/credentials/credentials-requests.ts';
import { markPrinted, type Run } from '../../duties/credentials/run.ts';
import type { NewEntry } from '../../duties/entry.ts';
import type { NewDocument } from '../../vault/commit.ts';
import { dropLate, lateExpiries } from '../../vault/inbox.ts';
import { readSecrets, wipeSecrets, withReplaced } from '../../vault/secrets.ts';
import { allDatabases } from '../../vault/vaults.ts';
import type { Service } from '../context.ts';
import { signed } from '../teacher.ts';
import { allRuns, changeRun, runDocument } from './runs.ts';

/**
 * «Все памятки читаются»: records it, releases the run and wipes the passwords of these slips, all of it or nothing. Until
 * then the slips can be printed again.
 */
export async function confirmPrinted(
  service: Service,
  classGroup: string,
  slips: PrintedSlip[],
): Promise<void> {
  await service.serial(async () => {
    const entries = slips.flatMap(({ person, variant, attempt }): NewEntry[] => [
      { kind: 'slip-printed', classGroup, person, variant },
      ...(attempt ? [{ kind: 'password-wiped' as const, classGroup, person, why: 'printed' as const }] : []),
    ]);
    const attempts = new Set(slips.flatMap(({ attempt }) => attempt ?? []));
    await service.commit({
      entries: await signed(service, entries),
      // A password may have been issued in another class of the same person.
      documents: await changedRuns(service, (run) => markPrinted(run, attempts)),
      dropped: { secrets: await withReplaced(await service.database(), attempts) },
      answer: () => null,
    });
  });
  await service.changed();
}

/** Wipes passwords at the teacher's request; their owners need new ones. */
export async function wipeAsked(service: Service, ids: string[]): Promise<void> {
  await service.serial(async () => {
    const database = await service.database();
    const wanted = new Set(ids);
    const { secrets, damaged } = await readSecrets(database, await service.key());
    const found = secrets.filter(({ id }) => wanted.has(id));
    const entries = found.map(
      ({ classGroup, person }): NewEntry => ({ kind: 'password-wiped', classGroup, person, why: 'asked' }),
    );
    const wiped = [...found.map(({ id }) => id), ...damaged.filter((id) => wanted.has(id))];
    await service.commit({
      entries: await signed(service, entries),
      documents: await changedRuns(service, (run) => markPrinted(run, wanted)),
      dropped: { secrets: await withReplaced(database, wiped) },
      answer: () => null,
    });
  });
  await service.changed();
}

/** The documents of the runs that a change changes. */
async function changedRuns(service: Service, change: (run: Run) => Run): Promise<NewDocument[]> {
  return (await allRuns(service)).flatMap((run) => {
    const next = change(run);
    return JSON.stringify(next) === JSON.stringify(run) ? [] : [runDocument(next)];
  });
}

/** Wipes expired passwords of all vaults; they may be locked. */
export async function wipeExpired(service: Service): Promise<void> {
  const now = service.now().getTime();
  const isOver = ({ expiresAt }: { expiresAt: number }) => expiresAt <= now;
  let wiped = 0;
  for (const { database } of await allDatabases(service.vaults)) {
    const expired = (await database.getAll('secrets')).filter(isOver).map(({ id }) => id);
    const late = (await lateExpiries(database)).filter(isOver).map(({ id }) => id);
    if (expired.length + late.length === 0) continue;
    wiped += expired.length + late.length;
    await wipeSecrets(database, expired);
    await dropLate(database, late);
  }
  if (wiped > 0) await service.changed();
}

/**
 * Releases runs that still wait for the slips of passwords wiped while the vault was locked. The vault must be open.
 */
export async function releaseWiped(service: Service): Promise<void> {
  const database = await service.database();
  for (const { id } of await allRuns(service)) {
    await changeRun(service, id, async (run) => {
      // Read after the run: a password is stored before its attempt is settled.
      const kept = new Set(await database.getAllKeys('secrets'));
      const gone = run.items.flatMap(({ progress }) =>
        progress.state === 'issued' && !progress.printed && !kept.has(progress.attempt)
          ? [progress.attempt]
          : [],
      );
      return gone.length > 0 ? markPrinted(run, new Set(gone)) : run;
    });
  }
}
