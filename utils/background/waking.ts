import type { Browser } from 'webextension-polyfill';
import { isAsking } from '../duties/credentials/run.ts';
import type { Service } from './context.ts';
import { collect } from './credentials/collecting.ts';
import { releaseWiped, wipeExpired } from './credentials/printing.ts';
import { checkDriver } from './credentials/resetting.ts';
import { allRuns, driverOf } from './credentials/runs.ts';
import { countDue, refreshDueMoments } from './due-moments.ts';
import { keepCompact } from './keeping.ts';
import { lockWhenIdle } from './locking.ts';
import { resumeJournalUpdates } from './reading/journal-reading.ts';
import { noteUnexpected } from './unexpected.ts';

const WATCHDOG = 'watchdog';
const AUTO_LOCK = 'auto-lock';

/**
 * What is due when the background starts, an alarm rings or a tab goes: expired passwords are wiped, readings go on
 * where a killed worker left them, resets whose page is gone are settled, a vault that nobody uses is closed, entries
 * are compacted, the badge is drawn.
 */
export async function wakeUp(service: Service, browser: Browser, onlyTab?: number): Promise<void> {
  try {
    if (onlyTab !== undefined && (await driverOf(service))?.tab !== onlyTab) return;
    await wipeExpired(service);
    let busy = false;
    if ((await service.vault()) === 'unlocked') {
      await checkDriver(service);
      const again = await lockWhenIdle(service);
      if (again !== null) {
        await browser.alarms.create(AUTO_LOCK, { delayInMinutes: Math.max(0.5, again / 60_000) });
      }
    }
    if ((await service.vault()) === 'unlocked') {
      await releaseWiped(service);
      for (const run of await allRuns(service)) {
        busy ||= run.status === 'running' || isAsking(run);
        if (run.status === 'running' && run.kind === 'collect') void collect(service, run.id);
      }
      busy = (await resumeJournalUpdates(service)) || busy;
      if (!busy) await keepCompact(service);
    }
    await browser.alarms.create(WATCHDOG, { periodInMinutes: busy ? 0.5 : 60 });
    await drawBadge(service, browser);
  } catch (error) {
    // The next alarm tries again; nothing here may stop the background from answering.
    await noteUnexpected(service, error, 'waking');
    await browser.alarms
      .create(WATCHDOG, { periodInMinutes: 0.5 })
      .catch((refused: unknown) => noteUnexpected(service, refused, 'waking/alarm'));
  }
}

/** How much is due: a number, no name, readable while locked. */
async function drawBadge(service: Service, browser: Browser): Promise<void> {
  await refreshDueMoments(service);
  const count = await countDue(service);
  await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
  await browser.action.setBadgeText({ text: count > 0 ? String(count) : '' });
}

/** What a run, a register or a journal is told of: watchdog and badge follow. */
export function changesSomething(message: unknown): boolean {
  const type = (message as { type?: unknown } | null)?.type;
  return (
    typeof type === 'string' &&
    /^(?:(?:run|register|journal)\/|class\/(?:update|stop)-journal$|reset\/outcome$)/.test(type)
  );
}
