import fc from 'fast-check';
import { literal, object, string } from 'valibot';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { importDataKey, newRawKey } from '../../../utils/vault/cipher.ts';
import { compactEntries } from '../../../utils/vault/compaction.ts';
import { findDamage, quarantine } from '../../../utils/vault/damage.ts';
import type { Database } from '../../../utils/vault/database.ts';
import { readDocument } from '../../../utils/vault/documents.ts';
import { readEntries } from '../../../utils/vault/entries.ts';
import { readSecrets, storeSecret } from '../../../utils/vault/secrets.ts';
import { runs } from '../property-runs.ts';
import { fillDisk, freshDatabase } from './database.ts';
import { appendEntries, writeDocument } from './written.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const entrySchema = object({
  id: string(),
  at: string(),
  kind: literal('made'),
  classGroup: string(),
  name: string(),
});
const documentSchema = object({ name: string() });
const CANARY = 'Канарейкина-Zq81';
let database: Database;
let key: CryptoKey;

/** Three documents, two documents of entries and three loose ones, two secrets; a canary in each. */
async function fill(): Promise<void> {
  database = await freshDatabase();
  key = await importDataKey(newRawKey());
  for (const id of ['roster:1', 'run:1', 'credentials:1'])
    await writeDocument(database, key, id, { name: CANARY });
  const entries = (count: number) =>
    Array.from({ length: count }, () => ({ kind: 'made' as const, classGroup: '1', name: CANARY }));
  await appendEntries(database, key, entrySchema, entries(4), NOW, 'old');
  await compactEntries(database, key, { loose: 0, perDocument: 2 });
  await appendEntries(database, key, entrySchema, entries(3), NOW, 'new');
  for (const attempt of ['s1', 's2']) {
    const secret = {
      classGroup: '1',
      person: CANARY,
      attempt,
      login: CANARY,
      temporaryPassword: CANARY,
      issuedAt: '',
    };
    await storeSecret(database, key, secret, 1);
  }
}

const STORES = ['documents', 'entries', 'entryDocuments', 'secrets'] as const;
type Record = { id: string; iv: Uint8Array; data: ArrayBuffer };

beforeEach(fill);

describe('damage', () => {
  it('is empty for an empty database', async () => {
    expect(await findDamage(database, key)).toEqual([]);
  });
  it('is found in each store, and its quarantine leaves the rest unchanged', async () => {
    for (const [store, id] of [
      ['documents', 'run:1'],
      ['entryDocuments', '1/000001'],
      ['entries', 'new'],
    ] as const) {
      await database.put(store, { ...(await database.get(store, id))!, data: new ArrayBuffer(20) });
    }
    const damaged = await findDamage(database, key);
    expect(damaged).toEqual([
      { store: 'documents', id: 'run:1' },
      { store: 'entries', id: 'new' },
      { store: 'entryDocuments', id: '1/000001' },
    ]);
    await quarantine(database, damaged as never, NOW);
    expect(await findDamage(database, key)).toEqual([]);
    const aside = await database.getAll('aside');
    expect(
      aside.map(({ store, record }) => `${store} ${record.id} ${record.data.byteLength}`).sort(),
    ).toEqual(['documents run:1 20', 'entries new 20', 'entryDocuments 1/000001 20']);
    expect((await readEntries(database, key, entrySchema)).entries).toHaveLength(4);
    expect(await readDocument(database, key, 'run:1', { schema: documentSchema })).toEqual({ state: 'none' });
  });
  it('is not quarantined on a full disk, and stays where it was', async () => {
    await database.put('documents', {
      ...(await database.get('documents', 'run:1'))!,
      data: new ArrayBuffer(20),
    });
    const damaged = [{ store: 'documents' as const, id: 'run:1' }];
    const empty = fillDisk('aside');
    await expect(quarantine(database, damaged, NOW)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    empty();
    expect(await findDamage(database, key)).toEqual(damaged);
  });
  it('of a missing record is ignored', async () => {
    await quarantine(database, [{ store: 'documents', id: 'nothing' }], NOW);
    expect(await database.count('aside')).toBe(0);
  });
});

type Spoil = (record: Record, other: Record) => object;
const spoils: { [name: string]: Spoil } = {
  'a changed byte': ({ data, ...record }) => {
    const bytes = new Uint8Array(data.slice(0));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 4;
    return { ...record, data: bytes.buffer };
  },
  'cut short': ({ data, ...record }) => ({ ...record, data: data.slice(0, data.byteLength >> 1) }),
  empty: ({ id }) => ({ id, iv: new Uint8Array(12), data: new ArrayBuffer(0) }),
  'without its nonce': ({ id, data }) => ({ id, data }),
  'without anything': ({ id }) => ({ id }),
  'of another type': ({ id }) => ({ id, iv: 'text', data: 7 }),
  'the content of another': ({ id }, { iv, data }) => ({ id, iv, data }),
};

test('random damage never crashes, never leaks, never hides the rest', async () => {
  const blow = fc.record({
    store: fc.constantFrom(...STORES),
    at: fc.nat(10),
    how: fc.constantFrom(...Object.keys(spoils)),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(blow, { minLength: 1, maxLength: 6 }), async (blows) => {
      await fill();
      const hit = new Set<string>();
      for (const { store, at, how } of blows) {
        const all = (await database.getAll(store)) as unknown as Record[];
        const record = all[at % all.length] as Record;
        const other = all[(at + 1) % all.length] as Record;
        if (hit.has(`${store} ${record.id}`) || hit.has(`${store} ${other.id}`)) continue;
        await database.put(store, { expiresAt: 1, ...(spoils[how] as Spoil)(record, other) } as never);
        hit.add(`${store} ${record.id}`);
      }
      const found = await findDamage(database, key);
      expect(found.map(({ store, id }) => `${store} ${id}`).sort()).toEqual([...hit].sort());
      expect(JSON.stringify(found)).not.toContain(CANARY);

      const { entries, damaged } = await readEntries(database, key, entrySchema);
      const lost = damaged.reduce((sum, { store }) => sum + (store === 'entries' ? 1 : 2), 0);
      expect(entries).toHaveLength(7 - lost);
      expect(damaged).toHaveLength([...hit].filter((each) => each.startsWith('entr')).length);
      const { secrets } = await readSecrets(database, key);
      expect(secrets).toHaveLength(2 - [...hit].filter((each) => each.startsWith('secrets')).length);
      for (const id of ['roster:1', 'run:1', 'credentials:1']) {
        const { state } = await readDocument(database, key, id, { schema: documentSchema });
        expect(state).toBe(hit.has(`documents ${id}`) ? 'damaged' : 'found');
      }
      await quarantine(database, found.filter(({ store }) => store !== 'secrets') as never, NOW);
      expect((await findDamage(database, key)).every(({ store }) => store === 'secrets')).toBe(true);
      expect((await readEntries(database, key, entrySchema)).entries).toEqual(entries);
    }),
    { numRuns: runs(60) },
  );
});
