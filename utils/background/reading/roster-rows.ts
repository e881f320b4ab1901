import { UserError } from '../../base/text/user-error.ts';
import { rosterFromRows } from '../../class-data/roster/from-rows.ts';
import { mergedRoster } from '../../class-data/roster/merged-roster.ts';
import type { AddedRows, ListedRow } from '../../messages/table-requests.ts';
import { documents } from '../../stored/stored-documents.ts';
import { readDocument } from '../../vault/documents.ts';
import type { Service } from '../context.ts';
import { keepRoster, plainRosterOf } from './stored-rosters.ts';

/** Id of the sealed document with the list before the last table. */
const beforeId = (classGroup: string) => `roster-before-rows:${classGroup}`;

/** Adds people in a table whom the list lacks, and birth dates and contacts of those it has. */
export async function addRows(service: Service, classGroup: string, rows: ListedRow[]): Promise<AddedRows> {
  const before = await plainRosterOf(service, classGroup);
  if (!before) throw new UserError('Сначала прочитайте список класса на Дневник.ру.');
  const { school, classGroup: group } = before;
  const read = rosterFromRows(rows.map(asImported), { school, classGroup: group }, service.now());
  const merged = mergedRoster(before, { ...read.roster, schoolYear: before.schoolYear }, 'file', 'add');
  await service.commit({ documents: [{ id: beforeId(classGroup), value: before }] });
  await keepRoster(service, merged.roster);
  await service.changed();
  return {
    students: merged.roster.students.length - before.students.length,
    representatives: merged.roster.representatives.length - before.representatives.length,
    warnings: [...read.warnings, ...merged.warnings].map(({ text }) => text),
  };
}

/** Restores the list from before the last table, unless it was read again since. */
export async function undoRows(service: Service, classGroup: string): Promise<void> {
  const stored = await readDocument(
    await service.database(),
    await service.key(),
    beforeId(classGroup),
    documents.rosterBeforeRows,
  );
  const current = await plainRosterOf(service, classGroup);
  if (stored.state !== 'found' || current?.readAt !== stored.value.readAt)
    throw new UserError('Список класса с тех пор прочитан заново: отменить добавление уже нельзя.');
  await keepRoster(service, stored.value);
  await service.changed();
}

const asImported = (row: ListedRow) => ({
  ...row,
  login: null,
  password: null,
  temporaryPassword: null,
  notes: [],
  broken: false,
});
