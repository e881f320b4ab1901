import type { PrintedSlip } from '../../duties/credentials/credentials-requests.ts';
import { markPrinted, markWiped, type Run } from '../../duties/credentials/run.ts';
import { markSlipsPrinted } from '../../duties/credentials/slip-preparation.ts';
import type { NewEntry } from '../../duties/entry.ts';
import type { NewDocument } from '../../vault/commit.ts';
import { readSecrets, withReplaced } from '../../vault/secrets.ts';
import { checkPasswordsAllowed } from '../computer.ts';
import type { Service } from '../context.ts';
import { signed } from '../teacher.ts';
import { allRuns, runDocument } from './runs.ts';

/**
 * «Все памятки читаются»: records it, releases the run and wipes the passwords of these slips, all of it or nothing. Until
 * then the slips can be printed again.
 */
export async function confirmPrinted(
  service: Service,
  classGroup: string,
  slips: PrintedSlip[],
): Promise<void> {
  if (slips.some(({ attempt }) => attempt !== null)) await checkPasswordsAllowed(service);
  await service.serial(async () => {
    const entries = slips.flatMap(({ person, variant, attempt }): NewEntry[] => [
      { kind: 'slip-printed', classGroup, person, variant },
      ...(attempt ? [{ kind: 'password-wiped' as const, classGroup, person, why: 'printed' as const }] : []),
    ]);
    const attempts = new Set(slips.flatMap(({ attempt }) => attempt ?? []));
    const printed = new Set(slips.map(({ person }) => person));
    await service.commit({
      entries: await signed(service, entries),
      // A password may have been issued in another class of the same person.
      documents: await changedRuns(service, (run) => markSlipsPrinted(markPrinted(run, attempts), printed)),
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
    const asked = new Map(ids.map((id) => [id, 'asked' as const]));
    const wiped = [...found.map(({ id }) => id), ...damaged.filter((id) => wanted.has(id))];
    await service.commit({
      entries: await signed(service, entries),
      documents: await changedRuns(service, (run) => markWiped(run, asked)),
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
