import type { ClassTimetable } from '../class-data/timetable/class-timetable.ts';
import type { Database } from '../vault/database.ts';
import { readDocument } from '../vault/documents.ts';
import { commitDocuments } from './commit-documents.ts';
import { documents } from './stored-documents.ts';

const PREFIX = 'timetable:';

/**
 * The timetable and homework of a class as last read; null: never, or the record is damaged and will be read
 * again.
 */
export async function storedTimetable(
  database: Database,
  key: CryptoKey,
  classGroup: string,
): Promise<ClassTimetable | null> {
  const stored = await readDocument(database, key, PREFIX + classGroup, documents.timetable);
  return stored.state === 'found' ? stored.value : null;
}

export async function keepTimetable(
  database: Database,
  key: CryptoKey,
  classGroup: string,
  timetable: ClassTimetable,
  now: Date,
): Promise<void> {
  await commitDocuments(database, key, { documents: [{ id: PREFIX + classGroup, value: timetable }] }, now);
}
