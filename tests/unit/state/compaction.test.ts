import fc from 'fast-check';
import { literal, number, object, string } from 'valibot';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { importDataKey, newRawKey } from '../../../utils/vault/cipher.ts';
import { compactEntries } from '../../../utils/vault/compaction.ts';
import type { Database } from '../../../utils/vault/database.ts';
import { readEntries } from '../../../utils/vault/entries.ts';
import { runs } from '../property-runs.ts';
import { fillDisk, freshDatabase } from './database.ts';
import { appendEntries } from './written.ts';

const schema = object({
  id: string(),
  at: string(),
  kind: literal('made'),
  classGroup: string(),
  number: number(),
});
const START = Date.parse('2026-09-01T08:00:00Z');
const LIMITS = { loose: 3, perDocument: 5 };
let database: Database;
let key: CryptoKey;
let made = 0;

beforeEach(async () => {
  database = await freshDatabase();
  key = await importDataKey(newRawKey());
  made = 0;
});

const append = (classGroup: string, onceAs?: string) =>
  appendEntries(
    database,
    key,
    schema,
    [{ kind: 'made', classGroup, number: made++ }],
    new Date(START + made * 1000),
    onceAs,
  );
const appendMany = async (count: number, classGroup = '1') => {
  for (let index = 0; index < count; index++) await append(classGroup);
};
const compact = () => compactEntries(database, key, LIMITS);
const numbers = async () => (await readEntries(database, key, schema)).entries.map((entry) => entry.number);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

async function spoil(store: 'entries' | 'entryDocuments', id: string): Promise<void> {
  const record = (await database.get(store, id))!;
  const data = record.data.slice(0);
  new Uint8Array(data)[0]! ^= 1;
  await database.put(store, { ...record, data });
}

describe('compaction', () => {
  it('leaves a few entries alone', async () => {
    await appendMany(3);
    expect([await compact(), await database.count('entries')]).toEqual([0, 3]);
  });
  it('moves many into documents of their class, filling the last one first', async () => {
    await appendMany(7);
    expect(await compact()).toBe(7);
    expect(await database.count('entries')).toBe(0);
    expect(await database.getAllKeys('entryDocuments')).toEqual(['1/000001', '1/000002']);
    await appendMany(4);
    await appendMany(2, '22');
    expect(await compact()).toBe(6);
    expect(await database.getAllKeys('entryDocuments')).toEqual([
      '1/000001',
      '1/000002',
      '1/000003',
      '22/000001',
    ]);
    expect(await numbers()).toEqual(upTo(13));
  });
  it('keeps an entry that is recorded again as first recorded', async () => {
    await append('1', 'attempt');
    await appendMany(3);
    const before = await readEntries(database, key, schema);
    await compact();
    await append('1', 'attempt');
    expect(await readEntries(database, key, schema)).toEqual(before);
    await appendMany(3);
    expect(await compact()).toBe(4);
    expect(await numbers()).toEqual([0, 1, 2, 3, 5, 6, 7]);
  });
  it('changes nothing on a full disk', async () => {
    await appendMany(5);
    const empty = fillDisk('entryDocuments');
    await expect(compact()).rejects.toMatchObject({ name: 'QuotaExceededError' });
    empty();
    expect(await database.count('entries')).toBe(5);
    expect(await database.count('entryDocuments')).toBe(0);
    expect(await numbers()).toEqual(upTo(5));
  });
  it('by two pages at once happens once', async () => {
    await appendMany(5);
    const moved = await Promise.all([compact(), compact()]);
    expect([...moved].sort()).toEqual([0, 5]);
    expect(await numbers()).toEqual(upTo(5));
  });
  it('loses nothing recorded meanwhile', async () => {
    await appendMany(5);
    await Promise.all([compact(), append('1'), append('1')]);
    expect(await numbers()).toEqual(upTo(7));
  });
  it('starts a new document after a damaged one, and leaves damaged entries where they are', async () => {
    await appendMany(4);
    await compact();
    await spoil('entryDocuments', '1/000001');
    await append('1', 'bad');
    await appendMany(4);
    await spoil('entries', 'bad');
    expect(await compact()).toBe(4);
    const { entries, damaged } = await readEntries(database, key, schema);
    expect(entries.map((entry) => entry.number)).toEqual([5, 6, 7, 8]);
    expect(damaged).toEqual([
      { store: 'entryDocuments', id: '1/000001' },
      { store: 'entries', id: 'bad' },
    ]);
  });
});

type Step = { do: 'append'; classGroup: string } | { do: 'again' } | { do: 'compact' } | { do: 'full disk' };

test('compaction at any point, on a full disk or not, keeps the union', async () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom('1', '12', '3').map((classGroup) => ({ do: 'append', classGroup }) as const),
    },
    { weight: 1, arbitrary: fc.constant({ do: 'again' } as const) },
    { weight: 2, arbitrary: fc.constant({ do: 'compact' } as const) },
    { weight: 1, arbitrary: fc.constant({ do: 'full disk' } as const) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      database = await freshDatabase();
      made = 0;
      const expected: Awaited<ReturnType<typeof append>> = [];
      for (const each of steps) {
        if (each.do === 'append') expected.push(...(await append(each.classGroup)));
        else if (each.do === 'again' && expected[0]) await append('1', expected[0].id);
        else if (each.do === 'compact') await compact();
        else {
          const empty = fillDisk('entryDocuments');
          await compact().catch(() => undefined);
          empty();
        }
        const { entries, damaged } = await readEntries(database, key, schema);
        expect(entries).toEqual(expected);
        expect(damaged).toEqual([]);
      }
    }),
    { numRuns: runs(60) },
  );
});
