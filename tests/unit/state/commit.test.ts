import fc from 'fast-check';
import { literal, number, object, string } from 'valibot';
import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { stampOf, tickOf } from '../../../utils/base/clock/stamp.ts';
import { importDataKey, newRawKey } from '../../../utils/vault/cipher.ts';
import { commit } from '../../../utils/vault/commit.ts';
import { compactEntries } from '../../../utils/vault/compaction.ts';
import { type Database, openDatabase } from '../../../utils/vault/database.ts';
import { readDocument } from '../../../utils/vault/documents.ts';
import { readEntries } from '../../../utils/vault/entries.ts';
import { sealEntry } from '../../../utils/vault/entry-records.ts';
import { createVault } from '../../../utils/vault/vault.ts';
import { beginUpdate, VAULT_FORM } from '../../../utils/vault/writing.ts';
import { fault } from '../../setup/fault.ts';
import { runs } from '../property-runs.ts';
import { fillDisk, freshDatabase, memoryHolder } from './database.ts';

const schema = object({
  id: string(),
  at: string(),
  kind: literal('made'),
  classGroup: string(),
  number: number(),
});
const NOW = new Date('2026-11-23T08:00:00.000Z');
const YEAR = 365 * 24 * 60 * 60 * 1000;
const later = (ms: number) => new Date(NOW.getTime() + ms);
const entry = (value: number) => ({ kind: 'made' as const, classGroup: '1', number: value });

let database: Database;
let key: CryptoKey;

beforeEach(async () => {
  database = await freshDatabase();
  key = await importDataKey(newRawKey());
});

const append = (value: number, now: Date) =>
  commit(database, key, { entries: [entry(value)] }, { now, schema });
const numbers = async () => (await readEntries(database, key, schema)).entries.map((each) => each.number);

describe('the order of entries', () => {
  test('is that in which they were recorded, whatever the clock does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -2 * YEAR, max: 2 * YEAR }), { minLength: 1, maxLength: 12 }),
        async (jumps) => {
          database = await freshDatabase();
          for (const [index, jump] of jumps.entries()) await append(index, later(jump));
          expect(await numbers()).toEqual(jumps.map((_, index) => index));
        },
      ),
      { numRuns: runs(20) },
    );
  });

  it('holds for entries that are recorded at once', async () => {
    await Promise.all([1, 2, 3, 4].map((value) => append(value, NOW)));
    const { entries } = await readEntries(database, key, schema);
    expect(entries.map((each) => each.number)).toEqual([1, 2, 3, 4]);
    expect(new Set(entries.map(stampOf)).size).toBe(4);
  });

  fault(
    'an entry of version 0.1.0 is dated a year ahead, and another is recorded after it today',
    'the later one comes later',
    async () => {
      const older = { ...entry(1), id: 'old', at: later(YEAR).toISOString() };
      await database.put('entries', await sealEntry(key, older));
      await append(2, NOW);
      await append(3, later(1));
      expect(await numbers()).toEqual([1, 2, 3]);
    },
  );

  it('of one computer is marked with its name, which stays', async () => {
    await append(1, NOW);
    await append(2, NOW);
    const stamps = (await readEntries(database, key, schema)).entries.map(stampOf);
    expect(new Set(stamps.map((stamp) => stamp.slice(-8))).size).toBe(1);
    expect(stamps.map((stamp) => tickOf(stamp).time)).toEqual([NOW.getTime(), NOW.getTime()]);
  });
});

describe('the clock of a vault', () => {
  it('is opened once by whoever writes alone, and written with each entry', async () => {
    await append(1, NOW);
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
    const before = await database.get('clock', 'main');
    get.mockClear();
    await append(2, NOW);
    expect(get.mock.calls.flat()).toEqual(['main', 'main']);
    expect(decrypt).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect((await database.get('clock', 'main'))?.iv).not.toEqual(before?.iv);
  });

  fault(
    'two pages with connections of their own write by turns',
    'each entry comes after what the other wrote last',
    async () => {
      const page = database;
      const other = await openDatabase();
      for (const value of [1, 2, 3, 4, 5, 6]) {
        database = value % 2 ? page : other;
        await append(value, later(-value));
      }
      expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6]);
      const stamps = (await readEntries(page, key, schema)).entries.map(stampOf);
      expect(new Set(stamps.map((stamp) => stamp.slice(-8))).size).toBe(1);
    },
  );

  fault(
    'the disk is full as an entry is written, and has room again',
    'the next entry has the stamp that the lost one would have had',
    async () => {
      await append(1, NOW);
      const empty = fillDisk('entries');
      await expect(append(2, NOW)).rejects.toMatchObject({ name: 'QuotaExceededError' });
      empty();
      await append(3, NOW);
      const ticks = (await readEntries(database, key, schema)).entries.map((each) => tickOf(stampOf(each)));
      expect(ticks[1]).toEqual({ time: NOW.getTime(), counter: ticks[0]!.counter + 1 });
    },
  );
});

describe('a request that was fulfilled', () => {
  const fulfil = (value: number) =>
    commit(
      database,
      key,
      {
        entries: [entry(value)],
        documents: [{ id: 'list', value: { value } }],
        answer: (made) => made.map(({ id }) => id),
      },
      { now: NOW, schema, request: { id: 'r-1', print: 'p', about: null } },
    );

  fault(
    'a request that writes is sent twice',
    'it is written once, and the second changes nothing',
    async () => {
      await fulfil(1);
      await fulfil(2);
      expect(await numbers()).toEqual([1]);
      expect(await readDocument(database, key, 'list', { schema: object({ value: number() }) })).toEqual({
        state: 'found',
        value: { value: 1 },
      });
    },
  );

  fault('the disk is full as a request is written', 'neither the write nor its mark stays', async () => {
    const empty = fillDisk('documents');
    await expect(fulfil(1)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    empty();
    await fulfil(2);
    expect(await numbers()).toEqual([2]);
  });
});

describe('a vault in which a newer version has written', () => {
  const newer = async () => {
    const holder = memoryHolder();
    await createVault(database, holder, 'телега сарай гвоздика чайник', NOW.getTime());
    await append(1, NOW);
    const record = (await database.get('vault', 'main'))!;
    expect(record.form).toBe(VAULT_FORM);
    await database.put('vault', { ...record, form: VAULT_FORM + 1 });
  };

  fault('something is recorded in it', 'it is refused, and what is there can be read', async () => {
    await newer();
    await expect(append(2, NOW)).rejects.toMatchObject({ code: 'newer' });
    expect(await numbers()).toEqual([1]);
  });

  fault('its entries have become many', 'they are not compacted', async () => {
    await newer();
    await expect(compactEntries(database, key, { loose: 0, perDocument: 5 })).rejects.toMatchObject({
      code: 'newer',
    });
    expect(await database.count('entries')).toBe(1);
  });

  it('is one of version 0.1.0 until this version begins to write in it', async () => {
    const holder = memoryHolder();
    await createVault(database, holder, 'телега сарай гвоздика чайник', NOW.getTime());
    const { form: _, ...older } = (await database.get('vault', 'main'))!;
    await database.put('vault', older);
    database.close();
    database = await openDatabase();
    expect(await database.get('vault', 'main')).toEqual(older);
    await beginUpdate(database);
    expect(await database.get('vault', 'main')).toEqual({ ...older, form: VAULT_FORM });
    await append(1, NOW);
    expect(await numbers()).toEqual([1]);
  });
});
