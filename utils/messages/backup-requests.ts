import { array, isoTimestamp, maxLength, object, picklist, pipe, string, uuid } from 'valibot';
import { answer, request } from '../register/request.ts';

/** What is known of the backups of the open vault. */
export interface BackupState {
  /** When the last one was written from this computer, ISO, and where to; null: never. */
  last: { madeAt: string; to: 'file' | 'folder' } | null;
  /** Entries that it does not have. */
  entries: number;
  /** When the next one is due, ISO; null: there is nothing new. */
  dueAt: string | null;
  /** The last restore, as long as it can be taken back: when, of a backup of when (ISO), entries that came. */
  restored: { at: string; madeAt: string; entries: number } | null;
}

/** What a restore has changed, in numbers. */
export interface RestoreResult {
  entries: number;
  documents: number;
  removed: number;
  joined: number;
}

/** Requests of the extension's own pages about backups: pages write and read the files, the background alone the vault. */
export const backupRequests = {
  'backup/state': request({ from: ['page'], fields: {}, answer: answer<BackupState>() }),
  /** A backup was written; `latest`: stamp of the latest entry in it. */
  'backup/noted': request({
    from: ['page'],
    fields: {
      madeAt: pipe(string(), isoTimestamp()),
      latest: pipe(string(), maxLength(40)),
      to: picklist(['file', 'folder']),
    },
  }),
  /** Restores the backup that a page has staged under this id (see `stage`), with the teacher's answers about people. */
  'backup/restore': request({
    from: ['page'],
    fields: {
      staged: pipe(string(), uuid()),
      answers: pipe(
        array(object({ pair: pipe(string(), maxLength(2_100)), answer: picklist(['one', 'apart']) })),
        maxLength(10_000),
      ),
    },
    answer: answer<RestoreResult>(),
    once: true,
  }),
  /** Takes the last restore back. */
  'backup/undo-restore': request({ from: ['page'], fields: {}, once: true }),
} as const;
