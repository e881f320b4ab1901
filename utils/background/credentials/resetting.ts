import { UserError } from '../../base/text/user-error.ts';
import { passwordAddress } from '../../dnevnik/addresses.ts';
import type { ResetOutcome } from '../../dnevnik/fetching/reset-password.ts';
import type { NextReset, ResetRequest } from '../../duties/credentials/credentials-requests.ts';
import { neverHadAccount } from '../../duties/credentials/known.ts';
import {
  claimNext,
  createRun,
  itemOfAttempt,
  type Outcome,
  type RunItem,
  settleAttempt,
  stopRun,
} from '../../duties/credentials/run.ts';
import { entrySchema } from '../../duties/entry.ts';
import type { Database } from '../../vault/database.ts';
import { appendEntries } from '../../vault/entries.ts';
import {
  proveSecretStore,
  readSecrets,
  SECRET_LIFETIME_MS,
  storeSecret,
  wipeSecrets,
} from '../../vault/secrets.ts';
import { wasForgotten } from '../../vault/session-key.ts';
import type { Service } from '../context.ts';
import { noteUnexpected } from '../unexpected.ts';
import { checkConfirmation } from './confirmation.ts';
import { statesOf } from './credential-states.ts';
import {
  abandoned,
  allRuns,
  changeRun,
  driverOf,
  findRun,
  keepKnown,
  keepRun,
  setDriver,
  storedCredentials,
} from './runs.ts';
import { dropTicket, issuedId, keepTicket, unissuedTicket } from './tickets.ts';

/** Creates a run of resets and passes it to the page of `tab`. Tests the store before asking anything of the site. */
export async function startResets(
  service: Service,
  classGroup: string,
  request: ResetRequest,
  tab: number,
): Promise<void> {
  checkConfirmation(request.typed);
  const states = new Map((await statesOf(service, classGroup)).map((state) => [state.person.key, state]));
  const people = request.persons.map(({ person, reason }) => {
    const state = states.get(person);
    if (!state)
      throw new UserError('Список класса изменился. Откройте панель заново и выберите людей ещё раз.');
    if (state.barred !== null)
      throw new UserError(`Для «${state.person.name}» пароль не выдаётся: ${state.barred}.`);
    if (reason === null && !neverHadAccount(state)) {
      throw new UserError(
        `Для «${state.person.name}» укажите причину: у этого человека мог быть действующий пароль.`,
      );
    }
    const { key, name, role, card } = state.person;
    return { person: key, name, role, card, reason };
  });
  if (people.length === 0) throw new UserError('Никто не выбран.');
  const key = await service.key();
  try {
    await proveSecretStore(await service.database(), key);
  } catch (error) {
    await noteUnexpected(service, error, 'run/reset');
    throw new UserError(
      'Проверка хранилища не прошла: новый пароль было бы некуда записать. Ничего не сброшено. Освободите место на диске и повторите.',
    );
  }
  const id = crypto.randomUUID();
  await whileStarting(id, async () => {
    await service.serial(async () => {
      for (const run of await allRuns(service)) {
        if (
          run.status === 'running' ||
          (run.classGroup === classGroup && run.kind === 'reset' && run.status !== 'done')
        ) {
          throw new UserError(
            'Уже идёт другая работа с паролями. Дождитесь её конца или остановите и завершите её.',
          );
        }
      }
      const run = createRun('reset', { id, classGroup, perSheet: request.perSheet, people }, service.now());
      await keepRun(service, run);
    });
    await drive(service, id, tab);
  });
}

const isOpen = ({ progress }: RunItem) => progress.state === 'attempting';

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
    if ((await findRun(service, run))?.items.some(isOpen)) {
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
    const note = 'Страница Дневник.ру не отвечает. Обновите её и нажмите «Продолжить».';
    await changeRun(service, run, async (current) => {
      if ((await driverOf(service))?.id === driver.id) await setDriver(service, null);
      return stopRun(current, note);
    });
    throw new UserError(note);
  }
}

/**
 * The page asks whom to reset next. The attempt is stored before the page learns of it. Only the current
 * driver gets one, and a driver is set only when no attempt is open: an attempt that is open when its driver asks was
 * never begun (the answer was lost on the way) and is sent again.
 */
export async function nextReset(service: Service, id: string, driverId: string): Promise<NextReset | null> {
  // No run outlives a lock: neither while the vault is locked nor after it was opened again.
  if ((await service.vault()) !== 'unlocked' || (await wasForgotten(service.session))) return null;
  const fresh = crypto.randomUUID();
  let mine = false;
  const run = await changeRun(service, id, async (current) => {
    const driver = await driverOf(service);
    mine = driver?.run === id && driver.id === driverId && !driver.retired;
    return !mine || current.items.some(isOpen) ? current : claimNext(current, fresh, service.now()).run;
  });
  const item = mine ? run?.items.find(isOpen) : undefined;
  if (item?.progress.state !== 'attempting') return null;
  const card = URL.parse(item.card ?? '');
  const address = card && passwordAddress(card);
  const { attempt } = item.progress;
  if (!address) {
    const outcome = {
      kind: 'unrecognised-page',
      why: 'Ссылка на карточку не похожа на адрес Дневник.ру.',
    } as const;
    await settleReset(service, id, attempt, outcome);
    return nextReset(service, id, driverId);
  }
  if (run) {
    const { person, reason } = item;
    await keepTicket(service, attempt, { classGroup: run.classGroup, person, reason });
  }
  const person = /^\d+$/.test(item.person) ? item.person : null;
  return { attempt, address: address.href, expected: { person, name: item.name } };
}

/**
 * Stores the outcome of an attempt. The password is sealed before anything else; only then the attempt is settled and
 * the page gets its answer. A repeated message writes the same records again, or nothing once all is settled.
 */
export async function settleReset(
  service: Service,
  id: string,
  attempt: string,
  outcome: ResetOutcome,
  late: { at: Date; ticket: unknown } = { at: service.now(), ticket: null },
): Promise<void> {
  const now = late.at;
  const database = await service.database();
  const key = await service.key();
  const run = await findRun(service, id);
  const item = run && itemOfAttempt(run, attempt);
  // Already settled: the slip may have been printed and its password wiped by now.
  if (item?.progress.state === 'issued') return;
  const whose =
    run && item
      ? { classGroup: run.classGroup, person: item.person, reason: item.reason }
      : outcome.kind === 'issued'
        ? await unissuedTicket(service, attempt, late.ticket)
        : null;
  if (!whose) return;
  const { classGroup, person, reason } = whose;
  if (outcome.kind === 'issued') {
    const { login, temporaryPassword } = outcome;
    const secret = { classGroup, person, attempt, login, temporaryPassword, issuedAt: now.toISOString() };
    await storeSecret(database, key, secret, now.getTime() + SECRET_LIFETIME_MS);
    await wipeReplaced(database, key, secret);
    const entry = { kind: 'password-issued' as const, classGroup, person, reason };
    await appendEntries(database, key, entrySchema, [entry], now, issuedId(attempt));
    const known = { login, readAt: now.toISOString(), reset: 'offered' as const };
    await service.serial(() => keepKnown(service, classGroup, person, known));
  } else if (outcome.kind === 'not-offered') {
    const reset = outcome.gosuslugi ? 'gosuslugi' : 'not-offered';
    await service.serial(async () => {
      const login = outcome.login ?? (await storedCredentials(service, classGroup))[person]?.login ?? null;
      await keepKnown(service, classGroup, person, { login, readAt: now.toISOString(), reset });
    });
  } else if (outcome.kind === 'unknown') {
    const entry = { kind: 'reset-unknown' as const, classGroup, person };
    await appendEntries(database, key, entrySchema, [entry], now, `unknown:${attempt}`);
  }
  await changeRun(service, id, (current) => settleAttempt(current, attempt, runOutcome(outcome), now));
  await dropTicket(service, attempt);
}

/** A password replaced by a newer one is no longer valid: it must not be printed. */
async function wipeReplaced(
  database: Database,
  key: CryptoKey,
  { classGroup, person, attempt }: { classGroup: string; person: string; attempt: string },
): Promise<void> {
  const { secrets } = await readSecrets(database, key);
  const replaced = secrets.filter(
    (secret) => secret.classGroup === classGroup && secret.person === person && secret.attempt !== attempt,
  );
  await wipeSecrets(
    database,
    replaced.map(({ id }) => id),
  );
}

function runOutcome(outcome: ResetOutcome): Outcome {
  switch (outcome.kind) {
    case 'issued':
      return { kind: 'issued' };
    case 'not-offered':
      return {
        kind: 'skipped',
        why: outcome.gosuslugi
          ? 'Вход через Госуслуги: сброс пароля сайт не предлагает.'
          : 'Сайт не предлагает вам сброс пароля.',
      };
    case 'refused':
    case 'unrecognised-page':
      return { kind: 'failed', why: outcome.why };
    case 'unknown':
      return { kind: 'unknown', why: outcome.why };
    case 'busy':
      return {
        kind: 'not-done',
        status: 'trouble',
        note: `${outcome.why} Ничего не сброшено; продолжите через несколько минут.`,
      };
    case 'signed-out':
      return {
        kind: 'not-done',
        status: 'signed-out',
        note: 'Дневник.ру просит войти заново. Войдите, откройте эту страницу снова и нажмите «Продолжить».',
      };
  }
}

/** Asks the page whether it still works on the run; settles what a closed page left open. */
export async function checkDriver(service: Service): Promise<void> {
  if ((await service.vault()) !== 'unlocked') return;
  const driver = await driverOf(service);
  for (const run of await allRuns(service)) {
    if (run.kind !== 'reset' || !(run.status === 'running' || run.items.some(isOpen))) continue;
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
        'Страница, на которой выдавались пароли, закрыта. Можно продолжить.',
      );
    });
  }
}
