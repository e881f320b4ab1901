import { BackupError } from '../backup/backup-error.ts';
import { openBackup, readBackup } from '../backup/backup-file.ts';
import { dropStaged, staged, stagedPlace } from '../backup/backup-places.ts';
import { backupNeed } from '../backup/last-backup.ts';
import { lastRestore, prepareRestore, prepareUndo, restoreDocuments } from '../backup/restore.ts';
import { dayOf, daysBetween } from '../base/calendar/day.ts';
import { stampOf } from '../base/clock/stamp.ts';
import { UserError } from '../base/text/user-error.ts';
import type { BackupState, RestoreResult } from '../messages/backup-requests.ts';
import type { FieldsOf } from '../messages/requests.ts';
import { documents } from '../stored/stored-documents.ts';
import { openBytes } from '../vault/cipher.ts';
import { readDocument } from '../vault/documents.ts';
import { VAULT_FORM } from '../vault/writing.ts';
import { forgetClass } from './class-deletion.ts';
import type { Service } from './context.ts';
import { NO_NAME_KEYS, renewKeys } from './key-renewal.ts';
import { recordedEntries } from './register-reading.ts';

/** What is known of the backups of the open vault. */
export async function backupState(service: Service): Promise<BackupState> {
  const [database, key] = [await service.database(), await service.key()];
  const stored = await readDocument(database, key, documents.lastBackup.id, documents.lastBackup);
  const last = stored.state === 'found' ? stored.value : null;
  const entries = await recordedEntries(service);
  const since = entries.filter((entry) => !last || stampOf(entry) > last.latest);
  const need = backupNeed(
    last,
    since.map(({ at }) => Date.parse(at)),
  );
  return {
    last: last && { madeAt: last.madeAt, to: last.to },
    entries: need.entries,
    dueAt: need.dueAt?.toISOString() ?? null,
    restored: await lastRestore(database, key),
  };
}

/** Keeps that a backup was written. */
export async function noteBackup(
  service: Service,
  { madeAt, latest, to }: FieldsOf<'backup/noted'>,
): Promise<void> {
  await service.commit({ documents: [{ id: documents.lastBackup.id, value: { madeAt, latest, to } }] });
  await service.changed();
}

/** Restores a staged backup into the open vault, all of it or nothing. */
export async function restoreBackup(
  service: Service,
  { staged: id, answers }: FieldsOf<'backup/restore'>,
): Promise<RestoreResult> {
  const given = await staged(id);
  if (!given) throw new BackupError('gone');
  const result = await service.serial(async () => {
    const [database, key] = [await service.database(), await service.key()];
    const raw = await openBytes(key, stagedPlace(id), given.key).catch(() => {
      // Staged for another vault, which was open then.
      throw new BackupError('gone');
    });
    const backup = await openBackup(await readBackup(given.bytes, VAULT_FORM), raw);
    const { change, coming, deleted } = await prepareRestore(database, key, backup, {
      answers: new Map(answers.map(({ pair, answer }) => [pair, answer])),
      now: service.now(),
    });
    if (change) {
      // A backup of 0.1.0 has keys made of names: they are renewed as in the vault.
      const renewed = backup.hasNameKeys ? [NO_NAME_KEYS] : [];
      const dropped = { ...change.dropped, documents: [...(change.dropped?.documents ?? []), ...renewed] };
      await service.commit({ ...change, dropped, answer: () => coming });
    }
    for (const classGroup of deleted) await forgetClass(service, classGroup);
    return coming;
  });
  await dropStaged();
  await renewKeys(service);
  await service.changed();
  return result;
}

/** After so many days a restore cannot be taken back any more: what was there before it is kept no longer. */
const UNDO_DAYS = 30;

/** Forgets what was there before a restore, once that is long ago. */
export async function dropOldRestore(service: Service): Promise<void> {
  const [database, key] = [await service.database(), await service.key()];
  const restored = await lastRestore(database, key);
  if (!restored || daysBetween(dayOf(new Date(restored.at)), dayOf(service.now())) <= UNDO_DAYS) return;
  await service.commit({ dropped: { documents: await restoreDocuments(database) } });
  await service.changed();
}

/** Takes the last restore back, all of it or nothing. */
export async function undoRestore(service: Service): Promise<void> {
  await service.serial(async () => {
    const change = await prepareUndo(await service.database(), await service.key());
    if (!change)
      throw new UserError({
        what: 'Возвращать нечего: копию не восстанавливали или это уже отменено.',
        kept: 'Ничего не изменилось.',
        press: 'Обновите страницу: она покажет, что есть.',
      });
    await service.commit({ ...change, answer: () => null });
  });
  await service.changed();
}
