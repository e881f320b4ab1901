import { laterTick, stampAt, type Tick, tickAfter, tickOf } from '../base/clock/stamp.ts';
import { documents as kinds } from '../stored/stored-documents.ts';
import { seal } from '../vault/cipher.ts';
import { readClock } from '../vault/clock-record.ts';
import type { Change, Dropped } from '../vault/commit.ts';
import { LIMITS } from '../vault/compaction.ts';
import type { Database, SealedRecord } from '../vault/database.ts';
import { documentIds, readDocument } from '../vault/documents.ts';
import { entryDocumentPlace, openEntryDocument, sealEntry } from '../vault/entry-records.ts';
import { readSecrets } from '../vault/secrets.ts';
import { BackupError } from './backup-error.ts';
import type { Backup } from './backup-file.ts';
import { type Contents, documentStamp, entryOf, type StoredEntry } from './contents.ts';
import { type Difference, differenceOf, isNothing } from './difference.ts';
import { type PairAnswer, planRestore } from './plan-restore.ts';
import { type Coming, comingBy, isOtherTeacher } from './preview.ts';
import { type Restored, restoredBy, undone } from './undo-restore.ts';
import { readVaultContents, type VaultContents } from './vault-contents.ts';

const RESTORED = kinds.restored.id;
const BEFORE = `${kinds.beforeRestore.id}:`;
const ENTRIES_BEFORE = `${BEFORE}entries:`;

/** The last restore, as long as it can be taken back. */
export type LastRestore = { at: string; madeAt: string; entries: number };

/** A restore, or its undoing, ready to be written by the gateway. */
export interface Prepared {
  /** null: all of it is there already. */
  change: Change<never> | null;
  coming: Coming;
  /** Classes of which nothing is left, because they were deleted elsewhere. */
  deleted: string[];
}

/** What restoring a backup into a vault changes; writes nothing. Throws a `BackupError` for another teacher's. */
export async function prepareRestore(
  database: Database,
  key: CryptoKey,
  backup: Backup,
  { answers, now }: { answers: ReadonlyMap<string, PairAnswer>; now: Date },
): Promise<Prepared> {
  const { clock, record } = await readClock(database, key);
  const local = await readVaultContents(database, key);
  if (isOtherTeacher(local, backup)) throw new BackupError('other-teacher');
  let tick = laterTick(latestTick(backup), clock);
  const stamped = () => {
    tick = tickAfter(tick, now);
    return { at: now.toISOString(), stamp: stampAt(tick, clock.computer) };
  };
  const plan = planRestore(local, backup, { answers, stamped });
  const difference = differenceOf(local, plan.after);
  if (isNothing(difference)) return { change: null, coming: comingBy(difference, plan), deleted: [] };
  const restored = restoredBy(local, difference);
  const coming = comingBy(difference, plan);
  const { at } = stamped();
  const index = {
    at,
    madeAt: backup.madeAt,
    entries: coming.entries,
    added: restored.added,
    documents: restored.documents.map(({ id, after }) => ({ id, after })),
  };
  const written = await recordsFor(key, local, difference);
  const older = await documentIds(database, BEFORE);
  const deleted = deletedClasses(local, plan.after);
  return {
    change: {
      documents: [{ id: RESTORED, value: index }, ...beforeDocuments(restored)],
      brought: { ...written.brought, latest: tick, clock: record },
      dropped: {
        ...written.dropped,
        documents: [...(written.dropped.documents ?? []), ...older],
        ...(await restOf(database, key, deleted)),
      },
    },
    coming,
    deleted: [...deleted],
  };
}

/** What taking back the last restore changes; writes nothing. null: there is none. */
export async function prepareUndo(database: Database, key: CryptoKey): Promise<Change<never> | null> {
  const stored = await readDocument(database, key, RESTORED, kinds.restored);
  if (stored.state !== 'found') return null;
  const { clock, record } = await readClock(database, key);
  const local = await readVaultContents(database, key);
  const { before, documents } = await readBefore(database, key);
  const after = undone(local, {
    added: stored.value.added,
    before,
    documents: stored.value.documents.map((each) => ({ ...each, before: documents.get(each.id) ?? null })),
  });
  const { brought, dropped } = await recordsFor(key, local, differenceOf(local, after));
  return {
    brought: { ...brought, latest: clock, clock: record },
    dropped: { ...dropped, documents: [...(dropped.documents ?? []), ...(await restoreDocuments(database))] },
  };
}

/** Ids of all documents that say what the last restore has changed. */
export const restoreDocuments = async (database: Database): Promise<string[]> => [
  RESTORED,
  ...(await documentIds(database, BEFORE)),
];

/** null: nothing was restored, or it has been taken back. */
export async function lastRestore(database: Database, key: CryptoKey): Promise<LastRestore | null> {
  const stored = await readDocument(database, key, RESTORED, kinds.restored);
  return stored.state === 'found' ? stored.value : null;
}

/** The latest tick of all records. In one pass, because there are many. */
function latestTick({ documents, entries }: Contents): Tick {
  let stamp = documents.reduce((last, { value }) => later(last, documentStamp(value)), stampAt(START, ''));
  let time = 0;
  for (const entry of entries) {
    if (entry.stamp === undefined) time = Math.max(time, Date.parse(entry.at));
    else stamp = later(stamp, entry.stamp);
  }
  return laterTick(tickOf(stamp), { time, counter: 0 });
}

const START: Tick = { time: 0, counter: 0 };
const later = (a: string, b: string): string => (a > b ? a : b);

/** Classes that had a list and have nothing any more. */
function deletedClasses(local: Contents, after: Contents): Set<string> {
  const left = new Set(after.documents.map(({ id }) => id));
  return new Set(
    local.documents.flatMap(({ id }) =>
      id.startsWith('roster:') && !left.has(id) ? [id.slice('roster:'.length)] : [],
    ),
  );
}

/** What no backup has of these classes: passwords that wait, damaged records that were set aside. */
async function restOf(
  database: Database,
  key: CryptoKey,
  classes: ReadonlySet<string>,
): Promise<Pick<Dropped, 'secrets' | 'aside'>> {
  const { secrets } = classes.size > 0 ? await readSecrets(database, key) : { secrets: [] };
  const aside = classes.size > 0 ? await database.getAll('aside') : [];
  return {
    secrets: secrets.filter(({ classGroup }) => classes.has(classGroup)).map(({ id }) => id),
    aside: aside
      .filter(({ record }) => record.id.split(/[:/]/).some((part) => classes.has(part)))
      .map(({ id }) => id),
  };
}

/** By class, so that deleting a class deletes them too. */
function beforeDocuments({ before, documents }: Restored): { id: string; value: unknown }[] {
  const byClass = new Map<string, StoredEntry[]>();
  for (const entry of before)
    byClass.set(entry.classGroup, [...(byClass.get(entry.classGroup) ?? []), entry]);
  return [
    ...documents.flatMap((each) =>
      each.before === null ? [] : [{ id: `${BEFORE}${each.id}`, value: { value: each.before } }],
    ),
    ...[...byClass].map(([classGroup, entries]) => ({
      id: `${ENTRIES_BEFORE}${classGroup}`,
      value: { entries },
    })),
  ];
}

async function readBefore(database: Database, key: CryptoKey) {
  const before: StoredEntry[] = [];
  const documents = new Map<string, unknown>();
  for (const id of await documentIds(database, BEFORE)) {
    if (id.startsWith(ENTRIES_BEFORE)) {
      const stored = await readDocument(database, key, id, kinds.beforeRestore);
      if (stored.state === 'found')
        before.push(...(stored.value.entries ?? []).flatMap((each) => entryOf(each) ?? []));
    } else {
      const stored = await readDocument(database, key, id, kinds.beforeRestore);
      if (stored.state === 'found') documents.set(id.slice(BEFORE.length), stored.value.value);
    }
  }
  return { before, documents };
}

/** The records to write and to delete: what goes out of a document of entries is left out of it, what comes is sealed. */
async function recordsFor(
  key: CryptoKey,
  local: VaultContents,
  { documents, dropped, entries, removed }: Difference,
): Promise<{
  brought: Record<'documents' | 'entries' | 'entryDocuments', SealedRecord[]>;
  dropped: Dropped;
}> {
  const gone = new Set([...removed, ...entries.map(({ id }) => id)].filter((id) => local.places.has(id)));
  const touched = new Set([...gone].flatMap((id) => local.places.get(id) ?? []));
  const brought = {
    documents: await Promise.all(
      documents.map(async ({ id, value }) => ({ id, ...(await seal(key, `documents:${id}`, value)) })),
    ),
    entries: [] as SealedRecord[],
    entryDocuments: [] as SealedRecord[],
  };
  const emptied: string[] = [];
  for (const id of touched) {
    const record = local.records.entryDocuments.get(id);
    const values = (record && (await openEntryDocument(key, record))) ?? [];
    const left = values.filter((value) => !gone.has(entryOf(value)?.id ?? ''));
    if (left.length === 0) emptied.push(id);
    else brought.entryDocuments.push(await sealDocumentOf(key, id, left));
  }
  await sealNew(key, entries, new Set(local.records.entryDocuments.keys()), brought);
  return { brought, dropped: { documents: dropped, entries: [...gone], entryDocuments: emptied } };
}

/** Many entries of a class go into documents of their own, few stay loose. */
async function sealNew(
  key: CryptoKey,
  entries: readonly StoredEntry[],
  taken: Set<string>,
  brought: Record<'entries' | 'entryDocuments', SealedRecord[]>,
): Promise<void> {
  const byClass = new Map<string, StoredEntry[]>();
  for (const entry of entries) {
    const others = byClass.get(entry.classGroup);
    if (others) others.push(entry);
    else byClass.set(entry.classGroup, [entry]);
  }
  for (const [classGroup, all] of byClass) {
    if (all.length <= LIMITS.loose) {
      brought.entries.push(...(await Promise.all(all.map((entry) => sealEntry(key, entry)))));
      continue;
    }
    const numbers = [...taken].flatMap((id) =>
      id.startsWith(`${classGroup}/`) ? [Number(id.slice(classGroup.length + 1))] : [],
    );
    let number = Math.max(0, ...numbers);
    for (let from = 0; from < all.length; from += LIMITS.perDocument) {
      const id = `${classGroup}/${String(++number).padStart(6, '0')}`;
      brought.entryDocuments.push(await sealDocumentOf(key, id, all.slice(from, from + LIMITS.perDocument)));
    }
  }
}

async function sealDocumentOf(key: CryptoKey, id: string, values: readonly unknown[]): Promise<SealedRecord> {
  return { id, ...(await seal(key, entryDocumentPlace(id), values)) };
}
