import { dayOf } from '../base/calendar/day.ts';
import type { Roster } from '../class-data/roster/person.ts';
import { periodsDocument } from '../class-data/settings/shared-settings.ts';
import { usualAsk } from '../duties/usual-ask.ts';
import type { ClassReminders } from '../messages/register-requests.ts';
import { classMatrix, type MatrixRow } from '../register/class-matrix.ts';
import { classReminders } from '../register/class-reminders.ts';
import { effective } from '../register/effective.ts';
import { type Entry, entrySchema } from '../register/entry.ts';
import { peopleFacts } from '../register/people-facts.ts';
import { storedSettings } from '../stored/settings.ts';
import { documentIds } from '../vault/documents.ts';
import { readEntries } from '../vault/entries.ts';
import type { Service } from './context.ts';
import { rosterOf } from './reading/stored-rosters.ts';

async function groundOf(service: Service, roster: Roster, recorded: readonly Entry[]) {
  const { id } = roster.classGroup;
  const periods = await storedSettings(await service.database(), await service.key(), periodsDocument, id);
  return {
    entries: effective(recorded.filter((entry) => entry.classGroup === id)).entries,
    facts: peopleFacts(effective(recorded).entries),
    ask: usualAsk(roster.schoolYear, periods, dayOf(service.now())),
  };
}

const recordedEntries = async (service: Service): Promise<Entry[]> =>
  (await readEntries(await service.database(), await service.key(), entrySchema)).entries;

/** How the duties stand for each family of a class, as on the screen «Класс»; empty while the vault is not open. */
export async function dutiesOf(service: Service, classGroup: string): Promise<MatrixRow[]> {
  if ((await service.vault()) !== 'unlocked') return [];
  const roster = await rosterOf(service, classGroup);
  if (!roster) return [];
  const { entries, facts, ask } = await groundOf(service, roster, await recordedEntries(service));
  return classMatrix(roster, entries, facts, ask);
}

const ROSTER = 'roster:';

/** Ids of the classes that the store knows. */
export const classIds = async (service: Service): Promise<string[]> =>
  (await documentIds(await service.database(), ROSTER)).map((id) => id.slice(ROSTER.length));

/** What waits to be done in each of the classes given. */
export async function remindersOf(service: Service, classes: readonly string[]): Promise<ClassReminders[]> {
  const recorded = await recordedEntries(service);
  const result: ClassReminders[] = [];
  for (const id of classes) {
    const roster = await rosterOf(service, id);
    if (!roster) continue;
    const { entries, facts, ask } = await groundOf(service, roster, recorded);
    result.push({ ...classReminders(roster, entries, facts, ask), classGroup: roster.classGroup });
  }
  return result;
}
