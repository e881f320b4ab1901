import { beforeEach, expect, it, vi } from 'vitest';
import type { Database } from '../../../utils/vault/database.ts';
import { waitFor } from '../../setup/wait-for.ts';
import { freshDatabase } from './database.ts';

const session = new Map<string, unknown>();
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: async (key: string) => ({ [key]: session.get(key) }),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) session.set(key, value);
        },
        remove: async (key: string) => void session.delete(key),
      },
      local: { get: async () => ({}) },
    },
  },
}));

let database: () => Promise<Database>;

beforeEach(async () => {
  (await freshDatabase()).close();
  session.clear();
  vi.resetModules();
  ({ database } = await import('../../../components/state/vault-session.ts'));
});

it('shares one handle, and reopens the database after another page has closed it', async () => {
  const first = await database();
  expect(await database()).toBe(first);
  // Another page deletes and recreates it, as an upgrade would.
  indexedDB.deleteDatabase('klassruk');
  const again = await waitFor(async () => {
    const present = await database();
    expect(present).not.toBe(first);
    return present;
  });
  expect(await again.count('vault')).toBe(0);
  again.close();
});

it('says what is missing: the open vault, the class list', async () => {
  const { readClassCredentials } = await import('../../../components/state/class-credentials.ts');
  const { newRawKey, rawKeyToText } = await import('../../../utils/vault/cipher.ts');
  const { holder } = await import('../../../components/state/vault-session.ts');
  await expect(readClassCredentials('1')).rejects.toThrow(/Хранилище закрыто/);
  await holder.set(rawKeyToText(newRawKey()));
  await expect(readClassCredentials('1')).rejects.toThrow(/Список класса не прочитан/);
});
