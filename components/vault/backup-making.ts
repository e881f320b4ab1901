import { writeBackup } from '../../utils/backup/backup-file.ts';
import { readVaultContents } from '../../utils/backup/vault-contents.ts';
import { dayOf } from '../../utils/base/calendar/day.ts';
import { now } from '../../utils/base/clock/now.ts';
import { stampOf } from '../../utils/base/clock/stamp.ts';
import { dataKey, needRecord, refuseWeak } from '../../utils/vault/vault.ts';
import { VAULT_FORM } from '../../utils/vault/writing.ts';
import { ask } from '../state/background.ts';
import { database, holder, tried } from '../state/vault-session.ts';
import { saveFile } from '../ui/save-file.ts';

export const EXTENSION = 'klassruk';

/** A backup ready to be saved. */
export interface MadeBackup {
  bytes: Uint8Array<ArrayBuffer>;
  /** Name of the file without its ending; names nobody. */
  title: string;
  madeAt: string;
  /** Stamp of the latest entry in it. */
  latest: string;
}

/** Makes a backup of the open vault; `passphrase`: one of its own; null: it opens as the vault does. */
export async function makeBackup(passphrase: string | null): Promise<MadeBackup> {
  if (passphrase !== null) await refuseWeak(passphrase);
  const [opened, key, time] = [await database(), await dataKey(holder), now()];
  const contents = await readVaultContents(opened, key);
  const lockWith = passphrase === null ? { vault: await needRecord(opened), dataKey: key } : { passphrase };
  const madeAt = time.toISOString();
  const clock = `${String(time.getHours()).padStart(2, '0')}-${String(time.getMinutes()).padStart(2, '0')}`;
  return {
    bytes: await writeBackup({ ...contents, madeAt }, lockWith, VAULT_FORM),
    title: `Копия Классрука ${dayOf(time)} ${clock}`,
    madeAt,
    latest: contents.entries.map(stampOf).reduce((a, b) => (a > b ? a : b), ''),
  };
}

/** Tells the background that a backup was written; throws nothing: the file is there in any case. */
export async function noteBackup({ madeAt, latest }: MadeBackup, to: 'file' | 'folder'): Promise<void> {
  await ask('backup/noted', { madeAt, latest, to });
}

/** Saves a backup as a download. Returns a note for the teacher when it did not work, or the name of the file. */
export async function saveBackup(
  passphrase: string | null,
): Promise<{ note: string } | { note: null; file: string }> {
  let file = '';
  const note = await tried('backup/write', async () => {
    const made = await makeBackup(passphrase);
    saveFile(made.bytes, made.title, EXTENSION, 'application/octet-stream');
    await noteBackup(made, 'file');
    file = `${made.title}.${EXTENSION}`;
  });
  return note === null ? { note, file } : { note };
}
