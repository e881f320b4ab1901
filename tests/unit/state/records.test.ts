import { literal, object, picklist, string, variant } from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { importDataKey, newRawKey } from '../../../utils/vault/cipher.ts';
import type { Database } from '../../../utils/vault/database.ts';
import { documentIds, readDocument } from '../../../utils/vault/documents.ts';
import { readEntries } from '../../../utils/vault/entries.ts';
import {
  proveSecretStore,
  readSecrets,
  SECRET_LIFETIME_MS,
  secretExpiries,
  storeSecret,
  wipeSecrets,
} from '../../../utils/vault/secrets.ts';
import { fault } from '../../setup/fault.ts';
import { fillDisk, freshDatabase } from './database.ts';
import { appendEntries, writeDocument } from './written.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
let database: Database;
let key: CryptoKey;

beforeEach(async () => {
  database = await freshDatabase();
  key = await importDataKey(newRawKey());
});

async function spoil(store: 'documents' | 'entries' | 'secrets', id: string): Promise<void> {
  const record = await database.get(store, id);
  const data = record!.data.slice(0);
  new Uint8Array(data)[0]! ^= 1;
  await database.put(store, { ...record!, data } as never);
}

describe('documents', () => {
  const schema = object({ name: string() });
  it('reads what was written', async () => {
    await writeDocument(database, key, 'roster:1', { name: 'Иванова' });
    expect(await readDocument(database, key, 'roster:1', { schema })).toEqual({
      state: 'found',
      value: { name: 'Иванова' },
    });
    expect(await readDocument(database, key, 'roster:2', { schema })).toEqual({ state: 'none' });
  });
  fault(
    'a document is damaged, moved or put there by somebody else',
    'it is told as damaged, and left where it is',
    async () => {
      const damaged = (id: string) => ({ state: 'damaged', id });
      await writeDocument(database, key, 'a', { name: 'x' });
      await database.put('documents', { ...(await database.get('documents', 'a'))!, id: 'moved' });
      expect(await readDocument(database, key, 'moved', { schema })).toEqual(damaged('moved'));
      await spoil('documents', 'a');
      expect(await readDocument(database, key, 'a', { schema })).toEqual(damaged('a'));
      await writeDocument(database, key, 'other', { other: true });
      expect(await readDocument(database, key, 'other', { schema })).toEqual(damaged('other'));
      expect(await documentIds(database, '')).toEqual(['a', 'moved', 'other']);
    },
  );
  it('finds ids by their prefix', async () => {
    for (const id of ['run:1', 'run:22', 'roster:1', 'runs']) await writeDocument(database, key, id, {});
    expect(await documentIds(database, 'run:')).toEqual(['run:1', 'run:22']);
  });
  it('keeps the earlier one if the disk is full, and says so', async () => {
    await writeDocument(database, key, 'a', { name: 'before' });
    const empty = fillDisk();
    await expect(writeDocument(database, key, 'a', { name: 'after' })).rejects.toMatchObject({
      name: 'QuotaExceededError',
    });
    empty();
    expect(await readDocument(database, key, 'a', { schema })).toMatchObject({ value: { name: 'before' } });
  });
});

describe('entries', () => {
  const base = { id: string(), at: string(), classGroup: string(), person: string() };
  const schema = variant('kind', [
    object({ ...base, kind: literal('issued') }),
    object({ ...base, kind: literal('printed'), on: picklist(['paper']) }),
  ]);
  const issued = { kind: 'issued' as const, classGroup: '1', person: 'p' };
  const printed = { kind: 'printed' as const, classGroup: '1', person: 'p', on: 'paper' as const };

  it('come back in the order in which they were recorded, though the computer’s clock runs back', async () => {
    await appendEntries(database, key, schema, [printed], later(2));
    await appendEntries(database, key, schema, [issued], later(1));
    const { entries, damaged } = await readEntries(database, key, schema);
    expect(entries.map(({ kind }) => kind)).toEqual(['printed', 'issued']);
    expect(damaged).toEqual([]);
  });
  it('are added, each with its own id', async () => {
    await appendEntries(database, key, schema, [printed, printed], NOW);
    await appendEntries(database, key, schema, [printed], NOW);
    const { entries } = await readEntries(database, key, schema);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(3);
  });
  it('are kept as first recorded when recorded again', async () => {
    await appendEntries(database, key, schema, [issued], NOW, 'attempt');
    await appendEntries(database, key, schema, [issued], later(3), 'attempt');
    await appendEntries(database, key, schema, [printed], later(4), 'attempt');
    const { entries } = await readEntries(database, key, schema);
    expect(entries).toEqual([{ ...issued, id: 'attempt', at: NOW.toISOString(), stamp: expect.any(String) }]);
  });
  it('of the same time keep the given order, also when recorded again', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...issued, person: `p${index}` }));
    await appendEntries(database, key, schema, many, NOW, 'batch');
    await appendEntries(database, key, schema, many, later(1), 'batch');
    const { entries } = await readEntries(database, key, schema);
    expect(entries.map(({ person }) => person)).toEqual(many.map(({ person }) => person));
    expect(new Set(entries.map(({ at }) => at))).toEqual(new Set([NOW.toISOString()]));
  });
  fault(
    'the disk is full in the middle of a record of several entries',
    'all of them stand or none',
    async () => {
      await expect(
        appendEntries(database, key, schema, [issued, { ...printed, on: 'glass' as never }], NOW),
      ).rejects.toThrow('malformed');
      const empty = fillDisk();
      await expect(appendEntries(database, key, schema, [issued, printed], NOW)).rejects.toMatchObject({
        name: 'QuotaExceededError',
      });
      empty();
      expect((await readEntries(database, key, schema)).entries).toEqual([]);
    },
  );
  it('of an empty list are nothing', async () => {
    expect(await appendEntries(database, key, schema, [], NOW)).toEqual([]);
  });
  it('that are damaged do not hide the others', async () => {
    await appendEntries(database, key, schema, [issued], NOW, 'a');
    await appendEntries(database, key, schema, [issued], NOW, 'b');
    await spoil('entries', 'a');
    const { entries, damaged } = await readEntries(database, key, schema);
    expect([entries.map(({ id }) => id), damaged]).toEqual([['b'], [{ store: 'entries', id: 'a' }]]);
  });
  it('of a newer version are counted and left alone', async () => {
    const newer = object({ ...base, kind: literal('dreamt') });
    const dreamt = { kind: 'dreamt' as const, classGroup: '1', person: 'p' };
    await appendEntries(database, key, newer, [dreamt], NOW, 'new');
    await appendEntries(database, key, schema, [issued], NOW, 'b');
    expect(await readEntries(database, key, schema)).toMatchObject({
      entries: [{ id: 'b' }],
      damaged: [],
      unrecognised: 1,
    });
    expect((await readEntries(database, key, newer)).entries.map(({ id }) => id)).toEqual(['new']);
  });
});

describe('secrets', () => {
  const secret = (attempt: string, issuedAt = NOW.toISOString()) => ({
    classGroup: '1',
    person: 'p',
    attempt,
    login: 'canary-login',
    temporaryPassword: 'canary-password',
    issuedAt,
  });
  const until = NOW.getTime() + SECRET_LIFETIME_MS;

  it('come back in the order of issue', async () => {
    await storeSecret(database, key, secret('a', later(2).toISOString()), until);
    await storeSecret(database, key, secret('b', later(1).toISOString()), until + 1);
    const { secrets } = await readSecrets(database, key);
    expect(secrets.map(({ id, expiresAt }) => [id, expiresAt])).toEqual([
      ['b', until + 1],
      ['a', until],
    ]);
  });
  it('are stored once however often the same answer is stored', async () => {
    await storeSecret(database, key, secret('a'), until);
    await storeSecret(database, key, secret('a'), until);
    expect((await readSecrets(database, key)).secrets).toHaveLength(1);
  });
  fault(
    'the store of issued passwords is copied from the disk',
    'it shows only when they expire',
    async () => {
      await storeSecret(database, key, secret('a'), until);
      const [record] = await database.getAll('secrets');
      const { id, expiresAt, iv, data, ...rest } = record!;
      expect([id, expiresAt, rest]).toEqual(['a', until, {}]);
      expect(Buffer.from(data).toString('latin1') + Buffer.from(iv).toString('latin1')).not.toContain(
        'canary',
      );
      expect(await secretExpiries(database)).toEqual([{ id: 'a', expiresAt: until }]);
    },
  );
  it('that are damaged do not hide the others', async () => {
    await storeSecret(database, key, secret('a'), until);
    await storeSecret(database, key, secret('b'), until);
    await spoil('secrets', 'a');
    const { secrets, damaged } = await readSecrets(database, key);
    expect([secrets.map(({ id }) => id), damaged]).toEqual([['b'], ['a']]);
  });
  it('are wiped', async () => {
    await storeSecret(database, key, secret('a'), until);
    await storeSecret(database, key, secret('b'), until);
    await wipeSecrets(database, ['a', 'elsewhere']);
    expect((await readSecrets(database, key)).secrets.map(({ id }) => id)).toEqual(['b']);
  });
  it('are proved to be storable, without a trace', async () => {
    await proveSecretStore(database, key);
    expect(await database.count('secrets')).toBe(0);
  });
  fault('the disk is full before a reset', 'it is noticed before anything is asked of the site', async () => {
    const empty = fillDisk('secrets');
    await expect(proveSecretStore(database, key)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    empty();
    expect(await database.count('secrets')).toBe(0);
  });
});
