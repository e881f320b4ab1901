import { describeProblem } from '../../base/text/problem.ts';
import { UserError } from '../../base/text/user-error.ts';
import { createRun, isAsking, type Run, resumeRun, stopRun } from '../../duties/credentials/run.ts';
import { withPrint } from '../../duties/credentials/slip-preparation.ts';
import { checkPasswordsAllowed } from '../computer.ts';
import type { Service } from '../context.ts';
import { collect, collecting } from './collecting.ts';
import { statesOf } from './credential-states.ts';
import { releaseWiped } from './expiring.ts';
import { checkDriver, drive, whileStarting } from './resetting.ts';
import { abandonRun, allRuns, changeRun, dismissRun, keepRun, runOrNone } from './runs.ts';

/**
 * Starts reading the logins of these people in the background. `prepares`: people whose slips are printed after it: the
 * print page opens by itself.
 */
export async function startCollecting(
  service: Service,
  classGroup: string,
  { persons, prepares }: { persons: string[]; prepares?: string[] | undefined },
): Promise<void> {
  const wanted = new Set(persons);
  const people = (await statesOf(service, classGroup))
    .filter(({ person }) => wanted.has(person.key))
    .map(({ person: { key, name, role, card } }) => ({ person: key, name, role, card, reason: null }));
  if (people.length === 0)
    throw new UserError({
      what: 'Никто не выбран.',
      kept: 'Ничего не изменилось.',
      press: 'Отметьте людей и начните снова.',
    });
  await service.key();
  const id = crypto.randomUUID();
  await service.serial(async () => {
    const before = await runOrNone(service, classGroup);
    if ((await allRuns(service)).some(({ status }) => status === 'running') || isUnfinishedReset(before)) {
      throw new UserError({
        what: 'Другая работа уже начата, она показана выше.',
        kept: 'Ничего не изменилось.',
        press: 'Сначала закончите начатую работу.',
      });
    }
    const slips = prepares && { prepares: { persons: prepares, opened: false } };
    const run = createRun('collect', { id, classGroup, perSheet: 8, people, ...slips }, service.now());
    await keepRun(service, run, true);
  });
  await service.changed();
  void collect(service, id);
}

const isUnfinishedReset = (run: Run | null) => run?.kind === 'reset' && run.status !== 'done';

/** Stops the run of a class where it is. */
export async function stopRunOf(service: Service, classGroup: string): Promise<void> {
  const run = await runOrNone(service, classGroup);
  if (!run) return;
  // Stopping starts at once: resuming from now on waits for its end.
  const stopped = collecting.stop(run.id);
  await changeRun(service, run.id, (current) =>
    stopRun(
      current,
      describeProblem({
        what: 'Остановлено вами.',
        kept: current.kind === 'reset' ? 'Выданные пароли на месте.' : 'Прочитанное на месте.',
        press: 'Когда будет нужно, продолжите с этого места.',
      }),
    ),
  );
  await stopped;
}

/** Resumes reading the logins of a class. */
export async function resumeCollecting(service: Service, classGroup: string): Promise<void> {
  const run = await runToResume(service, classGroup);
  if (!run) return;
  if (run.kind === 'reset')
    throw new UserError({
      what: 'Выдачу паролей продолжают в отдельном окне.',
      kept: 'Ничего не сброшено.',
      press: 'Нажмите «Продолжить» в панели.',
    });
  await collecting.whenStopped(run.id);
  await changeRun(service, run.id, resumeRun);
  void collect(service, run.id);
}

/** Resumes the resets that the teacher has confirmed, in the page of `tab`. */
export async function resumeResets(
  service: Service,
  {
    classGroup,
    tab,
    run: confirmed,
    prints,
  }: { classGroup: string; tab: number; run: string | null; prints?: boolean | undefined },
): Promise<void> {
  const run = await runToResume(service, classGroup);
  if (run?.kind !== 'reset' || run.id !== confirmed) {
    throw new UserError({
      what: 'Эта выдача паролей уже закончена.',
      kept: 'Новых паролей не выдано.',
      press: 'Закройте окно.',
    });
  }
  await checkPasswordsAllowed(service);
  await checkDriver(service);
  await releaseWiped(service);
  await whileStarting(run.id, async () => {
    const next = await changeRun(service, run.id, (current) => resumeRun(withPrint(current, prints)), true);
    if (next?.status === 'running') await drive(service, run.id, tab);
  });
}

async function runToResume(service: Service, classGroup: string): Promise<Run | null> {
  const run = await runOrNone(service, classGroup);
  if (!run) return null;
  const others = (await allRuns(service)).filter(({ id, status }) => id !== run.id && status === 'running');
  if (others.length > 0)
    throw new UserError({
      what: 'Сейчас идёт работа с другим классом.',
      kept: 'Ничего не изменилось.',
      press: 'Дождитесь её конца.',
    });
  return run;
}

/** Removes the run of a class from the panel; throws while it is running. */
export async function discardRun(service: Service, classGroup: string): Promise<void> {
  const before = await runOrNone(service, classGroup);
  // Attempts left open by a closed page or a killed background do not keep the run forever.
  if (before?.kind === 'collect' && !collecting.has(before.id)) await abandonRun(service, before.id);
  else await checkDriver(service);
  const run = await runOrNone(service, classGroup);
  if (run && (run.status === 'running' || isAsking(run)))
    throw new UserError({
      what: 'Работа ещё идёт.',
      kept: 'Она продолжается.',
      press: 'Сначала остановите работу.',
    });
  await dismissRun(service, classGroup);
  await service.changed();
}
