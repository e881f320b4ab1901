import { expect, it } from 'vitest';
import { keyByVault, openBackup, readBackup, writeBackup } from '../../../utils/backup/backup-file.ts';
import { isBackedUp } from '../../../utils/backup/contents.ts';
import { prepareRestore } from '../../../utils/backup/restore.ts';
import { TOMBSTONES } from '../../../utils/backup/tombstones.ts';
import { readVaultContents } from '../../../utils/backup/vault-contents.ts';
import { entrySchema } from '../../../utils/duties/entry.ts';
import { documentOf } from '../../../utils/stored/stored-documents.ts';
import { importDataKey, newRawKey } from '../../../utils/vault/cipher.ts';
import { commit } from '../../../utils/vault/commit.ts';
import { openDatabase } from '../../../utils/vault/database.ts';
import { readDocument } from '../../../utils/vault/documents.ts';
import { readEntries } from '../../../utils/vault/entries.ts';
import { dataKey, needRecord, unlockVault } from '../../../utils/vault/vault.ts';
import { VAULT_FORM } from '../../../utils/vault/writing.ts';
import { formFixtures, readFixture, restoreFixture } from '../../forms/opened.ts';
import { memoryHolder } from '../state/database.ts';

const now = new Date('2026-11-23T08:00:00Z');

it.each(formFixtures)('a backup of the vault that %s has written is restored whole', async (name) => {
  const fixture = readFixture(name);
  await restoreFixture(fixture);
  const [before, holder] = [await openDatabase(), memoryHolder()];
  await unlockVault(before, holder, fixture.passphrase);
  const key = await dataKey(holder);
  const { documents, entries: written } = await readVaultContents(before, key);
  // That of the newest fixture says that its own class is deleted, though all of it is there.
  const contents = { documents: documents.filter(({ id }) => id !== TOMBSTONES), entries: written };
  const bytes = await writeBackup(
    { ...contents, madeAt: now.toISOString() },
    { vault: await needRecord(before), dataKey: key },
    1,
  );

  const [after, otherKey] = [await openDatabase('klassruk-after'), await importDataKey(newRawKey())];
  await after.put('vault', { ...(await needRecord(before)), form: VAULT_FORM });
  const file = await readBackup(bytes, VAULT_FORM);
  const backup = await openBackup(file, (await keyByVault(file, key))!);
  const { change } = await prepareRestore(after, otherKey, backup, { answers: new Map(), now });
  await commit(after, otherKey, change!, { now });

  const { entries, unrecognised, damaged } = await readEntries(after, otherKey, entrySchema);
  expect({ unrecognised, damaged }).toEqual({ unrecognised: 0, damaged: [] });
  expect(entries.map(({ id }) => id).sort()).toEqual(fixture.written.entries.map(({ id }) => id).sort());
  for (const id of Object.keys(fixture.written.documents)) {
    if (id === TOMBSTONES) continue;
    const [was, is] = await Promise.all(
      (
        [
          [before, key],
          [after, otherKey],
        ] as const
      ).map(([database, by]) => readDocument(database, by, id, documentOf(id)!)),
    );
    if (isBackedUp(id)) expect(is, id).toEqual(was);
    // What is there of this computer is its own.
    else expect(is, id).not.toEqual(was);
  }
  expect(await after.count('secrets')).toBe(0);
});
