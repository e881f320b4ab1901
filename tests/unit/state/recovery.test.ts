import { beforeEach, describe, expect, it } from 'vitest';
import { ITERATIONS, open, seal } from '../../../utils/vault/cipher.ts';
import type { Database, Recovery, Wrapping } from '../../../utils/vault/database.ts';
import {
  checkRecoveryCode,
  dropRecoveryCode,
  keepRecoveryCode,
  makeRecoveryCode,
  prepareRecoveryCode,
  recoverVault,
  recoveryState,
} from '../../../utils/vault/recovery.ts';
import { newRecoveryCode } from '../../../utils/vault/recovery-code.ts';
import {
  changePassphrase,
  createVault,
  dataKey,
  lockVault,
  unlockVault,
} from '../../../utils/vault/vault.ts';
import { fault } from '../../setup/fault.ts';
import { fillDisk, freshDatabase, memoryHolder } from './database.ts';

const OLD = 'ромашка паровоз 27 облако';
const NEW = 'телега сарай гвоздика чайник';
let database: Database;
let holder: ReturnType<typeof memoryHolder>;
let sealed: Awaited<ReturnType<typeof seal>>;

beforeEach(async () => {
  database = await freshDatabase();
  holder = memoryHolder();
  await createVault(database, holder, OLD, 1);
  sealed = await seal(await dataKey(holder), 'x', 'text');
});

const readable = async () => (await open(await dataKey(holder), 'x', sealed)) === 'text';
const opensWith = async (passphrase: string) => {
  await lockVault(holder);
  return unlockVault(database, holder, passphrase).then(
    () => readable(),
    () => false,
  );
};

describe('another passphrase', () => {
  it('opens what the old one sealed; the old one opens nothing', async () => {
    const before = await database.get('vault', 'main');
    await changePassphrase(database, OLD, NEW);
    const after = await database.get('vault', 'main');
    expect(String(after?.derivation.salt)).not.toBe(String(before?.derivation.salt));
    expect(after?.derivation.iterations).toBeGreaterThanOrEqual(600_000);
    expect([await opensWith(OLD), await opensWith(NEW)]).toEqual([false, true]);
  });
  it('is refused if it is weak or the current one is wrong, and nothing changes', async () => {
    const before = await database.get('vault', 'main');
    await expect(changePassphrase(database, OLD, '12345678')).rejects.toMatchObject({ code: 'weak' });
    await expect(changePassphrase(database, NEW, NEW)).rejects.toMatchObject({ code: 'wrong-passphrase' });
    expect(await database.get('vault', 'main')).toEqual(before);
  });
  it('leaves the recovery code unchanged', async () => {
    const code = await makeRecoveryCode(database, OLD, 2);
    await changePassphrase(database, OLD, NEW);
    await expect(checkRecoveryCode(database, code)).resolves.toBeUndefined();
  });
  fault(
    'the disk is full when a new passphrase is set',
    'it is not accepted, and the old one still opens',
    async () => {
      const empty = fillDisk();
      await expect(changePassphrase(database, OLD, NEW)).rejects.toMatchObject({
        name: 'QuotaExceededError',
      });
      empty();
      expect(await opensWith(OLD)).toBe(true);
    },
  );
  it('set in two tabs at once is accepted from one', async () => {
    const third = 'третий длинный пароль с дождём';
    const made = await Promise.allSettled([
      changePassphrase(database, OLD, NEW),
      changePassphrase(database, OLD, third),
    ]);
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(made.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed' } });
    const winner = made[0].status === 'fulfilled' ? NEW : third;
    expect([await opensWith(winner), await opensWith(OLD)]).toEqual([true, false]);
  });
});

describe('a recovery code', () => {
  it('opens the vault and sets a new passphrase', async () => {
    expect(await recoveryState(database)).toBeNull();
    const code = await makeRecoveryCode(database, OLD, 2);
    expect(await recoveryState(database)).toEqual({ madeAt: 2, usedAt: null });
    await lockVault(holder);
    await recoverVault(database, holder, code.toLowerCase(), NEW, 3);
    expect(await readable()).toBe(true);
    expect([await opensWith(OLD), await opensWith(NEW)]).toEqual([false, true]);
    expect(await recoveryState(database)).toEqual({ madeAt: 2, usedAt: 3 });
  });
  fault(
    'the code from an opened envelope is used a second time',
    'it is dead: nothing opens, no passphrase changes',
    async () => {
      const code = await makeRecoveryCode(database, OLD, 2);
      await recoverVault(database, holder, code, NEW, 3);
      await lockVault(holder);
      for (const again of [code, newRecoveryCode()]) {
        await expect(recoverVault(database, holder, again, OLD, 4)).rejects.toMatchObject({
          code: 'used-code',
        });
        await expect(checkRecoveryCode(database, again)).rejects.toMatchObject({ code: 'used-code' });
      }
      expect([await opensWith(OLD), await opensWith(NEW)]).toEqual([false, true]);
      // Nothing is left that the code could unwrap, and a new one works.
      expect((await database.get('vault', 'main'))?.recovery).toEqual({
        madeAt: 2,
        usedAt: 3,
        derivation: null,
        wrapped: null,
      });
      const next = await makeRecoveryCode(database, NEW, 5);
      await expect(checkRecoveryCode(database, next)).resolves.toBeUndefined();
    },
  );
  fault(
    'the code of a vault of 0.1.0 that was used there is used again',
    'it is dead, though its wrapping is still stored',
    async () => {
      const code = await makeRecoveryCode(database, OLD, 2);
      const record = (await database.get('vault', 'main'))!;
      await database.put('vault', { ...record, recovery: { ...record.recovery!, usedAt: 3 } });
      await expect(checkRecoveryCode(database, code)).rejects.toMatchObject({ code: 'used-code' });
      await changePassphrase(database, OLD, NEW);
      expect(await opensWith(NEW)).toBe(true);
    },
  );
  fault(
    'a recovery code is asked for at an unattended computer',
    'it is made only with the passphrase',
    async () => {
      await expect(makeRecoveryCode(database, NEW, 2)).rejects.toMatchObject({ code: 'wrong-passphrase' });
      expect(await recoveryState(database)).toBeNull();
    },
  );
  it('is prepared without being valid: it opens once it is kept, and no more once its sheet did not come out', async () => {
    const prepared = await prepareRecoveryCode(database, OLD, 2);
    expect(await recoveryState(database)).toBeNull();
    await expect(checkRecoveryCode(database, prepared.code)).rejects.toMatchObject({ code: 'no-code' });
    await keepRecoveryCode(database, prepared);
    await expect(checkRecoveryCode(database, prepared.code)).resolves.toBeUndefined();
    await dropRecoveryCode(database, prepared);
    expect(await recoveryState(database)).toBeNull();
    // Printed after all.
    await keepRecoveryCode(database, prepared);
    await expect(checkRecoveryCode(database, prepared.code)).resolves.toBeUndefined();
  });
  fault(
    'a sheet did not come out, and meanwhile another code was made in the settings',
    'the code made since stays valid, and the one prepared before cannot take its place',
    async () => {
      const prepared = await prepareRecoveryCode(database, OLD, 2);
      await keepRecoveryCode(database, prepared);
      const since = await makeRecoveryCode(database, OLD, 3);
      await expect(dropRecoveryCode(database, prepared)).rejects.toMatchObject({ code: 'changed' });
      await expect(keepRecoveryCode(database, prepared)).rejects.toMatchObject({ code: 'changed' });
      await expect(checkRecoveryCode(database, since)).resolves.toBeUndefined();
    },
  );
  fault(
    'an older sheet with a recovery code is used',
    'it opens nothing once a newer one is made',
    async () => {
      const first = await makeRecoveryCode(database, OLD, 2);
      const second = await makeRecoveryCode(database, OLD, 3);
      await expect(checkRecoveryCode(database, first)).rejects.toMatchObject({ code: 'wrong-code' });
      await expect(checkRecoveryCode(database, second)).resolves.toBeUndefined();
    },
  );
  fault(
    'a recovery code of another vault, a mistyped or an invented one is typed',
    'it opens nothing',
    async () => {
      await expect(recoverVault(database, holder, newRecoveryCode(), NEW, 3)).rejects.toMatchObject({
        code: 'no-code',
      });
      const code = await makeRecoveryCode(database, OLD, 2);
      const key = holder.value;
      await lockVault(holder);
      for (const wrong of [newRecoveryCode(), code.slice(1), '', OLD]) {
        await expect(recoverVault(database, holder, wrong, NEW, 3)).rejects.toMatchObject({
          code: 'wrong-code',
        });
      }
      await expect(recoverVault(database, holder, code, '12345678', 3)).rejects.toMatchObject({
        code: 'weak',
      });
      expect(holder.value).toBeNull();
      await unlockVault(database, holder, OLD);
      expect(holder.value).toBe(key);
    },
  );
  it('is stored nowhere: only a wrapping with its own derivation is', async () => {
    const code = await makeRecoveryCode(database, OLD, 2);
    const record = await database.get('vault', 'main');
    const recovery = record!.recovery as Recovery & Wrapping;
    expect(recovery.derivation.iterations).toBeGreaterThanOrEqual(ITERATIONS);
    expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
    expect(String(recovery.derivation.salt)).not.toBe(String(record?.derivation.salt));
    expect(recovery.wrapped.data.byteLength).toBe(48);
    const all = JSON.stringify(record, (_, value) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? Buffer.from(value as ArrayBuffer).toString('latin1')
        : value,
    );
    expect(all).not.toContain(code);
    expect(all).not.toContain(code.replaceAll('-', ''));
    // A wrapping put in place of the other does not open.
    await database.put('vault', { ...record!, derivation: recovery.derivation, wrapped: recovery.wrapped });
    expect(await opensWith(code.replaceAll('-', ''))).toBe(false);
  });
});
