import { openDB } from 'idb';
import { nullable, object, string } from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { entrySchemaOf, inForm, kind, kindBook } from '../../../utils/register/kind.ts';
import { commit } from '../../../utils/vault/commit.ts';
import { compactEntries } from '../../../utils/vault/compaction.ts';
import { findDamage, quarantine } from '../../../utils/vault/damage.ts';
import { DATABASE_VERSION, type Database, openDatabase } from '../../../utils/vault/database.ts';
import { type DocumentForm, readDocument } from '../../../utils/vault/documents.ts';
import { readEntries } from '../../../utils/vault/entries.ts';
import { makeRecoveryCode, recoverVault } from '../../../utils/vault/recovery.ts';
import { storeSecret } from '../../../utils/vault/secrets.ts';
import { changePassphrase, createVault, dataKey, raiseIterations } from '../../../utils/vault/vault.ts';
import { beginUpdate, formsOf, VAULT_FORM } from '../../../utils/vault/writing.ts';
import { fault } from '../../setup/fault.ts';
import { freshDatabase, memoryHolder } from './database.ts';
import { appendEntries, writeDocument } from './written.ts';

const PASSPHRASE = 'ромашка паровоз 27 облако';
const NEXT = 'зелёный чайник поёт утром';
const NOW = new Date('2026-11-23T08:00:00.000Z');
const NEWER = { code: 'newer', message: expect.stringContaining('более новая версия') };

const SIMPLE = { by: 'teacher', holds: 'person', day: null, people: [], sentence: () => '' } as const;

/** An invented kind and document in the form of today, the one before, and one that is yet to come. */
const trip = (form: number) =>
  kind(
    'trip',
    { place: string() },
    {
      by: 'teacher',
      holds: 'person',
      day: null,
      people: [],
      form,
      upgrade: (older) => ({ ...older, place: older.town }),
      sentence: ({ place }) => place,
    },
  );
const TODAY = kindBook([trip(2)]);
const schema = entrySchemaOf([trip(2)]);
const list: DocumentForm<{ name: string; of: string | null }> = {
  form: 2,
  schema: object({ name: string(), of: nullable(string()) }),
  upgrade: (older) => ({ ...(older as object), of: null }),
};
const newerList: DocumentForm = { form: 3, schema: object({ title: string() }) };

let database: Database;
let key: CryptoKey;
const holder = memoryHolder();

/** Everything that lies on the disk. */
async function onDisk(): Promise<unknown> {
  const stores = [...database.objectStoreNames];
  const records = await Promise.all(stores.map((store) => database.getAll(store)));
  return Object.fromEntries(stores.map((store, index) => [store, records[index]]));
}

/** Writes with what another version knows of forms. */
const keep = (id: string, value: unknown, form: DocumentForm) =>
  commit(database, key, { documents: [{ id, value }] }, { now: NOW, formOf: () => form });
const read = (id: string) => readDocument(database, key, id, list);

beforeEach(async () => {
  database = await freshDatabase();
  await createVault(database, holder, PASSPHRASE, NOW.getTime());
  key = await dataKey(holder);
});

describe('what an older version has written', () => {
  fault(
    'A document is of an older form',
    'It is carried forward when it is read, and written in the form of today from then on',
    async () => {
      await keep('list:1', { name: 'Классы' }, { schema: list.schema });
      expect(await read('list:1')).toEqual({ state: 'found', value: { name: 'Классы', of: null } });
      await keep('list:1', { name: 'Классы', of: 'школа' }, list);
      expect(await read('list:1')).toEqual({ state: 'found', value: { name: 'Классы', of: 'школа' } });
      expect(await readDocument(database, key, 'list:1', { schema: list.schema })).toEqual({
        state: 'newer',
        id: 'list:1',
      });
    },
  );

  fault(
    'An entry is of an older form',
    'It is carried forward when it is read; new ones beside it have the number of their form',
    async () => {
      const older = entrySchemaOf([kind('trip', { town: string() }, SIMPLE)]);
      const of = { kind: 'trip', classGroup: '1', person: 'p' };
      await appendEntries(database, key, older, [{ ...of, town: 'Псков' } as never], NOW);
      await appendEntries(database, key, schema, [inForm({ ...of, place: 'Выборг' }, TODAY)], NOW);
      const { entries, unrecognised } = await readEntries(database, key, schema);
      expect(entries).toMatchObject([
        { place: 'Псков', formNumber: 2 },
        { place: 'Выборг', formNumber: 2 },
      ]);
      expect(unrecognised).toBe(0);
    },
  );

  fault(
    'An older version has written in the vault, and this one would write in a newer form',
    'Nothing is written before a backup was made or declined; what the older one wrote stays readable to it until then',
    async () => {
      await keep('list:1', { name: 'Классы' }, { schema: list.schema });
      const { form: _, ...older } = (await database.get('vault', 'main'))!;
      await database.put('vault', older);
      expect(await formsOf(database)).toBe('older');
      const before = await onDisk();
      const due = { code: 'update-due', message: expect.stringContaining('копия') };
      await expect(keep('list:1', { name: 'Мой', of: null }, list)).rejects.toMatchObject(due);
      await expect(compactEntries(database, key, { loose: -1, perDocument: 5 })).rejects.toMatchObject(due);
      expect(await onDisk()).toEqual(before);
      expect(await read('list:1')).toEqual({ state: 'found', value: { name: 'Классы', of: null } });

      await beginUpdate(database);
      expect(await formsOf(database)).toBe('same');
      await keep('list:1', { name: 'Мой', of: null }, list);
      expect(await read('list:1')).toMatchObject({ value: { name: 'Мой' } });
    },
  );
});

describe('what a newer version has written', () => {
  /** All that writes, each for itself. */
  const writes: Record<string, () => Promise<unknown>> = {
    'a document': () => writeDocument(database, key, 'list:1', { name: 'Новый' }),
    'an entry': () =>
      appendEntries(
        database,
        key,
        schema,
        [inForm({ kind: 'trip', classGroup: '1', person: 'p', place: 'Тула' }, TODAY)],
        NOW,
      ),
    'a password': () =>
      storeSecret(
        database,
        key,
        { classGroup: '1', person: 'p', attempt: 'a', login: 'l', temporaryPassword: 't', issuedAt: '' },
        1,
      ),
    'a quarantine': () => quarantine(database, [{ store: 'documents', id: 'list:1' }], NOW),
    'a compaction': () => compactEntries(database, key, { loose: 0, perDocument: 5 }),
    'another passphrase': () => changePassphrase(database, PASSPHRASE, NEXT),
    'a recovery code': () => makeRecoveryCode(database, PASSPHRASE, 1),
    'more iterations': () => raiseIterations(database, PASSPHRASE, 700_000),
  };

  async function fill(): Promise<void> {
    await keep('list:1', { name: 'Классы', of: null }, list);
    const entry = inForm({ kind: 'trip', classGroup: '1', person: 'p', place: 'Псков' }, TODAY);
    await appendEntries(database, key, schema, [entry], NOW);
  }
  async function refusesAll(): Promise<void> {
    const before = await onDisk();
    for (const [what, write] of Object.entries(writes))
      await expect(write(), what).rejects.toMatchObject(NEWER);
    expect(await onDisk()).toEqual(before);
    expect(await read('list:1')).toMatchObject({ state: 'found' });
    expect((await readEntries(database, key, schema)).entries).toMatchObject([{ place: 'Псков' }]);
  }

  fault(
    'A newer version has written in the vault, and then this one is started again',
    'It is opened for reading; documents, entries, passwords, passphrase and code are refused with one message, and the disk stays as it was',
    async () => {
      await fill();
      expect(await formsOf(database)).toBe('same');
      const record = (await database.get('vault', 'main'))!;
      await database.put('vault', { ...record, form: VAULT_FORM + 1 });
      expect(await formsOf(database)).toBe('newer');
      await refusesAll();
    },
  );

  fault(
    'The recovery code is typed into a vault in which a newer version has written',
    'It is refused, stays good, and the forgotten passphrase stays too',
    async () => {
      const code = await makeRecoveryCode(database, PASSPHRASE, 1);
      const record = (await database.get('vault', 'main'))!;
      await database.put('vault', { ...record, form: VAULT_FORM + 1 });
      const before = await onDisk();
      await expect(recoverVault(database, memoryHolder(), code, NEXT, 2)).rejects.toMatchObject(NEWER);
      expect(await onDisk()).toEqual(before);
    },
  );

  fault(
    'A newer version has made the database of a higher number, with stores that this one does not know',
    'It opens as it is, everything reads, and nothing is written',
    async () => {
      await fill();
      database.close();
      const newer = await openDB('klassruk', DATABASE_VERSION + 1, {
        upgrade: (made) => void made.createObjectStore('later', { keyPath: 'id' }),
      });
      await newer.put('later', { id: 'of later' });
      newer.close();
      database = await openDatabase();
      expect(database.version).toBe(DATABASE_VERSION + 1);
      expect(await formsOf(database)).toBe('newer');
      await refusesAll();
    },
  );

  fault(
    'A document of a newer form stands among those of today, and nothing else tells of it',
    'It is neither damaged nor set aside nor replaced; writing over it is refused with the same message',
    async () => {
      await keep('list:1', { title: 'Классы' }, newerList);
      const before = await onDisk();
      expect(await read('list:1')).toEqual({ state: 'newer', id: 'list:1' });
      expect(await findDamage(database, key)).toEqual([]);
      await expect(keep('list:1', { name: 'Мой', of: null }, list)).rejects.toMatchObject(NEWER);
      expect(await onDisk()).toEqual(before);
    },
  );

  fault(
    'Entries of a newer form, and of kinds of a newer version, stand in the register when it is compacted',
    'They are counted as unrecognised and move unchanged: the newer version reads them as before',
    async () => {
      const next = kindBook([trip(3)]);
      const newerSchema = entrySchemaOf([trip(3), kind('flight', { to: string() }, SIMPLE)]);
      const of = { classGroup: '1', person: 'p' };
      const entries = [
        inForm({ ...of, kind: 'trip', place: 'Псков' }, next),
        { ...of, kind: 'flight', to: 'Сочи' },
      ];
      await appendEntries(database, key, newerSchema, entries as never, NOW);
      const before = (await readEntries(database, key, newerSchema)).entries;
      expect(before).toHaveLength(2);
      expect(await readEntries(database, key, schema)).toMatchObject({
        entries: [],
        damaged: [],
        unrecognised: 2,
      });
      expect(await compactEntries(database, key, { loose: 0, perDocument: 5 })).toBe(2);
      expect(await readEntries(database, key, schema)).toMatchObject({
        entries: [],
        damaged: [],
        unrecognised: 2,
      });
      expect((await readEntries(database, key, newerSchema)).entries).toEqual(before);
    },
  );
});

it('a document that does not read is kept in quarantine by the write that replaces it', async () => {
  await keep('list:1', { nothing: 'of a list' }, list);
  const [record] = await database.getAll('documents');
  await keep('list:1', { name: 'Классы', of: null }, list);
  expect(await database.getAll('aside')).toMatchObject([{ store: 'documents', record }]);
  expect(await read('list:1')).toMatchObject({ state: 'found' });
});
