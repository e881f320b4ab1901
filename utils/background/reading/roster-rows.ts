import { parse } from 'valibot';
import { textPrint } from '../../base/text/text-print.ts';
import { UserError } from '../../base/text/user-error.ts';
import { rosterFromRows } from '../../class-data/roster/from-rows.ts';
import { mergedRoster } from '../../class-data/roster/merged-roster.ts';
import type { Roster } from '../../class-data/roster/person.ts';
import { rosterSchema } from '../../class-data/roster/roster-schema.ts';
import type { AddedRows, ListedRow } from '../../messages/table-requests.ts';
import { documents } from '../../stored/stored-documents.ts';
import { rosterId } from '../../stored/stored-roster.ts';
import { readDocument } from '../../vault/documents.ts';
import type { Service } from '../context.ts';
import { historyId, plainRosterOf, rosterChange, showRoster } from './stored-rosters.ts';

/** Id of the sealed document with the state before the last table. */
const beforeId = (classGroup: string) => `roster-before-rows:${classGroup}`;

/** Tells lists apart, in the form in which they are read back. */
const listPrint = (roster: Roster) => textPrint(JSON.stringify(parse(rosterSchema, roster)));

/** Adds people in a table whom the list lacks, and birth dates and contacts of those it has; all of it or nothing. */
export async function addRows(service: Service, classGroup: string, rows: ListedRow[]): Promise<AddedRows> {
  const { roster, added } = await service.serial(async () => {
    const before = await plainRosterOf(service, classGroup);
    if (!before)
      throw new UserError({
        what: 'Списка класса ещё нет.',
        kept: 'Ничего не изменилось.',
        press: 'Сначала прочитайте список класса на Дневник.ру.',
      });
    const { school, classGroup: group } = before;
    const read = rosterFromRows(rows.map(asImported), { school, classGroup: group }, service.now());
    const merged = mergedRoster(before, { ...read.roster, schoolYear: before.schoolYear }, 'file', 'add');
    const answer: AddedRows = {
      students: merged.roster.students.length - before.students.length,
      representatives: merged.roster.representatives.length - before.representatives.length,
      warnings: [...read.warnings, ...merged.warnings].map(({ text }) => text),
    };
    const { history, ...change } = await rosterChange(service, merged.roster);
    const state = { roster: before, history, after: await listPrint(merged.roster) };
    await service.commit({
      documents: [...change.documents, { id: beforeId(classGroup), value: state }],
      entries: change.entries,
      answer: () => answer,
    });
    return { roster: merged.roster, added: answer };
  });
  await showRoster(service, roster);
  await service.changed();
  return added;
}

/** Restores list and history from before the last table, unless the list has changed since. */
export async function undoRows(service: Service, classGroup: string): Promise<void> {
  const roster = await service.serial(async () => {
    const [database, key] = [await service.database(), await service.key()];
    const stored = await readDocument(database, key, beforeId(classGroup), documents.rosterBeforeRows);
    if (stored.state !== 'found')
      throw new UserError({
        what: 'Отменять нечего: добавления не было или оно уже отменено.',
        kept: 'Ничего не изменилось.',
        press: 'Обновите страницу: она покажет, что есть.',
      });
    const { roster: before, history, after } = stored.value;
    const current = await plainRosterOf(service, classGroup);
    const isSame = current && (after === null || (await listPrint(current)) === after);
    if (!isSame || current.readAt !== before.readAt)
      throw new UserError({
        what: 'Список класса с тех пор прочитан заново: отменить добавление уже нельзя.',
        kept: 'Ничего не изменилось.',
        press: 'Посмотрите, что есть, в разделе «Список и контакты».',
      });
    const restored =
      after === null
        ? (await rosterChange(service, before)).documents
        : [
            { id: rosterId(classGroup), value: before },
            ...(history ? [{ id: historyId(classGroup), value: history }] : []),
          ];
    const dropped = [beforeId(classGroup), ...(history || after === null ? [] : [historyId(classGroup)])];
    await service.commit({ documents: restored, dropped: { documents: dropped }, answer: () => null });
    return before;
  });
  await showRoster(service, roster);
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
