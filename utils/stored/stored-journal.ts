import type { ClassJournal } from '../class-data/journal/class-journal.ts';
import { emptyJournal } from '../class-data/journal/empty-journal.ts';
import { addedChanges, type JournalChanges } from '../class-data/journal/journal-changes.ts';
import type { JournalChange } from '../class-data/journal/journal-difference.ts';
import {
  fromDocuments,
  type PeriodDocument,
  periodDocumentId,
  toDocuments,
  yearDocumentId,
} from '../class-data/journal/journal-documents.ts';
import type { NewDocument } from '../vault/commit.ts';
import { quarantine } from '../vault/damage.ts';
import type { Database } from '../vault/database.ts';
import { readDocument } from '../vault/documents.ts';
import { commitDocuments } from './commit-documents.ts';
import { documents } from './stored-documents.ts';

const changesId = (classGroup: string) => `journal-changes:${classGroup}`;

/**
 * The stored journal of a class and school year; periods with damaged documents are reported and left out.
 */
export async function storedJournal(
  database: Database,
  key: CryptoKey,
  at: { classGroup: string; schoolYear: number },
): Promise<{ journal: ClassJournal | null; damaged: string[] }> {
  const id = yearDocumentId(at.classGroup, at.schoolYear);
  const year = await readDocument(database, key, id, documents.journalYear);
  if (year.state !== 'found') return { journal: null, damaged: year.state === 'damaged' ? [id] : [] };
  const periods: PeriodDocument[] = [];
  const damaged: string[] = [];
  for (const { id: period } of year.value.periods) {
    const stored = await readDocument(
      database,
      key,
      periodDocumentId(at.classGroup, period),
      documents.journalPeriod,
    );
    if (stored.state === 'found') periods.push(stored.value);
    if (stored.state === 'damaged') damaged.push(stored.id);
  }
  return { journal: fromDocuments(year.value, periods), damaged };
}

/**
 * Like `storedJournal`, for a caller that will rewrite it: damaged documents are quarantined first, so that
 * they are not lost.
 */
export async function journalToChange(
  database: Database,
  key: CryptoKey,
  at: { classGroup: { id: string; name: string }; schoolYear: number; now: Date },
): Promise<ClassJournal> {
  const { journal, damaged } = await storedJournal(database, key, {
    classGroup: at.classGroup.id,
    schoolYear: at.schoolYear,
  });
  const records = damaged.map((id) => ({ store: 'documents' as const, id }));
  if (records.length) await quarantine(database, records, at.now);
  return journal ?? emptyJournal(at.classGroup, at.schoolYear);
}

/** Stores one page's changes: the year, the period and the found changes, all or nothing. */
export async function keepJournal(
  database: Database,
  key: CryptoKey,
  journal: ClassJournal,
  { period, changes, now }: { period: string | null; changes: JournalChange[]; now: Date },
): Promise<void> {
  const classGroup = journal.classGroup.id;
  const { year, periods } = toDocuments({
    ...journal,
    registers: journal.registers.filter((register) => register.period === period),
  });
  const documents: NewDocument[] = [
    { id: yearDocumentId(classGroup, journal.schoolYear), value: year },
    ...periods.map((value) => ({ id: periodDocumentId(classGroup, value.period), value })),
  ];
  if (changes.length) {
    const before = await storedChanges(database, key, classGroup);
    const next = addedChanges(before, changes, now);
    documents.push({ id: changesId(classGroup), value: next });
  }
  await commitDocuments(database, key, { documents }, now);
}

/** Changes found by readings in the last 30 days; null: none yet. */
export async function storedChanges(
  database: Database,
  key: CryptoKey,
  classGroup: string,
): Promise<JournalChanges | null> {
  const stored = await readDocument(database, key, changesId(classGroup), documents.journalChanges);
  return stored.state === 'found' ? stored.value : null;
}
