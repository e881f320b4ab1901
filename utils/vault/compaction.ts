import { object, safeParse, string } from 'valibot';
import { open, seal } from './cipher.ts';
import { type Database, type SealedRecord, written } from './database.ts';
import { entryDocumentPlace, openEntryDocument, openLoose } from './entry-records.ts';
import { writing } from './writing.ts';

/** The fields of an entry that determine its document. */
const placedSchema = object({ id: string(), classGroup: string() });

export interface CompactionLimits {
  /** Up to this many loose entries are left alone: each is a separate record to read. */
  loose: number;
  /** Entries per document: enough to keep records few, few enough that a damaged one loses little. */
  perDocument: number;
}

export const LIMITS: CompactionLimits = { loose: 50, perDocument: 500 };

/** Keys of a class's documents. */
function documentsOf(classGroup: string): IDBKeyRange {
  return IDBKeyRange.bound(`${classGroup}/`, `${classGroup}/\uffff`);
}

interface Draft {
  id: string;
  /** The record as it was read; null: there was none. */
  before: SealedRecord | null;
  values: unknown[];
}

/**
 * Moves loose entries into documents of their class when there are many, in one transaction: if interrupted,
 * each entry is either loose or in its document. Entries are not changed. Damaged and unrecognised records
 * stay where they are. Returns the number of entries moved.
 */
export async function compactEntries(
  database: Database,
  key: CryptoKey,
  limits: CompactionLimits = LIMITS,
): Promise<number> {
  if ((await database.count('entries')) <= limits.loose) return 0;
  const byClass = new Map<string, { id: string; value: unknown }[]>();
  const loose = await database.getAll('entries');
  const opened = await Promise.all(loose.map((record) => openLoose(key, record)));
  loose.forEach(({ id }, index) => {
    const [value] = opened[index] ?? [];
    const checked = safeParse(placedSchema, value);
    // The record's key is used to delete it later, so it must be this entry's id.
    if (!checked.success || checked.output.id !== id) return;
    const { classGroup } = checked.output;
    byClass.set(classGroup, [...(byClass.get(classGroup) ?? []), { id, value }]);
  });
  const drafts: Draft[] = [];
  const moved: string[] = [];
  for (const [classGroup, entries] of byClass) {
    drafts.push(...(await draftsOf(database, key, classGroup, entries, limits.perDocument)));
    moved.push(...entries.map(({ id }) => id));
  }
  const sealed = await Promise.all(drafts.map((draft) => sealDraft(key, draft)));
  return (await replace(database, drafts, sealed, moved)) ? moved.length : 0;
}

/** Fills up the last document of a class, then starts new ones. */
async function draftsOf(
  database: Database,
  key: CryptoKey,
  classGroup: string,
  entries: { id: string; value: unknown }[],
  perDocument: number,
): Promise<Draft[]> {
  const last = (await database.getAllKeys('entryDocuments', documentsOf(classGroup))).at(-1);
  const before = (last && (await database.get('entryDocuments', last))) || null;
  let number = Number(last?.slice(classGroup.length + 1) ?? 0);
  const stored = before && (await openEntryDocument(key, before));
  const drafts: Draft[] = [];
  let draft: Draft | null =
    before && stored && stored.length < perDocument ? { id: before.id, before, values: stored } : null;
  if (draft) drafts.push(draft);
  const known = new Set(stored?.map((value) => safeParse(placedSchema, value)).flatMap(idOf));
  for (const { id, value } of entries) {
    if (known.has(id)) continue;
    if (!draft || draft.values.length >= perDocument) {
      number += 1;
      draft = { id: `${classGroup}/${String(number).padStart(6, '0')}`, before: null, values: [] };
      drafts.push(draft);
    }
    draft.values.push(value);
  }
  return drafts;
}

const idOf = (checked: ReturnType<typeof safeParse<typeof placedSchema>>): string[] =>
  checked.success ? [checked.output.id] : [];

/**
 * Seals the document and opens it again: loose entries are deleted only once the document is sure to return
 * them.
 */
async function sealDraft(key: CryptoKey, { id, values }: Draft): Promise<SealedRecord> {
  const record = { id, ...(await seal(key, entryDocumentPlace(id), values)) };
  const back = await open(key, entryDocumentPlace(id), record);
  if (JSON.stringify(back) !== JSON.stringify(values)) throw new Error('a document did not come back');
  return record;
}

async function replace(
  database: Database,
  drafts: Draft[],
  sealed: SealedRecord[],
  moved: string[],
): Promise<boolean> {
  const transaction = await writing(database, ['entryDocuments', 'entries']);
  const documents = transaction.objectStore('entryDocuments');
  const loose = transaction.objectStore('entries');
  const now = await Promise.all(drafts.map(({ id }) => documents.get(id)));
  const there = await Promise.all(moved.map((id) => loose.getKey(id)));
  const same = drafts.every(({ before }, index) => String(before?.iv) === String(now[index]?.iv));
  // Another page was faster.
  if (!same || there.includes(undefined)) {
    await transaction.done;
    return false;
  }
  await written(transaction, [
    ...sealed.map((record) => documents.put(record)),
    ...moved.map((id) => loose.delete(id)),
  ]);
  return true;
}
