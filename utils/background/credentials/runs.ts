import { boolean, type InferOutput, number, object, optional, string } from 'valibot';
import { describeProblem } from '../../base/text/problem.ts';
import { UserError } from '../../base/text/user-error.ts';
import type { KnownCredentials } from '../../duties/credentials/known.ts';
import { abandonAttempts, type Run } from '../../duties/credentials/run.ts';
import { runId } from '../../stored/run-id.ts';
import { documents } from '../../stored/stored-documents.ts';
import type { NewDocument } from '../../vault/commit.ts';
import { quarantine } from '../../vault/damage.ts';
import { documentIds, readDocument } from '../../vault/documents.ts';
import type { Service } from '../context.ts';

/** Id of the sealed document with what is known of the credentials of a class. */
export const knownId = (classGroup: string) => `credentials:${classGroup}`;

async function runOf(service: Service, classGroup: string): Promise<Run | null> {
  const stored = await readDocument(
    await service.database(),
    await service.key(),
    runId(classGroup),
    documents.run,
  );
  if (stored.state === 'damaged') {
    throw new UserError({
      what: 'Запись о начатой работе повреждена.',
      kept: 'Новые пароли сами не выдаются.',
      press: 'Начните её заново.',
    });
  }
  return stored.state === 'found' ? stored.value : null;
}

/** The run of a class; a damaged record counts as none. */
export async function runOrNone(service: Service, classGroup: string): Promise<Run | null> {
  try {
    return await runOf(service, classGroup);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

export async function allRuns(service: Service): Promise<Run[]> {
  const ids = await documentIds(await service.database(), 'run:');
  const runs = await Promise.all(ids.map((id) => runOrNone(service, id.slice('run:'.length))));
  return runs.filter((run) => run !== null);
}

export async function findRun(service: Service, id: string): Promise<Run | null> {
  return (await allRuns(service)).find((run) => run.id === id) ?? null;
}

/** The document of a run, to be written. */
export const runDocument = (run: Run): NewDocument => ({ id: runId(run.classGroup), value: run });

/** Stores a run; with `fulfils` that is what the request under way has asked for. */
export async function keepRun(service: Service, run: Run, fulfils = false): Promise<void> {
  await service.commit({ documents: [runDocument(run)], ...(fulfils && { answer: () => null }) });
}

export async function dismissRun(service: Service, classGroup: string): Promise<void> {
  await service.commit({ dropped: { documents: [runId(classGroup)] }, answer: () => null });
}

/** Changes a run; changes are applied one at a time. Returns what is stored now. `fulfils`: see `keepRun`. */
export function changeRun(
  service: Service,
  id: string,
  change: (run: Run) => Run | Promise<Run>,
  fulfils = false,
): Promise<Run | null> {
  return service.serial(async () => {
    const run = await findRun(service, id);
    if (!run) return null;
    const next = await change(run);
    if (next !== run) {
      await keepRun(service, next, fulfils);
      // The end of a run does not wait for the next showing of its progress.
      await service.changed(next.status === run.status ? undefined : 'atOnce');
    }
    return next;
  });
}

/** What is known about the credentials of a class; a damaged record counts as empty: logins are collected again. */
export async function storedCredentials(service: Service, classGroup: string): Promise<KnownCredentials> {
  const stored = await readDocument(
    await service.database(),
    await service.key(),
    knownId(classGroup),
    documents.credentials,
  );
  return stored.state === 'found' ? stored.value : {};
}

/** Like `storedCredentials`, before overwriting them: a damaged record is quarantined first, so that it is not lost. */
export async function knownToChange(service: Service, classGroup: string): Promise<KnownCredentials> {
  const database = await service.database();
  const stored = await readDocument(
    database,
    await service.key(),
    knownId(classGroup),
    documents.credentials,
  );
  if (stored.state === 'damaged') {
    await quarantine(database, [{ store: 'documents', id: stored.id }], service.now());
  }
  return stored.state === 'found' ? stored.value : {};
}

/** The document with what is known about a person's credentials added, to be written. */
export async function knownDocument(
  service: Service,
  classGroup: string,
  person: string,
  known: KnownCredentials[string],
): Promise<NewDocument> {
  const all = { ...(await storedCredentials(service, classGroup)), [person]: known };
  return { id: knownId(classGroup), value: all };
}

/** Stores what is known about a person's credentials. */
export async function keepKnown(
  service: Service,
  classGroup: string,
  person: string,
  known: KnownCredentials[string],
): Promise<void> {
  await service.commit({ documents: [await knownDocument(service, classGroup, person, known)] });
}

const driverSchema = object({
  run: string(),
  tab: number(),
  id: string(),
  /** Gets nobody more: the vault was locked since. */
  retired: optional(boolean(), false),
});
type Driver = InferOutput<typeof driverSchema>;

/** The run of resets in progress and the tab that performs it; null after a restart of the browser. */
export function driverOf(service: Service) {
  return service.read('driver', driverSchema);
}

export async function setDriver(service: Service, driver: Driver | null): Promise<void> {
  if (driver) await service.session.set({ driver });
  else await service.session.remove('driver');
}

/**
 * Settles attempts whose worker is gone: a person being read is pending again; a reset has an unknown outcome, recorded
 * by an entry.
 */
export async function abandonRun(service: Service, id: string): Promise<void> {
  await changeRun(service, id, (run) => abandoned(service, run));
}

/** The change that `abandonRun` makes, for `changeRun`. */
export async function abandoned(service: Service, run: Run): Promise<Run> {
  const now = service.now();
  const next = abandonAttempts(run, now);
  for (const { person, progress } of next.items.filter((item, index) => item !== run.items[index])) {
    if (progress.state !== 'unknown') continue;
    const entry = { kind: 'reset-unknown' as const, classGroup: run.classGroup, person };
    await service.commit({ entries: [entry], onceAs: `unknown:${progress.attempt}` });
  }
  if (next === run) return run;
  return next.status === 'running' && run.kind === 'reset'
    ? {
        ...next,
        status: 'stopped',
        note: describeProblem({
          what: 'Страница, на которой выдавались пароли, закрыта.',
          kept: 'Выданное раньше на месте.',
          press: 'Откройте её снова и нажмите «Продолжить».',
        }),
      }
    : next;
}
