import { now } from '../../utils/base/clock/now.ts';
import {
  dropRecoveryCode,
  keepRecoveryCode,
  type PreparedCode,
  prepareRecoveryCode,
} from '../../utils/vault/recovery.ts';
import { act } from '../state/background.ts';
import { sealed } from '../state/sealed.ts';
import { database, tried, vault } from '../state/vault-session.ts';

/** A recovery code for the envelope; `isPrinted`: its sheet went to the printer, and the code is valid. */
interface Envelope extends PreparedCode {
  isPrinted: boolean;
}

/** The code of a vault that was made in this page, until the teacher is done with it or the vault is closed. */
export const envelope = sealed<Envelope | null>(null, { ofAllClasses: true });

/** What went wrong with it. */
export const envelopeNote = sealed<string | null>(null, { ofAllClasses: true });

/**
 * Right after a vault was made its passphrase is at hand: the code is prepared, so that nobody types it once more. If that
 * fails nothing is lost: the settings make one.
 */
export async function prepareEnvelope(passphrase: string): Promise<void> {
  await tried('vault/new-code', async () => {
    const prepared = await prepareRecoveryCode(await database(), passphrase, now().getTime());
    if (vault.peek() === 'unlocked') envelope.value = { ...prepared, isPrinted: false };
  });
}

/** Makes the code valid before its sheet is printed: a sheet whose code opens nothing must not lie in an envelope. */
export async function keepEnvelope(): Promise<boolean> {
  const current = envelope.value;
  if (!current) return false;
  if (current.isPrinted) return true;
  envelopeNote.value = await tried('vault/new-code', async () => keepRecoveryCode(await database(), current));
  if (envelopeNote.value !== null) return false;
  envelope.value = { ...current, isPrinted: true };
  // Whoever counts what is owed for the vault looks again.
  void act('vault/changed');
  return true;
}

/** The sheet did not come out: the code is made invalid, and the envelope is asked for again. */
export async function takeEnvelopeBack(): Promise<void> {
  const current = envelope.value;
  if (!current?.isPrinted) return;
  envelopeNote.value = await tried('vault/new-code', async () => dropRecoveryCode(await database(), current));
  if (envelopeNote.value !== null) return;
  envelope.value = { ...current, isPrinted: false };
  void act('vault/changed');
}

/** The sheet lies in its envelope: the code is in no memory any more. */
export function closeEnvelope(): void {
  envelope.value = null;
}
