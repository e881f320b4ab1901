import type { PastYear } from '../class-data/roster/past-year.ts';
import type { Roster } from '../class-data/roster/person.ts';
import { periodsDocument } from '../class-data/settings/shared-settings.ts';
import type { NewDocument } from '../vault/commit.ts';
import type { Database } from '../vault/database.ts';
import { documentIds, readDocument } from '../vault/documents.ts';
import { storedSettings } from './settings.ts';
import { documents } from './stored-documents.ts';

const pastYearId = (classGroup: string, schoolYear: number): string =>
  `${documents.pastYear.id}:${classGroup}:${schoolYear}`;

/** The past years of all class groups that have kept their number, the latest first; damaged ones are left out. */
export async function storedPastYears(database: Database, key: CryptoKey): Promise<PastYear[]> {
  const ids = await documentIds(database, `${documents.pastYear.id}:`);
  const stored = await Promise.all(ids.map((id) => readDocument(database, key, id, documents.pastYear)));
  return stored
    .flatMap((each) => (each.state === 'found' ? [each.value] : []))
    .sort((a, b) => b.roster.schoolYear - a.roster.schoolYear);
}

/** What is kept of the year before when the list `after` replaces `before`; none where both are of one year. */
export async function yearBefore(
  database: Database,
  key: CryptoKey,
  before: Roster | null,
  after: Roster,
): Promise<NewDocument[]> {
  if (!before || before.schoolYear >= after.schoolYear) return [];
  const { classGroup, schoolYear } = before;
  const settled = await storedSettings(database, key, periodsDocument, classGroup.id);
  const periods = settled?.schoolYear === schoolYear ? settled : null;
  const value: PastYear = { version: 1, roster: before, periods };
  return [{ id: pastYearId(classGroup.id, schoolYear), value }];
}
