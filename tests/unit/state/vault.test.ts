import { pbkdf2Sync } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  deriveWrappingKey,
  ITERATIONS,
  importDataKey,
  newDerivation,
  open,
  rawKeyFromText,
  seal,
} from '../../../utils/vault/cipher.ts';
import type { Database } from '../../../utils/vault/database.ts';
import {
  createVault,
  dataKey,
  lockVault,
  newWrapping,
  raiseIterations,
  unlockVault,
  vaultState,
} from '../../../utils/vault/vault.ts';
import { VaultError } from '../../../utils/vault/vault-error.ts';
import { fault } from '../../setup/fault.ts';
import { freshDatabase, memoryHolder } from './database.ts';

const PASSPHRASE = 'ромашка паровоз 27 облако';
let database: Database;
let holder: ReturnType<typeof memoryHolder>;

beforeEach(async () => {
  database = await freshDatabase();
  holder = memoryHolder();
});

describe('sealing', () => {
  fault('a sealed record is moved to another place in the store', 'it does not open there', async () => {
    await createVault(database, holder, PASSPHRASE, 0);
    const key = await dataKey(holder);
    const sealed = await seal(key, 'secrets:1', { login: 'иванова' });
    expect(await open(key, 'secrets:1', sealed)).toEqual({ login: 'иванова' });
    await expect(open(key, 'secrets:2', sealed)).rejects.toThrow();
    await expect(open(key, 'documents:1', sealed)).rejects.toThrow();
  });
  fault('the same text is sealed twice', 'the two records have nothing in common', async () => {
    await createVault(database, holder, PASSPHRASE, 0);
    const key = await dataKey(holder);
    const [a, b] = await Promise.all([seal(key, 'x', 1), seal(key, 'x', 1)]);
    expect(a.iv).not.toEqual(b.iv);
    expect(a.iv).toHaveLength(12);
  });
  fault('a byte of a sealed record is changed', 'it does not open', async () => {
    await createVault(database, holder, PASSPHRASE, 0);
    const key = await dataKey(holder);
    const sealed = await seal(key, 'x', 'text');
    new Uint8Array(sealed.data)[0]! ^= 1;
    await expect(open(key, 'x', sealed)).rejects.toThrow();
  });
  it.each([
    599_999,
    1,
    0,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    50_000_001,
  ])('refuses a derivation of %s iterations', async (iterations) => {
    await expect(deriveWrappingKey(PASSPHRASE, newDerivation(iterations))).rejects.toThrow('iterations');
  });
  it('derives a key by all the iterations that its record names', async () => {
    // A salt that this process has not made: `tests/setup/quick-derivation.ts` leaves it alone.
    const salt = new Uint8Array(Array.from({ length: 16 }, (_, index) => index));
    const raw = pbkdf2Sync(PASSPHRASE.normalize('NFKC'), salt, ITERATIONS, 32, 'sha256');
    const sealed = await seal(await importDataKey(new Uint8Array(raw)), 'x', 'text');
    expect(await open(await deriveWrappingKey(PASSPHRASE, { ...newDerivation(), salt }), 'x', sealed)).toBe(
      'text',
    );
  });
});

describe('the vault', () => {
  it('goes from absent to unlocked, locked and unlocked', async () => {
    expect(await vaultState(database, holder)).toBe('absent');
    await createVault(database, holder, PASSPHRASE, 0);
    expect(await vaultState(database, holder)).toBe('unlocked');
    const sealed = await seal(await dataKey(holder), 'x', 'text');
    await lockVault(holder);
    expect(await vaultState(database, holder)).toBe('locked');
    await expect(dataKey(holder)).rejects.toMatchObject({ code: 'locked' });
    await unlockVault(database, holder, PASSPHRASE);
    expect(await open(await dataKey(holder), 'x', sealed)).toBe('text');
  });
  fault(
    'the record of the vault is copied from the disk',
    'it holds no passphrase and no key, only a wrapping of 600 000 iterations and more',
    async () => {
      await createVault(database, holder, PASSPHRASE, 5);
      const record = await database.get('vault', 'main');
      expect(record?.derivation).toMatchObject({ name: 'PBKDF2', hash: 'SHA-256' });
      expect(record?.derivation.iterations).toBeGreaterThanOrEqual(600_000);
      expect(record?.derivation.salt).toHaveLength(16);
      // 32 bytes of the key and 16 of the tag.
      expect(record?.wrapped.data.byteLength).toBe(48);
      const raw = Buffer.from(holder.value ?? '', 'base64');
      expect(raw).toHaveLength(32);
      expect(Buffer.from(record!.wrapped.data).includes(raw)).toBe(false);
      expect(record?.createdAt).toBe(5);
    },
  );
  fault('another passphrase is typed', 'the vault stays closed', async () => {
    await createVault(database, holder, PASSPHRASE, 0);
    await lockVault(holder);
    for (const wrong of [`${PASSPHRASE} `, PASSPHRASE.toUpperCase(), '']) {
      await expect(unlockVault(database, holder, wrong)).rejects.toMatchObject({ code: 'wrong-passphrase' });
    }
    expect(await vaultState(database, holder)).toBe('locked');
  });
  it('accepts «й» typed in either way', async () => {
    await createVault(database, holder, 'зелёный чайник у реки'.normalize('NFD'), 0);
    await lockVault(holder);
    await unlockVault(database, holder, 'зелёный чайник у реки'.normalize('NFC'));
    expect(await vaultState(database, holder)).toBe('unlocked');
  });
  fault('a vault is made where there is one', 'it is not overwritten', async () => {
    await createVault(database, holder, PASSPHRASE, 0);
    const before = await database.get('vault', 'main');
    const key = holder.value;
    await expect(createVault(database, holder, 'другой длинный пароль', 1)).rejects.toMatchObject({
      code: 'exists',
    });
    expect(await database.get('vault', 'main')).toEqual(before);
    expect(holder.value).toBe(key);
  });
  fault('two pages make a vault at the same time', 'one is made, and both go by it', async () => {
    const made = await Promise.allSettled([
      createVault(database, holder, PASSPHRASE, 0),
      createVault(database, memoryHolder(), 'другой длинный пароль', 0),
    ]);
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await database.count('vault')).toBe(1);
  });
  it('refuses a weak passphrase and then does not exist', async () => {
    await expect(createVault(database, holder, '12345678', 0)).rejects.toMatchObject({ code: 'weak' });
    expect(await vaultState(database, holder)).toBe('absent');
  });
  it('says that there is none', async () => {
    await expect(unlockVault(database, holder, PASSPHRASE)).rejects.toBeInstanceOf(VaultError);
    await expect(unlockVault(database, holder, PASSPHRASE)).rejects.toMatchObject({ code: 'absent' });
  });

  /** The same vault, as a version with another number of iterations has made it. */
  const withIterations = async (iterations: number) => {
    await createVault(database, holder, PASSPHRASE, 0);
    const record = (await database.get('vault', 'main'))!;
    const raw = rawKeyFromText(holder.value!);
    const wrapping = await newWrapping('vault:main', PASSPHRASE, raw, newDerivation(iterations));
    await database.put('vault', { ...record, ...wrapping });
    const key = holder.value;
    await lockVault(holder);
    return { key, iterations: async () => (await database.get('vault', 'main'))?.derivation.iterations };
  };
  fault(
    'a later version asks for more iterations than a vault was made with',
    'the vault opens by its own number, and is raised silently',
    async () => {
      const vault = await withIterations(ITERATIONS);
      const later = ITERATIONS + 50_000;
      await unlockVault(database, holder, PASSPHRASE);
      await raiseIterations(database, PASSPHRASE, later);
      expect(await vault.iterations()).toBe(later);
      await lockVault(holder);
      await unlockVault(database, holder, PASSPHRASE);
      expect(holder.value).toBe(vault.key);
    },
  );
  fault(
    'a vault made with more iterations is opened by a version that asks for fewer',
    'it opens, and keeps the greater number',
    async () => {
      const vault = await withIterations(ITERATIONS + 50_000);
      await unlockVault(database, holder, PASSPHRASE);
      await raiseIterations(database, PASSPHRASE);
      expect(holder.value).toBe(vault.key);
      expect(await vault.iterations()).toBe(ITERATIONS + 50_000);
    },
  );
});
