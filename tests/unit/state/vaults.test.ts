import { IDBFactory } from 'fake-indexeddb';
import { writeDocument } from './written.ts';
import 'fake-indexeddb/auto';
import { object, string } from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDocument } from '../../../utils/vault/documents.ts';
import { makeRecoveryCode, recoverVault } from '../../../utils/vault/recovery.ts';
import { FIRST_VAULT, type SessionKeyHolder, sessionKeyHolder } from '../../../utils/vault/session-key.ts';
import { dataKey } from '../../../utils/vault/vault.ts';
import {
  allDatabases,
  createOne,
  isOneLost,
  openVaults,
  refuseTaken,
  stateOf,
  unlockOne,
  type Vaults,
  vaultOfCode,
} from '../../../utils/vault/vaults.ts';
import { fault } from '../../setup/fault.ts';
import { memoryArea } from '../background/reading/memory-area.ts';

const ONE = 'ромашка паровоз 27 облако';
const TWO = 'зелёный чайник поёт утром';
const nameSchema = object({ name: string() });

let vaults: Vaults;
let session: ReturnType<typeof memoryArea>;
let holder: SessionKeyHolder;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vaults = openVaults();
  session = memoryArea();
  holder = sessionKeyHolder(session);
});

const create = (passphrase: string) => createOne(vaults, holder, passphrase, 1);
const open = async () => {
  const database = await vaults.database(await holder.lastVault());
  return [database, await dataKey(holder)] as const;
};
const write = async (name: string) => writeDocument(...(await open()), 'roster:1', { name });
const read = async () => {
  const stored = await readDocument(...(await open()), 'roster:1', { schema: nameSchema });
  return stored.state === 'found' ? stored.value.name : stored.state;
};
/** Two teachers, each with a class of the same id in a vault of her own; all is locked. */
async function twoTeachers(): Promise<void> {
  await create(ONE);
  await write('Верещагина');
  await holder.clear();
  await create(TWO);
  await write('Гордеева');
  await holder.clear();
}

describe('several vaults in one profile', () => {
  it('calls the first one as before, the others by random names', async () => {
    expect(await stateOf(vaults, holder)).toBe('absent');
    await create(ONE);
    expect(await stateOf(vaults, holder)).toBe('unlocked');
    expect(await holder.openVault()).toBe(FIRST_VAULT);
    // As it was before there could be several: no name beside the key.
    expect(session.items.get('key')).not.toContain(':');
    await holder.clear();
    expect(await stateOf(vaults, holder)).toBe('locked');
    await create(TWO);
    const [first, second, ...more] = await vaults.names();
    expect([first, more]).toEqual([FIRST_VAULT, []]);
    expect(second).toMatch(/^klassruk-[0-9a-f-]{36}$/);
    expect(await holder.openVault()).toBe(second);
  });

  fault(
    'A second teacher makes a vault in the same profile of the browser, with a class of the same id',
    'Neither sees, mixes or overwrites what the other has; each passphrase opens the vault that it fits',
    async () => {
      await twoTeachers();
      for (const [passphrase, name] of [
        [ONE, 'Верещагина'],
        [TWO, 'Гордеева'],
        [ONE, 'Верещагина'],
      ] as const) {
        await unlockOne(vaults, holder, passphrase);
        expect(await read()).toBe(name);
        await holder.clear();
      }
      await expect(unlockOne(vaults, holder, 'совсем другой пароль 5')).rejects.toMatchObject({
        code: 'wrong-passphrase',
      });
      expect(await stateOf(vaults, holder)).toBe('locked');
    },
  );

  fault(
    'The names of databases, vaults and keys in plain storage are read while all vaults are locked',
    'They tell neither names nor accounts',
    async () => {
      await twoTeachers();
      const plain: unknown[] = [await vaults.names(), [...session.items]];
      for (const { database } of await allDatabases(vaults)) plain.push(await database.getAll('vault'));
      expect(JSON.stringify(plain)).not.toMatch(/[а-яё]/i);
    },
  );

  fault(
    'A passphrase that opens another vault is chosen for a new one, or instead of an older one',
    'It is refused, and nothing is made',
    async () => {
      await create(ONE);
      await holder.clear();
      await expect(create(ONE)).rejects.toMatchObject({ code: 'taken' });
      expect(await vaults.names()).toHaveLength(1);
      await create(TWO);
      const own = await holder.openVault();
      await expect(refuseTaken(vaults, ONE, own)).rejects.toMatchObject({ code: 'taken' });
      await expect(refuseTaken(vaults, TWO, own)).resolves.toBeUndefined();
    },
  );

  it('leaves no trace of a vault that could not be made', async () => {
    await create(ONE);
    await holder.clear();
    await expect(create('12345678')).rejects.toMatchObject({ code: 'weak' });
    expect(await vaults.names()).toEqual([FIRST_VAULT]);
    expect(await stateOf(vaults, holder)).toBe('locked');
  });

  fault(
    'The recovery code of one of two vaults is typed',
    'It opens the vault for which it was made, and that one only',
    async () => {
      await create(ONE);
      await holder.clear();
      await create(TWO);
      const second = await holder.openVault();
      const code = await makeRecoveryCode(await vaults.database(second ?? ''), TWO, 2);
      await holder.clear();
      expect(await vaultOfCode(vaults, code)).toBe(second);
      await recoverVault(
        await vaults.database(second ?? ''),
        holder.of(second ?? ''),
        code,
        'новый длинный пароль 8',
        3,
      );
      expect(await holder.openVault()).toBe(second);
      await holder.clear();
      await expect(vaultOfCode(vaults, code)).rejects.toMatchObject({ code: 'used-code' });
      expect(await unlockOne(vaults, holder, ONE)).toBe(FIRST_VAULT);
    },
  );
});

describe('records whose key is lost', () => {
  /** As after a fault of the disk: the record of the vault is gone, everything else is there. */
  async function loseKey(): Promise<void> {
    const database = await vaults.database(FIRST_VAULT);
    await holder.clear();
    await database.clear('vault');
  }
  const stored = async () => (await vaults.database(FIRST_VAULT)).getAll('documents');

  fault(
    'the record of the vault is lost while documents are left',
    'that is damage, not a first run: no vault is made over them before the teacher has typed the word',
    async () => {
      await create(ONE);
      await write('Верещагина');
      const before = await stored();
      await loseKey();
      expect(await stateOf(vaults, holder)).toBe('lost');
      for (const word of ['', 'новое', 'да'])
        await expect(createOne(vaults, holder, TWO, 2, word)).rejects.toMatchObject({ code: 'lost' });
      expect(await stateOf(vaults, holder)).toBe('lost');
      expect(await holder.openVault()).toBeNull();

      await createOne(vaults, holder, TWO, 2, ' Заново ');
      expect(await stateOf(vaults, holder)).toBe('unlocked');
      await write('Гордеева');
      // What was lost lies where it lay, and can still be given its record back.
      expect(await stored()).toEqual(before);
      expect(await isOneLost(vaults)).toBe(true);
      expect(await vaults.names()).toHaveLength(2);
      await holder.clear();
      expect(await stateOf(vaults, holder)).toBe('locked');
    },
  );

  fault(
    'an entry, a password or a quarantined record is all that is left of a vault',
    'each of them alone says that there was one',
    async () => {
      for (const store of ['documents', 'entries', 'entryDocuments', 'secrets', 'aside'] as const) {
        globalThis.indexedDB = new IDBFactory();
        vaults = openVaults();
        expect(await stateOf(vaults, holder)).toBe('absent');
        await (await vaults.database(FIRST_VAULT)).put(store, { id: 'x' } as never);
        expect(await stateOf(vaults, holder), store).toBe('lost');
      }
    },
  );

  it('leave a whole vault beside them as it is', async () => {
    await twoTeachers();
    await loseKey();
    expect(await stateOf(vaults, holder)).toBe('locked');
    expect(await isOneLost(vaults)).toBe(true);
    await unlockOne(vaults, holder, TWO);
    expect(await read()).toBe('Гордеева');
  });
});
