/** Runs inside a Chromium page: backups of a vault, and of the same data in bare `idb` for comparison. */
import { type IDBPDatabase, openDB } from 'idb';
import { keyByVault, openBackup, readBackup, writeBackup } from '../../utils/backup/backup-file.ts';
import { differenceOf } from '../../utils/backup/difference.ts';
import { planRestore } from '../../utils/backup/plan-restore.ts';
import { comingBy } from '../../utils/backup/preview.ts';
import { prepareRestore } from '../../utils/backup/restore.ts';
import { readVaultContents } from '../../utils/backup/vault-contents.ts';
import { importDataKey, newRawKey, openBytes, seal, sealBytes } from '../../utils/vault/cipher.ts';
import { commit } from '../../utils/vault/commit.ts';
import { LIMITS } from '../../utils/vault/compaction.ts';
import { type Database, openDatabase } from '../../utils/vault/database.ts';
import { entryDocumentPlace } from '../../utils/vault/entry-records.ts';
import { createVault, dataKey, type KeyHolder, needRecord } from '../../utils/vault/vault.ts';
import { VAULT_FORM } from '../../utils/vault/writing.ts';
import { writeDocument } from '../unit/state/written.ts';
import { entriesOf, journalPeriodsOf, keyOf, rosterOf } from './vault-data.ts';

const PASSPHRASE = 'ромашка паровоз 27 облако';
const PLACE = 'bench';
type Bytes = Uint8Array<ArrayBuffer>;
type Plain = Record<'documents' | 'entryDocuments', { id: string; value: unknown }[]>;

let raw: string | null = null;
const holder: KeyHolder = {
  get: async () => raw,
  set: async (key) => {
    raw = key;
  },
  clear: async () => {
    raw = null;
  },
};

const openPeer = (name: string): Promise<IDBPDatabase> =>
  openDB(name, 1, {
    upgrade(database) {
      for (const store of ['documents', 'entryDocuments'])
        database.createObjectStore(store, { keyPath: 'id' });
    },
  });

/** The same data on both sides: lists, registers of five years, a journal for each period. */
async function fill(classes: number): Promise<{ bytes: number }> {
  const database = await openDatabase('ours');
  const peer = await openPeer('peer');
  await createVault(database, holder, PASSPHRASE, 0);
  const key = await dataKey(holder);
  let bytes = 0;
  const put = async (store: keyof Plain, id: string, value: unknown) => {
    bytes += JSON.stringify(value).length;
    if (store === 'documents') await writeDocument(database, key, id, value);
    else await database.put(store, { id, ...(await seal(key, entryDocumentPlace(id), value)) });
    await peer.put(store, { id, value });
  };
  for (let index = 0; index < classes; index++) {
    const roster = rosterOf(keyOf(index));
    const { id: classGroup } = roster.classGroup;
    await put('documents', `roster:${classGroup}`, roster);
    for (const { id, value } of journalPeriodsOf(roster)) await put('documents', id, value);
    const all = entriesOf(roster);
    for (let from = 0, number = 1; from < all.length; from += LIMITS.perDocument, number++) {
      const values = all
        .slice(from, from + LIMITS.perDocument)
        .map(({ at, entry }) => ({ ...entry, id: crypto.randomUUID(), at: at.toISOString() }));
      await put('entryDocuments', `${classGroup}/${String(number).padStart(6, '0')}`, values);
    }
  }
  database.close();
  peer.close();
  return { bytes };
}

const pumped = async (bytes: Bytes, through: ReadableWritablePair<Bytes, Bytes>): Promise<Bytes> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer());

async function writeOurs(): Promise<Bytes> {
  const database = await openDatabase('ours');
  const key = await dataKey(holder);
  const contents = await readVaultContents(database, key);
  const lockWith = { vault: await needRecord(database), dataKey: key };
  const file = await writeBackup({ ...contents, madeAt: new Date().toISOString() }, lockWith, VAULT_FORM);
  database.close();
  return file;
}

const peerKey = importDataKey(newRawKey());

async function writePeer(): Promise<{ iv: Bytes; data: ArrayBuffer }> {
  const peer = await openPeer('peer');
  const [documents, entryDocuments] = await Promise.all([
    peer.getAll('documents'),
    peer.getAll('entryDocuments'),
  ]);
  const text = new TextEncoder().encode(JSON.stringify({ documents, entryDocuments }));
  const sealed = await sealBytes(await peerKey, PLACE, await pumped(text, new CompressionStream('gzip')));
  peer.close();
  return sealed;
}

/** An empty vault, which keeps the data key that the backup was made with. */
async function emptyVault(name: string): Promise<Database> {
  const database = await openDatabase(name);
  const first = await openDatabase('ours');
  await database.put('vault', await needRecord(first));
  first.close();
  return database;
}

async function restoreOurs(database: Database, file: Bytes, entries: number): Promise<void> {
  const key = await dataKey(holder);
  const locked = await readBackup(file, VAULT_FORM);
  const backup = await openBackup(locked, (await keyByVault(locked, key))!);
  const { change } = await prepareRestore(database, key, backup, { answers: new Map(), now: new Date() });
  if (!change) throw new Error('nothing was restored');
  await commit(database, key, change, { now: new Date() });
  if (backup.entries.length !== entries) throw new Error('not all entries were restored');
}

async function restorePeer(peer: IDBPDatabase, sealed: Awaited<ReturnType<typeof writePeer>>): Promise<void> {
  const packed = await openBytes(await peerKey, PLACE, sealed);
  const text = new TextDecoder().decode(await pumped(packed, new DecompressionStream('gzip')));
  const { documents, entryDocuments } = JSON.parse(text) as Plain;
  const transaction = peer.transaction(['documents', 'entryDocuments'], 'readwrite', {
    durability: 'strict',
  });
  for (const record of documents) void transaction.objectStore('documents').put(record);
  for (const record of entryDocuments) void transaction.objectStore('entryDocuments').put(record);
  await transaction.done;
}

export interface BackupTimes {
  write: { ours: number[]; peer: number[] };
  restore: { ours: number[]; peer: number[] };
  /** What the teacher is shown before a restore into an empty vault. */
  preview: number;
  /** Bytes of the files. */
  size: { ours: number; peer: number };
}

async function timed(into: number[] | null, step: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await step();
  into?.push(performance.now() - start);
  // Garbage of one side must not be collected in the other's time.
  await new Promise((resolve) => setTimeout(resolve, 50));
}

async function measure(rounds: number, entries: number): Promise<BackupTimes> {
  const [file, sealed] = [await writeOurs(), await writePeer()];
  const times: BackupTimes = {
    write: { ours: [], peer: [] },
    restore: { ours: [], peer: [] },
    preview: 0,
    size: { ours: file.length, peer: sealed.data.byteLength },
  };
  for (let round = -1; round < rounds; round++) {
    const kept = (list: number[]) => (round < 0 ? null : list);
    const sides = {
      ours: async () => {
        await timed(kept(times.write.ours), writeOurs);
        const database = await emptyVault(`ours-${round}`);
        await timed(kept(times.restore.ours), () => restoreOurs(database, file, entries));
        database.close();
        indexedDB.deleteDatabase(`ours-${round}`);
      },
      peer: async () => {
        await timed(kept(times.write.peer), writePeer);
        const database = await openPeer(`peer-${round}`);
        await timed(kept(times.restore.peer), () => restorePeer(database, sealed));
        database.close();
        indexedDB.deleteDatabase(`peer-${round}`);
      },
    };
    for (const side of round % 2 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const))
      await sides[side]();
  }
  const preview: number[] = [];
  await timed(preview, async () => {
    const key = await dataKey(holder);
    const locked = await readBackup(file, VAULT_FORM);
    const backup = await openBackup(locked, (await keyByVault(locked, key))!);
    const nothing = { documents: [], entries: [] };
    const stamped = () => ({ at: new Date().toISOString() });
    const plan = planRestore(nothing, backup, { answers: new Map(), stamped });
    comingBy(differenceOf(nothing, plan.after), plan);
  });
  times.preview = preview[0] ?? 0;
  return times;
}

Object.assign(globalThis, { backupBench: { fill, measure } });
