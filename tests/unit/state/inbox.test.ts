import { beforeEach, describe, expect, it } from 'vitest';
import { importDataKey, newRawKey } from '../../../utils/vault/cipher.ts';
import type { Database } from '../../../utils/vault/database.ts';
import { dropLate, ensurePair, keepLate, lateExpiries, readLate } from '../../../utils/vault/inbox.ts';
import { newKeyPair, openBox, sealBox } from '../../../utils/vault/sealed-box.ts';
import { fault } from '../../setup/fault.ts';
import { freshDatabase } from './database.ts';

let database: Database;
let key: CryptoKey;
const until = { expiresAt: 5, waits: true };

beforeEach(async () => {
  database = await freshDatabase();
  key = await importDataKey(newRawKey());
});

describe('the inbox of a locked vault', () => {
  it('gives back what was sealed without the key, and drops it', async () => {
    await ensurePair(database, key);
    expect(await keepLate(database, 'a', { password: 'canary' }, until)).toBe(true);
    expect(await lateExpiries(database)).toEqual([{ id: 'late:a', ...until }]);
    expect(await readLate(database, key)).toEqual([{ id: 'late:a', value: { password: 'canary' } }]);
    await dropLate(database, ['late:a']);
    expect(await readLate(database, key)).toEqual([]);
    expect(await database.getAllKeys('inbox')).toEqual(['pair']);
  });

  it('takes nothing before the vault has a pair', async () => {
    expect(await keepLate(database, 'a', 'x', until)).toBe(false);
    expect(await database.count('inbox')).toBe(0);
  });

  it('has one pair, however many openings make it at once', async () => {
    await Promise.all([ensurePair(database, key), ensurePair(database, key)]);
    await keepLate(database, 'a', 'x', until);
    await ensurePair(database, key);
    expect(await readLate(database, key)).toEqual([{ id: 'late:a', value: 'x' }]);
  });

  it('keeps the first of a name', async () => {
    await ensurePair(database, key);
    await keepLate(database, 'a', 'first', until);
    await keepLate(database, 'a', 'second', until);
    expect(await readLate(database, key)).toEqual([{ id: 'late:a', value: 'first' }]);
  });

  fault(
    'somebody with the disk exchanges sealed answers, or opens them with a key of his own',
    'none opens, and what does open is not held up',
    async () => {
      await ensurePair(database, key);
      await keepLate(database, 'a', 'of a', until);
      await keepLate(database, 'b', 'of b', until);
      const moved = await database.get('inbox', 'late:a');
      await database.put('inbox', { ...moved, id: 'late:c' } as never);
      const values = (await readLate(database, key)).map(({ value }) => value);
      expect(values).toEqual(['of a', 'of b', null]);
      const other = await importDataKey(newRawKey());
      expect((await readLate(database, other)).every(({ value }) => value === null)).toBe(true);
    },
  );
});

describe('a sealed box', () => {
  it('opens for its pair and place alone', async () => {
    const [pair, other] = [await newKeyPair(key), await newKeyPair(key)];
    const box = await sealBox(pair.publicKey, 'p', { a: 1 });
    expect(await openBox(key, pair, 'p', box)).toEqual({ a: 1 });
    await expect(openBox(key, pair, 'q', box)).rejects.toThrow();
    await expect(openBox(key, other, 'p', box)).rejects.toThrow();
    const data = box.data.slice(0);
    new Uint8Array(data)[0] = (new Uint8Array(data)[0] ?? 0) ^ 1;
    await expect(openBox(key, pair, 'p', { ...box, data })).rejects.toThrow();
  });

  it('is another each time', async () => {
    const { publicKey } = await newKeyPair(key);
    const [one, two] = [await sealBox(publicKey, 'p', 1), await sealBox(publicKey, 'p', 1)];
    expect(Buffer.from(one.sender).equals(Buffer.from(two.sender))).toBe(false);
    expect(Buffer.from(one.data).equals(Buffer.from(two.data))).toBe(false);
  });
});
