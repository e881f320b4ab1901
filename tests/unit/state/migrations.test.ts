import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { literal, object, string } from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { vaultAccount } from '../../../utils/stored/vault-account.ts';
import {
  deriveWrappingKey,
  importDataKey,
  newDerivation,
  newRawKey,
  seal,
  sealBytes,
} from '../../../utils/vault/cipher.ts';
import { openDatabase } from '../../../utils/vault/database.ts';
import { readDocument } from '../../../utils/vault/documents.ts';
import { readEntries } from '../../../utils/vault/entries.ts';
import { makeRecoveryCode, recoveryState } from '../../../utils/vault/recovery.ts';
import { readSecrets } from '../../../utils/vault/secrets.ts';
import { FIRST_VAULT, sessionKeyHolder } from '../../../utils/vault/session-key.ts';
import { dataKey, unlockVault } from '../../../utils/vault/vault.ts';
import { createOne, openVaults, stateOf, unlockOne } from '../../../utils/vault/vaults.ts';
import { fault } from '../../setup/fault.ts';
import { memoryArea } from '../background/reading/memory-area.ts';
import { memoryHolder } from './database.ts';

const PASSPHRASE = 'ромашка паровоз 27 облако';
const entrySchema = object({
  id: string(),
  at: string(),
  kind: literal('issued'),
  classGroup: string(),
  person: string(),
});

/** The database as created and filled by version 1 (0.1.0); never changes with the code. */
async function openVersion1(givesWay = true) {
  return openDB('klassruk', 1, {
    upgrade(database) {
      for (const store of ['vault', 'documents', 'entries', 'secrets']) {
        database.createObjectStore(store, { keyPath: 'id' });
      }
    },
    blocking(_current, _blocked, event) {
      if (givesWay) (event.target as IDBDatabase).close();
    },
  });
}

async function fillVersion1() {
  const database = await openVersion1();
  const raw = newRawKey();
  const key = await importDataKey(raw);
  const derivation = newDerivation();
  const wrapped = await sealBytes(await deriveWrappingKey(PASSPHRASE, derivation), 'vault:main', raw);
  await database.put('vault', { id: 'main', derivation, wrapped, createdAt: 5 });
  const put = async (store: string, id: string, value: unknown, more = {}) =>
    database.put(store, { id, ...more, ...(await seal(key, `${store}:${id}`, value)) });
  await put('documents', 'roster:1', { name: 'Иванова' });
  await put('documents', 'damaged:credentials:1', { what: 'was damaged' });
  const entry = { kind: 'issued', classGroup: '1', person: 'p' };
  await put('entries', 'e1', { ...entry, id: 'e1', at: '2026-09-01T08:00:00.000Z' });
  await put('entries', 'e2', { ...entry, id: 'e2', at: '2026-09-02T08:00:00.000Z' });
  const secret = {
    classGroup: '1',
    person: 'p',
    attempt: 's',
    login: 'l',
    temporaryPassword: 't',
    issuedAt: '',
  };
  await put('secrets', 's', secret, { expiresAt: 77 });
  return database;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a database of version 1', () => {
  it('opens with everything in it readable', async () => {
    (await fillVersion1()).close();
    const database = await openDatabase();
    expect(database.version).toBe(4);
    const holder = memoryHolder();
    await unlockVault(database, holder, PASSPHRASE);
    const key = await dataKey(holder);
    expect(await readDocument(database, key, 'roster:1', { schema: object({ name: string() }) })).toEqual({
      state: 'found',
      value: { name: 'Иванова' },
    });
    const { entries, damaged } = await readEntries(database, key, entrySchema);
    expect([entries.map(({ id }) => id), damaged]).toEqual([['e1', 'e2'], []]);
    expect((await readSecrets(database, key)).secrets).toMatchObject([{ id: 's', expiresAt: 77 }]);
  });
  fault(
    'A vault of 0.1.0, which belongs to no account, is opened beside that of a second teacher',
    'It opens as before with all that is in it, its unprinted passwords included, and is not mixed with the other',
    async () => {
      (await fillVersion1()).close();
      const vaults = openVaults();
      const holder = sessionKeyHolder(memoryArea());
      expect(await stateOf(vaults, holder)).toBe('locked');
      await createOne(vaults, holder, 'зелёный чайник поёт утром', 1);
      const second = (await holder.openVault()) ?? '';
      expect(second).not.toBe(FIRST_VAULT);
      await holder.clear();

      expect(await unlockOne(vaults, holder, PASSPHRASE)).toBe(FIRST_VAULT);
      const [database, key] = [await vaults.database(FIRST_VAULT), await dataKey(holder)];
      expect(await vaultAccount(database, key)).toBeNull();
      expect((await readSecrets(database, key)).secrets).toMatchObject([
        { id: 's', temporaryPassword: 't', expiresAt: 77 },
      ]);
      expect((await readEntries(database, key, entrySchema)).entries).toHaveLength(2);
      expect(await (await vaults.database(second)).count('documents')).toBe(0);
    },
  );
  it('has no recovery code, and one can be made', async () => {
    (await fillVersion1()).close();
    const database = await openDatabase();
    expect(await database.get('vault', 'main')).toMatchObject({ createdAt: 5, recovery: null });
    await makeRecoveryCode(database, PASSPHRASE, 9);
    expect(await recoveryState(database)).toEqual({ madeAt: 9, usedAt: null });
  });
  it('keeps its damaged documents in quarantine', async () => {
    (await fillVersion1()).close();
    const database = await openDatabase();
    expect(await database.getAllKeys('documents')).toEqual(['roster:1']);
    expect(await database.getAll('aside')).toMatchObject([
      { store: 'documents', asideAt: null, record: { id: 'credentials:1' } },
    ]);
  });
  it('opens if empty', async () => {
    (await openVersion1()).close();
    const database = await openDatabase();
    expect([...database.objectStoreNames]).toEqual([
      'aside',
      'clock',
      'documents',
      'entries',
      'entryDocuments',
      'inbox',
      'requests',
      'secrets',
      'vault',
    ]);
  });
});

describe('two tabs', () => {
  it('the older one closes for the newer version', async () => {
    const older = await fillVersion1();
    const newer = await openDatabase();
    expect(newer.version).toBe(4);
    await expect(older.get('vault', 'main')).rejects.toThrow();
  });
  it('an older one that stays open is reported; once it is closed everything works', async () => {
    (await fillVersion1()).close();
    const stubborn = await openVersion1(false);
    await expect(openDatabase()).rejects.toMatchObject({ name: 'BlockedError' });
    stubborn.close();
    const database = await openDatabase();
    expect(await database.count('entries')).toBe(2);
  });
  it('a newer database is left alone by the older code', async () => {
    const newer = await openDatabase();
    await expect(openVersion1()).rejects.toMatchObject({ name: 'VersionError' });
    expect(await newer.count('vault')).toBe(0);
  });
});
