import type { ClassJournal } from '../class-data/journal/class-journal.ts';
import {
  filesOfYear,
  type SiteFiles,
  siteFilesId,
  type TakenFile,
} from '../class-data/journal/site-files.ts';
import { type FileDifference, withSiteFiles } from '../class-data/journal/with-site-files.ts';
import type { Roster } from '../class-data/roster/person.ts';
import { periodsDocument } from '../class-data/settings/shared-settings.ts';
import type { Database } from '../vault/database.ts';
import { readDocument } from '../vault/documents.ts';
import { storedSettings } from './settings.ts';
import { documents } from './stored-documents.ts';
import { storedJournal } from './stored-journal.ts';

/** The files of the site that were taken for a class; null: none, or the record is damaged. */
export async function storedSiteFiles(
  database: Database,
  key: CryptoKey,
  classGroup: string,
): Promise<SiteFiles | null> {
  const stored = await readDocument(database, key, siteFilesId(classGroup), documents.siteFiles);
  return stored.state === 'found' ? stored.value : null;
}

/** The journal of a class and its school year, as read, with what the files of the site add. */
export interface WholeJournal {
  journal: ClassJournal | null;
  /** Where the files say something else than what was read. */
  differences: FileDifference[];
  /** Files of the school year, in the order of their taking. */
  files: TakenFile[];
  damaged: string[];
}

/** What the sections show and papers say. To change the journal itself take `journalToChange`. */
export async function wholeJournal(
  database: Database,
  key: CryptoKey,
  { classGroup, schoolYear, students }: Pick<Roster, 'classGroup' | 'schoolYear' | 'students'>,
): Promise<WholeJournal> {
  const [read, stored] = await Promise.all([
    storedJournal(database, key, { classGroup: classGroup.id, schoolYear }),
    storedSiteFiles(database, key, classGroup.id),
  ]);
  const files = filesOfYear(stored, schoolYear);
  if (files.length === 0) return { ...read, differences: [], files };
  const settled = await storedSettings(database, key, periodsDocument, classGroup.id);
  const joined = withSiteFiles(read.journal, files, { classGroup, schoolYear, settled, students });
  return { ...joined, files, damaged: read.damaged };
}
