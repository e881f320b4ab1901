import type { Browser } from 'webextension-polyfill';
import { isAsking } from '../duties/credentials/run.ts';
import { formsOf } from '../vault/writing.ts';
import { dropOldRestore } from './backups.ts';
import type { Service } from './context.ts';
import { collect } from './credentials/collecting.ts';
import { recordExpired, releaseWiped, wipeExpired } from './credentials/expiring.ts';
import { checkDriver } from './credentials/resetting.ts';
import { allRuns, driverOf } from './credentials/runs.ts';
import { keepCompact } from './keeping.ts';
import { lockWhenIdle } from './locking.ts';
import { settleOpened } from './opening.ts';
import { resumeJournalUpdates } from './reading/journal-reading.ts';
import { showDue } from './toolbar.ts';
import { noteUnexpected } from './unexpected.ts';
import { updateWhenIdle } from './updating.ts';

const WATCHDOG = 'watchdog';
const AUTO_LOCK = 'auto-lock';

/**
 * Does what is due when the background starts, an alarm fires or a tab closes: locks an idle vault, wipes expired
 * passwords, resumes readings interrupted by the death of the worker, settles resets whose page is gone, compacts
 * entries, draws the badge, takes a newer version of the extension.
 */
export async function wakeUp(given: Service, browser: Browser, onlyTab?: number): Promise<void> {
  try {
    if (onlyTab !== undefined && (await driverOf(given))?.tab !== onlyTab) return;
    // First of all: neither the disk nor a page may keep an idle vault open.
    const again = await lockWhenIdle(given);
    if (again !== null) {
      await browser.alarms.create(AUTO_LOCK, { delayInMinutes: Math.max(0.5, again / 60_000) });
    }
    const service = given.sinceNow();
    const wiped = await wipeExpired(service);
    await settleOpened(service);
    let busy = false;
    // Where nothing may be written, nothing is resumed or settled; badge and update do not wait for it.
    if ((await service.vault()) === 'unlocked' && (await formsOf(await service.database())) === 'same') {
      await checkDriver(service);
      if (wiped > 0) await recordExpired(service);
      await releaseWiped(service);
      for (const run of await allRuns(service)) {
        busy ||= run.status === 'running' || isAsking(run);
        if (run.status === 'running' && run.kind === 'collect') void collect(service, run.id);
      }
      busy = (await resumeJournalUpdates(service)) || busy;
      if (!busy) {
        await keepCompact(service);
        await dropOldRestore(service);
      }
    }
    await browser.alarms.create(WATCHDOG, { periodInMinutes: busy ? 0.5 : 60 });
    await showDue(service, browser);
    await updateWhenIdle(service, browser);
  } catch (error) {
    // The next alarm tries again; no failure here may stop the background from answering.
    await noteUnexpected(given, error, 'waking');
    await browser.alarms
      .create(WATCHDOG, { periodInMinutes: 0.5 })
      .catch((refused: unknown) => noteUnexpected(given, refused, 'waking/alarm'));
  }
}

/**
 * Whether a message may change a run, a register, a list, a journal, what is owed by settings and backups, or what is to be
 * locked: alarms and badge follow it at once, for the browser may be closed right after it.
 */
export function changesSomething(message: unknown): boolean {
  const type = (message as { type?: unknown } | null)?.type;
  return (
    typeof type === 'string' &&
    /^(?:(?:run|register|roster)\/|backup\/(?:noted|restore|undo-restore)$|settings\/save(?:-all)?$|class\/delete$|journal\/(?:update|stop)$|page\/seen$|class\/(?:update|stop)-journal$|reset\/answer$)/.test(
      type,
    )
  );
}
