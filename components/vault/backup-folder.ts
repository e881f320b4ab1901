import { effect } from '@preact/signals';
import { chooseFolder, chosenFolder } from '../../utils/backup/backup-places.ts';
import { now } from '../../utils/base/clock/now.ts';
import { messageFor } from '../../utils/base/text/user-error.ts';
import { latest } from '../state/latest.ts';
import { showFailure } from '../state/load-failure.ts';
import { sealed } from '../state/sealed.ts';
import { noteUnexpected } from '../state/unexpected.ts';
import { holder, tried, vault } from '../state/vault-session.ts';
import { backups } from './backups.ts';

/** A folder that a browser lets a page keep: in Chromium alone. The types of TypeScript do not have these parts yet. */
interface Folder extends FileSystemDirectoryHandle {
  queryPermission?(wish: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wish: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface WithPicker {
  showDirectoryPicker?(wish: { id: string; mode: 'readwrite' }): Promise<Folder>;
}

/** The folder into which backups of the open vault go. */
export interface BackupFolder {
  folder: Folder;
  name: string;
  /** Whether the browser lets us write there without asking the teacher. */
  isOpen: boolean;
  /** Why the last copy did not get there; null: nothing went wrong. */
  trouble: string | null;
}

/** null: none is chosen, or not known yet. */
export const backupFolder = sealed<BackupFolder | null>(null, { ofAllClasses: true });

/** Not more often than once in this time. */
const EVERY_MS = 20 * 60 * 60 * 1000;

/** Whether this browser can keep a folder for us. */
export const canKeepFolder = (): boolean => 'showDirectoryPicker' in globalThis;

const mode = { mode: 'readwrite' } as const;

const load = latest({
  ofAllClasses: true,
  refreshes: true,
  async read(): Promise<BackupFolder | null> {
    const open = await holder.openVault();
    const folder: Folder | null = open === null ? null : await chosenFolder(open);
    if (!folder) return null;
    const isOpen = (await folder.queryPermission?.(mode)) === 'granted';
    return { folder, name: folder.name, isOpen, trouble: backupFolder.peek()?.trouble ?? null };
  },
  show(found) {
    backupFolder.value = found;
  },
  failed: (error) => showFailure(error, 'backup/folder'),
});

/** The teacher chooses a folder; returns a note when it did not work. */
export async function pickFolder(): Promise<string | null> {
  return tried('backup/folder', async () => {
    const picked = await (globalThis as WithPicker)
      .showDirectoryPicker?.({ id: 'klassruk', ...mode })
      .catch((error: unknown) => {
        // The teacher has closed the browser's window.
        if (error instanceof Error && error.name === 'AbortError') return undefined;
        throw error;
      });
    const open = await holder.openVault();
    if (!picked || open === null) return;
    await chooseFolder(open, picked);
    await load();
    await copyToFolder();
  });
}

/** The browser asks the teacher whether we may write to the folder again. */
export async function reopenFolder(): Promise<void> {
  await backupFolder.peek()?.folder.requestPermission?.(mode);
  await load();
  await copyToFolder();
}

export async function forgetFolder(): Promise<void> {
  const open = await holder.openVault();
  if (open !== null) await chooseFolder(open, null);
  await load();
}

/** While the page is open: a copy into the folder whenever there is something new, once a day. */
export function watchBackupFolder(): void {
  effect(() => {
    if (vault.value === 'unlocked') void load();
  });
  effect(() => {
    if (backups.value && backupFolder.value?.isOpen) void copyToFolder();
  });
}

/** Of several open pages one writes. */
async function copyToFolder(): Promise<void> {
  await navigator.locks.request('klassruk-backup', { ifAvailable: true }, async (lock) => {
    const [state, target] = [backups.peek(), backupFolder.peek()];
    if (!lock || !state || !target?.isOpen || target.trouble !== null || state.entries === 0) return;
    const last = state.last?.to === 'folder' ? Date.parse(state.last.madeAt) : 0;
    if (now().getTime() - last < EVERY_MS) return;
    try {
      // Once a day, so the code of it is not loaded with the page.
      const { EXTENSION, makeBackup, noteBackup } = await import('./backup-making.ts');
      const made = await makeBackup(null);
      await writeInto(target.folder, `${made.title}.${EXTENSION}`, made.bytes);
      await noteBackup(made, 'folder');
    } catch (error) {
      noteUnexpected(error, 'backup/folder');
      // The task stays, and the settings say why; tried again when the page is opened again.
      if (backupFolder.peek()) backupFolder.value = { ...target, trouble: whyNot(error) };
    }
  });
}

/** All of it or nothing: a file that was not written to its end is removed. Files of the teacher are never written over. */
async function writeInto(folder: Folder, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  try {
    const stream = await file.createWritable();
    await stream.write(bytes);
    await stream.close();
  } catch (error) {
    await folder.removeEntry(name).catch((left: unknown) => noteUnexpected(left, 'backup/folder'));
    throw error;
  }
}

function whyNot(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError') return 'Папки на месте нет: флешка вынута или папку убрали.';
  if (name === 'NotAllowedError' || name === 'NoModificationAllowedError')
    return 'В эту папку записывать не разрешено.';
  return messageFor(error);
}
