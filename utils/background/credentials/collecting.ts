import { messageFor, UserError } from '../../base/text/user-error.ts';
import { describeTrouble } from '../../dnevnik/fetching/fetch-problems.ts';
import { POLITENESS } from '../../dnevnik/fetching/polite-fetch.ts';
import { whyNotProven } from '../../dnevnik/prove-card.ts';
import { claimNext, type Outcome, type Run, settleAttempt, stopRun } from '../../duties/credentials/run.ts';
import { ANOTHER_ACCOUNT, seenAs } from '../../duties/credentials/run-account.ts';
import type { Service } from '../context.ts';
import { RunningTasks } from '../running-tasks.ts';
import { noteUnexpected } from '../unexpected.ts';
import { openAsked } from './print-job.ts';
import { expectedPerson, NO_TAB, openPasswordTab } from './reset-steps.ts';
import { abandonRun, changeRun, knownDocument } from './runs.ts';

/** Collecting under way, by run. */
export const collecting = new RunningTasks();

/**
 * Reads the «Пароль» tab of each person of the run, at most two at a time. Changes nothing on the site. People
 * left open by a killed background are read again. Never rejects.
 */
export async function collect(service: Service, id: string): Promise<void> {
  await collecting.run(id, (signal) => workAll(service, id, signal));
}

async function workAll(service: Service, id: string, signal: AbortSignal): Promise<void> {
  try {
    await abandonRun(service, id);
  } catch (error) {
    // Locked or out of space: the watchdog tries again.
    await noteUnexpected(service, error, 'run/collect');
    return;
  }
  await Promise.all(Array.from({ length: POLITENESS.atOnce }, () => work(service, id, signal)));
  await openAsked(service, id);
}

async function work(service: Service, id: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const attempt = crypto.randomUUID();
    let claimed: ReturnType<typeof claimNext>['item'] = null;
    try {
      await changeRun(service, id, (run) => {
        const next = claimNext(run, attempt, service.now());
        claimed = next.item;
        return next.run;
      });
      const item = claimed as ReturnType<typeof claimNext>['item'];
      if (!item?.card) return;
      const outcome = await readOne(service, id, item, signal);
      await changeRun(service, id, (run) => settleAttempt(run, attempt, outcome, service.now()));
    } catch (error) {
      // Locked or out of space: the person being read waits for the next attempt.
      await noteUnexpected(service, error, 'run/collect');
      await changeRun(service, id, (run) =>
        settleAttempt(
          run,
          attempt,
          { kind: 'not-done', status: 'trouble', note: messageFor(error) },
          service.now(),
        ),
      ).catch((refused: unknown) => noteUnexpected(service, refused, 'run/collect'));
      return;
    }
  }
}

async function readOne(
  service: Service,
  id: string,
  item: Run['items'][number],
  signal: AbortSignal,
): Promise<Outcome> {
  let opened: Awaited<ReturnType<typeof openPasswordTab>>;
  try {
    opened = await openPasswordTab(service, item, signal);
  } catch (error) {
    // Drawn for another account, or nobody has confirmed yet for which it should be.
    if (error instanceof UserError) return { kind: 'not-done', status: 'stopped', note: error.message };
    throw error;
  }
  if (!opened) return { kind: 'failed', why: NO_TAB };
  if (!opened.ok) {
    const { trouble } = opened;
    const note = describeTrouble(trouble, opened.status);
    if (trouble === 'forbidden') return { kind: 'failed', why: note, noRight: true };
    if (trouble === 'not-found' || trouble === 'http') return { kind: 'failed', why: note };
    const status = trouble === 'signed-out' || trouble === 'stopped' ? trouble : 'trouble';
    return { kind: 'not-done', status, note };
  }
  const { page, tab } = opened;
  const run = await changeRun(
    service,
    id,
    (current) => seenAs(current, page.account) ?? stopRun(current, ANOTHER_ACCOUNT),
  );
  if (!run || seenAs(run, page.account) === null) {
    return { kind: 'not-done', status: 'stopped', note: describeTrouble('stopped', 0) };
  }
  const why =
    page.warnings[0]?.text ?? 'Вкладка «Пароль» выглядит не так, как обычно: логина на ней не видно.';
  if (!tab) return { kind: 'failed', why };
  const { login, resetForm, gosuslugi, noRight } = tab;
  if (noRight) return { kind: 'failed', why: describeTrouble('forbidden', 403), noRight: true };
  const expected = await expectedPerson(service, run.classGroup, item);
  const stranger = whyNotProven(tab, page.warnings, expected);
  if (stranger) return { kind: 'failed', why: stranger };
  if (login === null && !resetForm && !gosuslugi) return { kind: 'failed', why };
  const reset = resetForm ? 'offered' : gosuslugi ? 'gosuslugi' : 'not-offered';
  await service.serial(async () => {
    const now = service.now();
    const { classGroup } = run;
    const known = { login, readAt: now.toISOString(), reset } as const;
    const entry = { kind: 'login-collected' as const, classGroup, person: item.person };
    await service.commit({
      documents: [await knownDocument(service, classGroup, item.person, known)],
      entries: login === null ? [] : [entry],
    });
  });
  return { kind: 'collected', login: login !== null };
}
