import { object, safeParse, string } from 'valibot';
import { open } from '../vault/cipher.ts';
import type { Change, Dropped } from '../vault/commit.ts';
import type { Database, SealedRecord } from '../vault/database.ts';
import { readDocument } from '../vault/documents.ts';
import type { StoredEntry } from '../vault/entries.ts';
import { marksAbout } from '../vault/request-marks.ts';
import { documents } from './stored-documents.ts';

const TOMBSTONES = documents.tombstones.id;

const ofClassSchema = object({ classGroup: string() });
/** An entry that refers to a document of its own, such as a received file. */
const withDocumentSchema = object({ document: string() });
const withIdSchema = object({ id: string() });

/**
 * The change that deletes everything that is stored of a class: documents, entries, passwords, answers to requests, and
 * what of it was quarantined. What remains is a tombstone: the id of the class and when it was deleted. `moved`: entries
 * of the class that are counted in another one, with that class; they keep their ids, so that what refers to them still does.
 */
export async function classDeletion<E extends StoredEntry>(
  database: Database,
  key: CryptoKey,
  { classGroup, now, moved }: { classGroup: string; now: Date; moved: readonly E[] },
): Promise<Change<E>> {
  const isNamed = (id: string) => id.split(/[:/]/).includes(classGroup);
  const { ids: entries, values } = await recordsOf(database, key, 'entries', classGroup);
  const entryDocuments = (await database.getAllKeys('entryDocuments')).filter(isNamed);
  for (const id of entryDocuments) values.push(...(await entriesIn(database, key, id)));
  const stay = new Set(moved.map(({ id }) => id));
  const referred = values.flatMap((value) => {
    const [own, checked] = [safeParse(withIdSchema, value), safeParse(withDocumentSchema, value)];
    return checked.success && !(own.success && stay.has(own.output.id)) ? [checked.output.document] : [];
  });
  const dropped: Dropped = {
    documents: [...(await database.getAllKeys('documents')).filter(isNamed), ...referred],
    entries,
    entryDocuments,
    secrets: (await recordsOf(database, key, 'secrets', classGroup)).ids,
    requests: await marksAbout(database, key, classGroup),
    aside: (await database.getAll('aside')).filter(({ record }) => isNamed(record.id)).map(({ id }) => id),
  };
  const stored = await readDocument(database, key, TOMBSTONES, documents.tombstones);
  const before = stored.state === 'found' ? stored.value.classes : [];
  const value = (stamp: string) => ({
    classes: [...before, { classGroup, deletedAt: now.toISOString(), stamp }],
  });
  return { dropped, moved, documents: [{ id: TOMBSTONES, value }] };
}

/** When a class was deleted, each time, as ISO times. */
export async function deletionsOf(database: Database, key: CryptoKey, classGroup: string): Promise<string[]> {
  const stored = await readDocument(database, key, TOMBSTONES, documents.tombstones);
  const classes = stored.state === 'found' ? stored.value.classes : [];
  return classes.filter((each) => each.classGroup === classGroup).map(({ deletedAt }) => deletedAt);
}

/** Records of a class that only their content tells; those that do not open are left, nobody knows of which class. */
async function recordsOf(
  database: Database,
  key: CryptoKey,
  store: 'entries' | 'secrets',
  classGroup: string,
): Promise<{ ids: string[]; values: unknown[] }> {
  const found = { ids: [] as string[], values: [] as unknown[] };
  for (const record of await database.getAll(store)) {
    const value = await opened(key, `${store}:${record.id}`, record);
    const checked = safeParse(ofClassSchema, value);
    if (!checked.success || checked.output.classGroup !== classGroup) continue;
    found.ids.push(record.id);
    found.values.push(value);
  }
  return found;
}

async function entriesIn(database: Database, key: CryptoKey, id: string): Promise<unknown[]> {
  const record = await database.get('entryDocuments', id);
  const value = record && (await opened(key, `entryDocuments:${id}`, record));
  return Array.isArray(value) ? value : [];
}

function opened(key: CryptoKey, place: string, record: SealedRecord): Promise<unknown> {
  // It does not open: damaged, which `findDamage` shows the teacher.
  return open(key, place, record).catch(() => null);
}
