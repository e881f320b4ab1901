import { backupState, noteBackup, restoreBackup, undoRestore } from './backups.ts';
import type { Handlers } from './handlers.ts';

/** Handlers for backups of the vault. */
export const backupHandlers = {
  'backup/state': (service) => backupState(service),
  'backup/noted': noteBackup,
  'backup/restore': restoreBackup,
  'backup/undo-restore': (service) => undoRestore(service),
} satisfies Partial<Handlers>;
