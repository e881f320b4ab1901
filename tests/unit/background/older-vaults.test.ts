import { expect } from 'vitest';
import { nameKeysIn } from '../../../utils/class-data/roster/name-keys.ts';
import { entrySchema } from '../../../utils/duties/entry.ts';
import { storedRoster } from '../../../utils/stored/stored-roster.ts';
import { openDatabase } from '../../../utils/vault/database.ts';
import { readEntries } from '../../../utils/vault/entries.ts';
import { openAll } from '../../../utils/vault/rewriting.ts';
import { readSecrets } from '../../../utils/vault/secrets.ts';
import { dataKey, unlockVault } from '../../../utils/vault/vault.ts';
import { beginUpdate, formsOf } from '../../../utils/vault/writing.ts';
import { formFixtures, readFixture, restoreFixture } from '../../forms/opened.ts';
import { fault } from '../../setup/fault.ts';
import { memoryHolder } from '../state/database.ts';
import { newWorld, startBackground } from './reading/world.ts';

const CLASS = '1001';

/** A background with the vault of a fixture, which is open. */
async function withVault(name: string) {
  const world = await newWorld();
  const fixture = readFixture(name);
  await restoreFixture(fixture);
  const database = await openDatabase();
  world.database = database;
  const holder = memoryHolder();
  await unlockVault(database, holder, fixture.passphrase);
  await world.session.set({ key: holder.value });
  return { fixture, database, key: await dataKey(holder), background: await startBackground(world) };
}

/** Records a note about the child without an id of the site. */
async function note({ database, key, background }: Awaited<ReturnType<typeof withVault>>) {
  const { roster } = (await storedRoster(database, key, CLASS))!;
  const person = roster.students[1]!.key;
  const entries = [{ kind: 'note-written', classGroup: CLASS, person, text: 'Спросил о кружке.' }];
  return background.page({ type: 'register/record', entries });
}

fault(
  'The data that each of the earlier commits of tests/forms has left are opened after an update',
  'Until the backup nothing is recorded; then all is carried forward, and a further entry stands among the others',
  async () => {
    for (const name of formFixtures) {
      const vault = await withVault(name);
      const { fixture, database, key, background } = vault;
      if ((await formsOf(database)) === 'older') {
        expect(await background.page({ type: 'vault/changed' }), name).toMatchObject({ ok: true });
        const refused = { ok: false, note: expect.stringContaining('сохраняется копия') };
        expect(await note(vault), name).toMatchObject(refused);
        await beginUpdate(database);
      }
      expect(await background.page({ type: 'vault/changed' }), name).toMatchObject({ ok: true });
      expect(await note(vault), name).toMatchObject({ ok: true });

      const sealed = await openAll(database, key, 'documents');
      const ofClass = sealed.filter(({ record }) => record.id.endsWith(`:${CLASS}`));
      expect([...nameKeysIn(ofClass.map(({ value }) => value))], name).toEqual([]);
      const { entries, damaged, unrecognised } = await readEntries(database, key, entrySchema);
      expect([damaged, unrecognised], name).toEqual([[], 0]);
      const ids = new Set(entries.map(({ id }) => id));
      expect(
        fixture.written.entries.filter(({ id }) => !ids.has(id)),
        name,
      ).toEqual([]);
      expect(entries.at(-1), name).toMatchObject({ kind: 'note-written', text: 'Спросил о кружке.' });
      expect((await readSecrets(database, key)).secrets, name).toMatchObject([
        { temporaryPassword: 'T-attempt-1' },
      ]);
    }
  },
);
