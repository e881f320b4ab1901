import { describeProblem } from '../../base/text/problem.ts';
import { UserError } from '../../base/text/user-error.ts';
import type { ResetRequest } from '../../duties/credentials/credentials-requests.ts';
import { neverHadAccount } from '../../duties/credentials/known.ts';
import { createRun, isAsking, stopRun } from '../../duties/credentials/run.ts';
import { withPrint } from '../../duties/credentials/slip-preparation.ts';
import { proveSecretStore } from '../../vault/secrets.ts';
import { checkPasswordsAllowed } from '../computer.ts';
import type { Service } from '../context.ts';
import { noteUnexpected } from '../unexpected.ts';
import { statesOf } from './credential-states.ts';
import { abandoned, allRuns, changeRun, driverOf, findRun, keepRun, setDriver } from './runs.ts';

/** Creates a run of resets and passes it to the page of `tab`. Tests the store before asking anything of the site. */
export async function startResets(
  service: Service,
  classGroup: string,
  request: ResetRequest,
  tab: number,
): Promise<void> {
  const states = new Map((await statesOf(service, classGroup)).map((state) => [state.person.key, state]));
  const people = request.persons.map(({ person, reason }) => {
    const state = states.get(person);
    if (!state)
      throw new UserError({
        what: 'Список класса изменился.',
        kept: 'Ничего не сброшено.',
        press: 'Откройте панель заново и выберите людей ещё раз.',
      });
    if (state.barred !== null)
      throw new UserError({
        what: `Для «${state.person.name}» пароль не выдаётся: ${state.barred}.`,
        kept: 'Ничего не сброшено.',
        press: 'Снимите отметку с этого человека и начните снова.',
      });
    if (reason === null && !neverHadAccount(state)) {
      throw new UserError({
        what: `У «${state.person.name}» мог быть действующий пароль.`,
        kept: 'Ничего не сброшено.',
        press: `Для «${state.person.name}» укажите причину.`,
      });
    }
    const { key, name, role, card } = state.person;
    return { person: key, name, role, card, reason };
  });
  if (people.length === 0)
    throw new UserError({
      what: 'Никто не выбран.',
      kept: 'Ничего не изменилось.',
      press: 'Отметьте людей и начните снова.',
    });
  await checkPasswordsAllowed(service);
  const key = await service.key();
  try {
    await proveSecretStore(await service.database(), key);
  } catch (error) {
    await noteUnexpected(service, error, 'reset/start');
    throw new UserError({
      what: 'Проверка хранилища не прошла: новый пароль было бы некуда записать.',
      kept: 'Ничего не сброшено.',
      press: 'Освободите место на диске и повторите.',
    });
  }
  const id = crypto.randomUUID();
  await whileStarting(id, async () => {
    await service.serial(async () => {
      await checkNoOtherRun(service, classGroup);
      const run = createRun('reset', { id, classGroup, perSheet: request.perSheet, people }, service.now());
      await keepRun(service, withPrint(run, request.prints), true);
    });
    await drive(service, id, tab);
  });
}

/** Throws while resets of this class are unfinished, or anything is running. */
export async function checkNoOtherRun(service: Service, classGroup: string): Promise<void> {
  for (const run of await allRuns(service)) {
    if (
      run.status === 'running' ||
      (run.classGroup === classGroup && run.kind === 'reset' && run.status !== 'done')
    ) {
      throw new UserError({
        what: 'Уже идёт другая работа с паролями.',
        kept: 'Ничего не сброшено.',
        press: 'Дождитесь её конца или остановите и завершите её.',
      });
    }
  }
}

/** Runs being passed to a page: no page answers for them yet. */
const startingRuns = new Set<string>();

/** While `step` prepares a run and passes it to a page, the run does not count as abandoned. */
export async function whileStarting(run: string, step: () => Promise<void>): Promise<void> {
  startingRuns.add(run);
  try {
    await step();
  } finally {
    startingRuns.delete(run);
  }
}

/**
 * Passes the run to the content script of a tab. What an earlier page left open is settled first (`checkDriver`). A page
 * still at work on an attempt continues by itself: a second page would reset the same person twice.
 */
export async function drive(service: Service, run: string, tab: number): Promise<void> {
  const driver = { run, tab, id: crypto.randomUUID(), retired: false };
  const taken = await service.serial(async () => {
    const found = await findRun(service, run);
    if (found && isAsking(found)) {
      const present = await driverOf(service);
      if (present?.run === run) await setDriver(service, { ...present, retired: false });
      return false;
    }
    await setDriver(service, driver);
    return true;
  });
  if (!taken) return;
  try {
    await service.changed();
    await service.sendToTab(tab, { type: 'reset/drive', run, driver: driver.id });
  } catch {
    // The page has no script of ours: it was closed or left, or the extension was updated.
    const note = describeProblem({
      what: 'Страница Дневник.ру не отвечает.',
      kept: 'Выданное раньше на месте.',
      press: 'Обновите её и нажмите «Продолжить».',
    });
    await changeRun(service, run, async (current) => {
      if ((await driverOf(service))?.id === driver.id) await setDriver(service, null);
      return stopRun(current, note);
    });
    throw new UserError(note);
  }
}

/** Asks the page whether it still works on the run; settles what a closed page left open. */
export async function checkDriver(service: Service): Promise<void> {
  if ((await service.vault()) !== 'unlocked') return;
  const driver = await driverOf(service);
  for (const run of await allRuns(service)) {
    if (run.kind !== 'reset' || !(run.status === 'running' || isAsking(run))) continue;
    if (driver?.run === run.id) {
      // A page that is gone does not answer: it does not work on the run.
      const alive = await service
        .sendToTab(driver.tab, { type: 'driver/alive', driver: driver.id })
        .catch(() => false);
      if (alive === true) continue;
    }
    await changeRun(service, run.id, async (current) => {
      // Meanwhile the run may have been passed to another page.
      const present = await driverOf(service);
      if (startingRuns.has(run.id) || present?.id !== driver?.id) return current;
      if (present?.run === run.id) await setDriver(service, null);
      return stopRun(
        await abandoned(service, current),
        describeProblem({
          what: 'Страница, на которой выдавались пароли, закрыта.',
          kept: 'Выданное раньше на месте.',
          press: 'Откройте её снова и нажмите «Продолжить».',
        }),
      );
    });
  }
}
