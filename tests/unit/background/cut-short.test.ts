import { expect } from 'vitest';
import { keepKnown } from '../../../utils/background/credentials/runs.ts';
import { writeBackup } from '../../../utils/backup/backup-file.ts';
import { readVaultContents } from '../../../utils/backup/vault-contents.ts';
import { entrySchema } from '../../../utils/duties/entry.ts';
import { classDeletion } from '../../../utils/stored/class-deletion.ts';
import { commitDocuments } from '../../../utils/stored/commit-documents.ts';
import { open } from '../../../utils/vault/cipher.ts';
import { compactEntries } from '../../../utils/vault/compaction.ts';
import { findDamage, quarantine } from '../../../utils/vault/damage.ts';
import type { Database } from '../../../utils/vault/database.ts';
import { readEntries } from '../../../utils/vault/entries.ts';
import { VAULT_FORM } from '../../../utils/vault/writing.ts';
import { fault } from '../../setup/fault.ts';
import { fillDisk } from '../state/database.ts';
import { killedAtEachStep } from '../state/dying.ts';
import { appendEntries, writeDocument } from '../state/written.ts';
import { worldOfClass } from './reading/class-world.ts';
import { type Background, CLASS, keyOf, OTHER_CLASS, startBackground, type World } from './reading/world.ts';

/** What a worker that is killed at any call to the store leaves behind: all of what it was doing, or nothing. */

let world: World;
let background: Background;
/** The database itself, that nobody kills. */
let disk: Database;

const STORES = ['documents', 'entries', 'entryDocuments', 'secrets', 'aside'] as const;

/** Everything that is stored, opened, without what differs by chance. */
async function contents(): Promise<unknown> {
  const key = await background.service.key();
  const all = await Promise.all(
    STORES.map(async (store) =>
      Promise.all(
        (await disk.getAll(store)).map(async (record) => {
          const sealed = 'record' in record ? record.record : record;
          const value = await open(key, `${store}:${sealed.id}`, sealed).catch(() => 'damaged');
          return [store, 'record' in record ? '' : record.id, value];
        }),
      ),
    ),
  );
  return JSON.parse(JSON.stringify(all));
}

async function fresh(): Promise<Database> {
  world = await worldOfClass(5);
  disk = world.database;
  background = await startBackground(world);
  const key = await background.service.key();
  for (const index of [0, 1]) {
    const known = { login: `site-${index}`, readAt: world.now.toISOString(), reset: 'offered' as const };
    await keepKnown(background.service, CLASS, keyOf(index), known);
  }
  await writeDocument(world.database, key, `roster:${OTHER_CLASS}`, { other: true });
  const note = (classGroup: string, text: string) => ({
    kind: 'note-written' as const,
    classGroup,
    person: keyOf(0),
    text,
  });
  const notes = [note(CLASS, 'Один.'), note(CLASS, 'Два.'), note(OTHER_CLASS, 'Три.')];
  await appendEntries(world.database, key, entrySchema, notes, world.now);
  await disk.put('documents', { id: 'import:1', iv: new Uint8Array(12), data: new ArrayBuffer(9) });
  return disk;
}

/** Killed at each step, work leaves what was before or what comes after; done again by another worker, it is done once. */
async function allOrNothing(work: (database: Database) => Promise<unknown>): Promise<void> {
  let before: unknown;
  const deaths = await killedAtEachStep(
    async () => {
      const database = await fresh();
      before = await contents();
      return database;
    },
    work,
    async () => {
      expect(await contents()).toEqual(before);
    },
  );
  // The last step is the end of the transaction.
  expect(deaths).toBeGreaterThan(3);
  expect(await contents()).not.toEqual(before);
}

fault('the worker is killed at any step of a compaction', 'nothing has changed', async () => {
  await allOrNothing(async (database) =>
    compactEntries(database, await background.service.key(), { loose: 0, perDocument: 2 }),
  );
  const { entries, damaged } = await readEntries(world.database, await background.service.key(), entrySchema);
  expect(entries).toHaveLength(3);
  expect(damaged).toEqual([]);
  expect(await world.database.count('entries')).toBe(0);
});

fault('the worker is killed at any step of the deletion of a class', 'nothing has changed', async () => {
  await allOrNothing(async (database) => {
    const key = await background.service.key();
    const deletion = await classDeletion(database, key, { classGroup: CLASS, now: world.now, moved: [] });
    await commitDocuments(database, key, deletion, world.now);
  });
});

fault(
  'the worker is killed at any step of setting damaged records aside',
  'nothing has changed',
  async () => {
    await allOrNothing(async (database) => {
      const damaged = (await findDamage(disk, await background.service.key())).map(({ id }) => ({
        store: 'documents' as const,
        id,
      }));
      await quarantine(database, damaged, world.now);
    });
  },
);

fault(
  'the worker is killed at any step of taking passwords from a table',
  'nothing has changed',
  async () => {
    const items = [0, 3].map((index) => ({
      person: keyOf(index),
      login: `in-${index}`,
      temporaryPassword: `Tmp-${index}`,
    }));
    await allOrNothing(async (database) => {
      world.database = database;
      const mortal = await startBackground(world);
      const answer = await mortal.page({ type: 'import/take', classGroup: CLASS, items });
      if (!answer.ok) throw new Error(answer.note);
    });
  },
);

fault(
  'the page is killed at any step of making a backup',
  'nothing has changed, and there is no half a file',
  async () => {
    let before: unknown;
    const files: Uint8Array[] = [];
    const deaths = await killedAtEachStep(
      async () => {
        const database = await fresh();
        before = await contents();
        return database;
      },
      async (database) => {
        const read = await readVaultContents(database, await background.service.key());
        const backup = { ...read, madeAt: world.now.toISOString() };
        files.push(await writeBackup(backup, { passphrase: 'телега сарай гвоздика чайник' }, VAULT_FORM));
      },
      async () => {
        expect(await contents()).toEqual(before);
        expect(files).toEqual([]);
      },
    );
    expect(deaths).toBeGreaterThan(1);
    expect(await contents()).toEqual(before);
    expect(files).toHaveLength(1);
  },
);

fault(
  'the disk is full as a class is deleted',
  'nothing has changed, and the next try succeeds',
  async () => {
    await fresh();
    const before = await contents();
    const id = crypto.randomUUID();
    const remove = () => background.page({ type: 'class/delete', id, classGroup: CLASS, typed: 'удалить' });
    const free = fillDisk('documents');
    expect(await remove()).toMatchObject({ ok: false, note: expect.stringMatching(/нет места/) });
    free();
    expect(await contents()).toEqual(before);
    expect(await remove()).toMatchObject({ ok: true });
    expect(await contents()).not.toEqual(before);
  },
);
