import { keyByVault, readBackup, writeBackup } from '../../../utils/backup/backup-file.ts';
import { stage, stagedPlace } from '../../../utils/backup/backup-places.ts';
import type { PairAnswer } from '../../../utils/backup/plan-restore.ts';
import { readVaultContents } from '../../../utils/backup/vault-contents.ts';
import type { BackupState } from '../../../utils/messages/backup-requests.ts';
import { newDerivation, seal, sealBytes } from '../../../utils/vault/cipher.ts';
import { compactEntries, LIMITS } from '../../../utils/vault/compaction.ts';
import { storeSecret } from '../../../utils/vault/secrets.ts';
import { VAULT_FORM } from '../../../utils/vault/writing.ts';
import {
  type Background,
  CLASS,
  keyOf,
  newWorld,
  OTHER_CLASS,
  roster,
  rosterPerson,
  startBackground,
  type World,
} from './reading/world.ts';

const STORES = ['documents', 'entries', 'entryDocuments', 'secrets', 'aside', 'requests', 'clock'] as const;

/** Every record of a vault, exactly as stored. */
export async function everyRecord({ database }: World) {
  return Object.fromEntries(
    await Promise.all(STORES.map(async (store) => [store, await database.getAll(store)] as const)),
  );
}

/** A backup file of the open vault, as a page writes it. */
export async function backUp({ world, background }: { world: World; background: Background }) {
  const key = await background.service.key();
  const contents = await readVaultContents(world.database, key);
  const vault = {
    id: 'main' as const,
    derivation: newDerivation(),
    wrapped: await seal(key, 'vault:main', null),
    createdAt: 0,
    recovery: null,
  };
  const bytes = await writeBackup(
    { ...contents, madeAt: world.now.toISOString() },
    { vault, dataKey: key },
    VAULT_FORM,
  );
  const raw = (await keyByVault(await readBackup(bytes, VAULT_FORM), key))!;
  return { bytes, raw };
}

/** A page stages a backup and has it restored. */
export async function restore(
  background: Background,
  { bytes, raw }: Awaited<ReturnType<typeof backUp>>,
  answers: { pair: string; answer: PairAnswer }[] = [],
) {
  const id = crypto.randomUUID();
  await stage({ id, bytes, key: await sealBytes(await background.service.key(), stagedPlace(id), raw) });
  return background.page({ type: 'backup/restore', staged: id, answers });
}

export const undo = (background: Background) => background.page({ type: 'backup/undo-restore' });

export interface Computer {
  world: World;
  background: Background;
}

export async function computer(): Promise<Computer> {
  const world = await newWorld();
  const background = await startBackground(world);
  await world.unlock();
  return { world, background };
}

export const note = ({ background }: Computer, text: string, classGroup = CLASS, count = 1) =>
  background.page({
    type: 'register/record',
    entries: Array.from({ length: count }, (_, index) => ({
      kind: 'note-written',
      classGroup,
      person: keyOf(classGroup === OTHER_CLASS ? 40 : 0),
      text: `${text} ${index}`,
    })),
  });
export const keepList = ({ background }: Computer, list: ReturnType<typeof roster>) =>
  background.service.commit({ documents: [{ id: `roster:${list.classGroup.id}`, value: list }] });
export const notes = async ({ background }: Computer) =>
  (await background.entries()).flatMap((entry) => (entry.kind === 'note-written' ? [entry.text] : []));
export const documents = async ({ world }: Computer) => (await world.database.getAllKeys('documents')).sort();
export const state = async ({ background }: Computer) =>
  ((await background.page({ type: 'backup/state' })) as { value: BackupState }).value;

/** A computer with two classes of different people, a compacted register of that many notes, settings, a password that waits and the key of an API. */
export async function filledComputer(count = 60): Promise<Computer> {
  const one = await computer();
  await keepList(one, roster(3));
  await keepList(one, { ...roster(0, OTHER_CLASS), students: [rosterPerson(40), rosterPerson(41)] });
  const noted = await note(one, 'Первая', CLASS, count);
  if (!noted.ok) throw new Error(noted.note);
  await compactEntries(one.world.database, await one.background.service.key(), { ...LIMITS, loose: 0 });
  await note(one, 'Другой класс', OTHER_CLASS);
  await one.background.page({ type: 'settings/api-key', key: 'secret-api-key' });
  await storeSecret(
    one.world.database,
    await one.background.service.key(),
    {
      classGroup: CLASS,
      person: keyOf(0),
      attempt: 'a',
      login: 'login',
      temporaryPassword: 'password',
      issuedAt: one.world.now.toISOString(),
      confirmedName: null,
    },
    one.world.now.getTime() + 1_000_000,
  );
  return one;
}
