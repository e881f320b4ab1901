import { deleteDB } from 'idb';
import { type Database, openDatabase } from './database.ts';
import { keepOpen } from './keep-open.ts';
import { checkRecoveryCode } from './recovery.ts';
import { FIRST_VAULT, type HeldKey, type SessionKeyHolder } from './session-key.ts';
import {
  createVault,
  isEmpty,
  needRecord,
  unlockVault,
  unwrap,
  type VaultState,
  vaultState,
} from './vault.ts';
import { VaultError } from './vault-error.ts';

/**
 * Several teachers may work in one profile of a browser: each has a vault of her own in a database of its own. The first
 * one has the name that it always had, the others random ones: nothing tells whose they are.
 */
export interface Vaults {
  /** Names of all databases that may hold a vault; the first one first. */
  names(): Promise<string[]>;
  database(name: string): Promise<Database>;
}

const LATER = /^klassruk-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function openVaults(open: (name: string) => Promise<Database> = openDatabase): Vaults {
  const kept = new Map<string, () => Promise<Database>>();
  return {
    async names() {
      const all = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
      return [FIRST_VAULT, ...all.filter((name) => LATER.test(name)).sort()];
    },
    database(name) {
      const database = kept.get(name) ?? keepOpen(() => open(name));
      kept.set(name, database);
      return database();
    },
  };
}

export async function allDatabases(vaults: Vaults): Promise<{ name: string; database: Database }[]> {
  const names = await vaults.names();
  return Promise.all(names.map(async (name) => ({ name, database: await vaults.database(name) })));
}

/** Whether one of the vaults is open; `absent`: there is none at all; `lost`: all there are have lost their keys. */
export async function stateOf(vaults: Vaults, holder: HeldKey): Promise<VaultState> {
  const open = await holder.openVault();
  if (open !== null) return vaultState(await vaults.database(open), holder);
  let last: VaultState = 'absent';
  for (const { database } of await allDatabases(vaults)) {
    const state = await vaultState(database, holder);
    if (state !== 'absent' && state !== 'lost') return state;
    if (state === 'lost') last = state;
  }
  return last;
}

/** Whether one of the vaults has lost the record with its key, whatever the others are like. */
export async function isOneLost(vaults: Vaults): Promise<boolean> {
  for (const { database } of await allDatabases(vaults))
    if ((await database.count('vault')) === 0 && !(await isEmpty(database))) return true;
  return false;
}

/** What the teacher types before a vault is made beside records whose key is lost. */
export const START_AGAIN = 'заново';

/** Opens the vault that the passphrase fits; returns its name. */
export async function unlockOne(
  vaults: Vaults,
  holder: SessionKeyHolder,
  passphrase: string,
): Promise<string> {
  return firstThat(vaults, (name, database) => unlockVault(database, holder.of(name), passphrase));
}

/** Name of the vault that the recovery code opens; throws if it opens none. */
export async function vaultOfCode(vaults: Vaults, code: string): Promise<string> {
  return firstThat(vaults, (_, database) => checkRecoveryCode(database, code));
}

/** Throws if the passphrase opens a vault other than `own`: it could not be told which of them is meant. */
export async function refuseTaken(vaults: Vaults, passphrase: string, own: string | null): Promise<void> {
  for (const { name, database } of await allDatabases(vaults)) {
    if (name === own || (await database.count('vault')) === 0) continue;
    if ((await unwrap('vault:main', passphrase, await needRecord(database))) === null) continue;
    throw new VaultError('taken', {
      what: 'Этим паролем открывается другое хранилище на этом компьютере.',
      kept: 'Ничего не изменилось.',
      press: 'Придумайте другой пароль.',
    });
  }
}

/**
 * Makes a further vault, or the first one, and leaves it open; the others are left unchanged. Where there are only
 * records whose key is lost, `word` has to be `START_AGAIN`: they stay where they are, in a database of their own.
 */
export async function createOne(
  vaults: Vaults,
  holder: SessionKeyHolder,
  passphrase: string,
  now: number,
  word = '',
): Promise<void> {
  await oneAtATime(async () => {
    if ((await stateOf(vaults, holder)) === 'lost' && word.trim().toLowerCase() !== START_AGAIN) {
      throw new VaultError('lost', {
        what: 'Записи остались без ключа.',
        kept: 'Их файлы на месте, но открыть их нечем.',
        press: `Чтобы начать заново, наберите «${START_AGAIN}».`,
      });
    }
    await refuseTaken(vaults, passphrase, null);
    const isFirst = await isEmpty(await vaults.database(FIRST_VAULT));
    const name = isFirst ? FIRST_VAULT : `${FIRST_VAULT}-${crypto.randomUUID()}`;
    const database = await vaults.database(name);
    try {
      await createVault(database, holder.of(name), passphrase, now);
    } catch (error) {
      if (!isFirst) {
        database.close();
        await deleteDB(name);
      }
      throw error;
    }
  });
}

/** Two windows make vaults one after the other, so that both do not take the same passphrase. */
function oneAtATime(step: () => Promise<void>): Promise<void> {
  return navigator.locks ? navigator.locks.request('klassruk-vaults', step) : step();
}

/** What is most worth telling when no vault opens. */
const TELLING: readonly VaultError['code'][] = ['wrong-passphrase', 'wrong-code', 'used-code', 'no-code'];

/** Name of the first vault with which the step succeeds; if none, throws the most telling of the failures. */
async function firstThat(
  vaults: Vaults,
  step: (name: string, database: Database) => Promise<void>,
): Promise<string> {
  const failures: unknown[] = [];
  for (const name of await vaults.names()) {
    try {
      await step(name, await vaults.database(name));
      return name;
    } catch (error) {
      failures.push(error);
    }
  }
  const rank = (error: unknown) => {
    if (!(error instanceof VaultError)) return -1;
    const place = TELLING.indexOf(error.code);
    return place < 0 ? TELLING.length : place;
  };
  throw failures.sort((a, b) => rank(a) - rank(b))[0];
}
