import { rawKeyToText } from './cipher.ts';
import type { Database, Recovery, VaultRecord } from './database.ts';
import { groupedCode, newRecoveryCode, readRecoveryCode } from './recovery-code.ts';
import {
  changeRecord,
  type KeyHolder,
  needRecord,
  newWrapping,
  rawKeyOf,
  refuseWeak,
  unwrap,
} from './vault.ts';
import { VaultError } from './vault-error.ts';

/** What is known about the recovery code without a passphrase: when it was made and when it was used; ms. */
export interface RecoveryState {
  madeAt: number;
  usedAt: number | null;
}

export async function recoveryState(database: Database): Promise<RecoveryState | null> {
  const recovery = (await database.get('vault', 'main'))?.recovery;
  return recovery ? { madeAt: recovery.madeAt, usedAt: recovery.usedAt } : null;
}

/** A recovery code that opens nothing yet. `record`: as it was read. */
export interface PreparedCode {
  /** In groups of four. */
  code: string;
  record: VaultRecord;
  recovery: Recovery;
}

/**
 * Prepares a recovery code: a second wrapping of the same data key. Nothing is stored: it opens the vault once it is kept.
 * Requires the passphrase, so that nobody can make a code at an unattended computer. `now`: ms.
 */
export async function prepareRecoveryCode(
  database: Database,
  passphrase: string,
  now: number,
): Promise<PreparedCode> {
  const record = await needRecord(database);
  const raw = await rawKeyOf(record, passphrase);
  const code = newRecoveryCode();
  const recovery = { ...(await newWrapping('vault:recovery', code, raw)), madeAt: now, usedAt: null };
  return { code: groupedCode(code), record, recovery };
}

/** From now on the prepared code opens the vault, and an earlier one does not; the code itself is stored nowhere. */
export async function keepRecoveryCode(
  database: Database,
  { record, recovery }: PreparedCode,
): Promise<void> {
  await changeRecord(database, record, { recovery });
}

/** The kept code opens nothing any more: its sheet was not printed. Leaves alone a code made since. */
export async function dropRecoveryCode(
  database: Database,
  { record, recovery }: PreparedCode,
): Promise<void> {
  await changeRecord(database, { ...record, recovery }, { recovery: null });
}

/** Makes a recovery code and keeps it at once; returns it in groups of four. */
export async function makeRecoveryCode(database: Database, passphrase: string, now: number): Promise<string> {
  const prepared = await prepareRecoveryCode(database, passphrase, now);
  await keepRecoveryCode(database, prepared);
  return prepared.code;
}

async function rawKeyOfCode(database: Database, typed: string) {
  const record = await needRecord(database);
  const { recovery } = record;
  if (!recovery)
    throw new VaultError('no-code', {
      what: 'Для этого хранилища код восстановления не делали.',
      kept: 'Записи на месте.',
      press: 'Откройте хранилище паролем.',
    });
  if (recovery.usedAt !== null || !recovery.wrapped) {
    throw new VaultError('used-code', {
      what: 'Кодом этого хранилища уже пользовались: он больше не действует.',
      kept: 'Записи на месте.',
      press: 'Откройте хранилище паролем и сделайте новый код в настройках.',
    });
  }
  const read = readRecoveryCode(typed);
  if (!read.ok) throw new VaultError('wrong-code', read.note);
  const raw = await unwrap('vault:recovery', read.code, recovery);
  if (!raw) {
    throw new VaultError('wrong-code', {
      what: 'Код не подошёл.',
      kept: 'Записи на месте.',
      press: 'Сверьте с бумагой; если позже был сделан новый, действует только он.',
    });
  }
  return { record, madeAt: recovery.madeAt, raw };
}

/** Throws if the code does not open this vault; opens nothing. */
export async function checkRecoveryCode(database: Database, typed: string): Promise<void> {
  await rawKeyOfCode(database, typed);
}

/**
 * Opens the vault with the code and sets a new passphrase in the same step; the forgotten one and the code stop working.
 */
export async function recoverVault(
  database: Database,
  holder: KeyHolder,
  typed: string,
  passphrase: string,
  now: number,
): Promise<void> {
  await refuseWeak(passphrase);
  const { record, madeAt, raw } = await rawKeyOfCode(database, typed);
  await changeRecord(database, record, {
    ...(await newWrapping('vault:main', passphrase, raw)),
    recovery: { madeAt, usedAt: now, derivation: null, wrapped: null },
  });
  await holder.set(rawKeyToText(raw));
}
