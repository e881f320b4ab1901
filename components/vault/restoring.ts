import { BackupError } from '../../utils/backup/backup-error.ts';
import {
  keyByPhrase,
  keyByVault,
  type LockedBackup,
  openBackup,
  readBackup,
} from '../../utils/backup/backup-file.ts';
import { stage, stagedPlace } from '../../utils/backup/backup-places.ts';
import { differenceOf } from '../../utils/backup/difference.ts';
import type { PersonMatch } from '../../utils/backup/people-matches.ts';
import { type PairAnswer, planRestore } from '../../utils/backup/plan-restore.ts';
import {
  type Coming,
  comingBy,
  isOtherTeacher,
  type Preview,
  previewOf,
} from '../../utils/backup/preview.ts';
import { readVaultContents } from '../../utils/backup/vault-contents.ts';
import { now } from '../../utils/base/clock/now.ts';
import { sealBytes } from '../../utils/vault/cipher.ts';
import { dataKey } from '../../utils/vault/vault.ts';
import { VAULT_FORM } from '../../utils/vault/writing.ts';
import { ask } from '../state/background.ts';
import { sealed, sinceNow } from '../state/sealed.ts';
import { database, holder, tried } from '../state/vault-session.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** How far the restoring of a chosen file has come. */
export type Restoring =
  /** It needs a passphrase or a code. */
  | { step: 'locked'; name: string; bytes: Bytes; file: LockedBackup }
  | {
      step: 'preview';
      name: string;
      bytes: Bytes;
      raw: Bytes;
      preview: Preview;
      coming: Coming;
      asked: PersonMatch[];
    }
  | { step: 'done'; coming: Coming }
  | { step: 'refused'; note: string };

/** null: no file is chosen. */
export const restoring = sealed<Restoring | null>(null, { ofAllClasses: true });

/** Reads the chosen file. One made of this vault needs no passphrase. */
export async function chooseBackup(chosen: File): Promise<void> {
  const isStill = sinceNow();
  const note = await tried('backup/open', async () => {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const file = await readBackup(bytes, VAULT_FORM);
    const raw = await keyByVault(file, await dataKey(holder));
    const next: Restoring = raw
      ? await previewed(file, raw, { name: chosen.name, bytes })
      : { step: 'locked', name: chosen.name, bytes, file };
    if (isStill()) restoring.value = next;
  });
  if (note !== null && isStill()) restoring.value = { step: 'refused', note };
}

/** Opens the chosen file with a passphrase or a code; returns a note when it did not work. */
export function openChosen(phrase: string): Promise<string | null> {
  const isStill = sinceNow();
  return tried('backup/open', async () => {
    const current = restoring.peek();
    if (current?.step !== 'locked') return;
    const raw = await keyByPhrase(current.file, phrase);
    if (!raw) throw new BackupError('wrong-passphrase');
    const next = await previewed(current.file, raw, current);
    if (isStill()) restoring.value = next;
  });
}

async function previewed(
  file: LockedBackup,
  raw: Bytes,
  { name, bytes }: { name: string; bytes: Bytes },
): Promise<Restoring> {
  const backup = await openBackup(file, raw);
  const local = await readVaultContents(await database(), await dataKey(holder));
  if (isOtherTeacher(local, backup)) throw new BackupError('other-teacher');
  const stamped = () => ({ at: now().toISOString() });
  const plan = planRestore(local, backup, { answers: new Map(), stamped });
  const coming = comingBy(differenceOf(local, plan.after), plan);
  return { step: 'preview', name, bytes, raw, preview: previewOf(backup, plan), coming, asked: plan.asked };
}

/** Has the background restore what is shown; returns a note when it did not work. */
export async function restoreShown(answers: ReadonlyMap<string, PairAnswer>): Promise<string | null> {
  const current = restoring.peek();
  if (current?.step !== 'preview') return null;
  const isStill = sinceNow();
  let failed: string | null = null;
  const note = await tried('backup/restore', async () => {
    const id = crypto.randomUUID();
    const key = await sealBytes(await dataKey(holder), stagedPlace(id), current.raw);
    await stage({ id, bytes: current.bytes, key });
    const answer = await ask('backup/restore', {
      staged: id,
      answers: [...answers].map(([pair, said]) => ({ pair, answer: said })),
    });
    if (!answer.ok) failed = answer.note;
    else if (isStill()) restoring.value = { step: 'done', coming: answer.value };
  });
  return note ?? failed;
}
