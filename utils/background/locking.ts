import { idleTimeLeft, isTimeOver } from '../vault/idle.ts';
import { forgetSession, hasForgettable, isOpenedSince } from '../vault/session-key.ts';
import type { Service } from './context.ts';
import { collecting } from './credentials/collecting.ts';
import { classReadings } from './reading/class-reading.ts';
import { abortJournalUpdates } from './reading/journal-reading.ts';
import { pageReadings } from './reading/page-table-reading.ts';
import { forgetPrepared } from './reading/prepared-panel.ts';

/**
 * Locks the vault at once: the key goes first, then what the pages showed. Asks nothing of the disk, of a page or of
 * work under way; what that work left open is settled when the vault is opened again (`settleOpened`). `ended`: the page
 * has taken the key of this opening itself; a vault that was opened since then stays open.
 */
export async function lock(service: Service, ended: string | null = null): Promise<void> {
  const forgotten = forget(service, ended);
  service.endWork();
  forgetPrepared();
  collecting.abortAll();
  classReadings.abortAll();
  pageReadings.abortAll();
  abortJournalUpdates();
  await forgotten;
  await service.changed('atOnce');
}

async function forget({ session }: Service, ended: string | null): Promise<void> {
  if (ended !== null && (await isOpenedSince(session, ended))) return;
  await forgetSession(session);
}

/**
 * Locks the vault when the teacher has been idle for the time set; names that were read before there is a vault go by
 * the same time. Returns the delay until the next check, ms; null: there is nothing to be locked.
 */
export async function lockWhenIdle(service: Service): Promise<number | null> {
  if (!(await hasForgettable(service.session))) return null;
  const left = await idleTimeLeft(service.session, service.local, service.now());
  if (left > 0) return left;
  await lock(service);
  return null;
}

/** Before a request is served: locks if the time is over, however late the alarm that should have done it. */
export async function lockIfOver(service: Service): Promise<void> {
  const over = await isTimeOver(service.session, service.local, service.now());
  if (over && (await hasForgettable(service.session))) await lock(service);
}
