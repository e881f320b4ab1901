import { dayOf } from '../base/calendar/day.ts';
import type { Roster } from '../class-data/roster/person.ts';
import { calendarDocument, periodsDocument, schoolDocument } from '../class-data/settings/shared-settings.ts';
import { lawPurposes } from '../duties/consents/consent-texts.ts';
import { consentTextsDocument } from '../duties/consents/consent-texts-document.ts';
import { duties, type MatrixDuty } from '../duties/duties.ts';
import { type Entry, kinds } from '../duties/entry.ts';
import { classMatrix, type MatrixRow } from '../register/class-matrix.ts';
import { classToday } from '../register/class-today.ts';
import type { ClassToday } from '../register/duty.ts';
import { classRegister, registerOf } from '../register/turn/class-register.ts';
import { storedSettings } from '../stored/settings.ts';
import { joinedBy } from '../stored/stored-roster.ts';
import { documentIds } from '../vault/documents.ts';
import type { Service } from './context.ts';
import { rosterOf } from './reading/stored-rosters.ts';
import { countingOf, countingRegister, factsIn, recordedEntries } from './register-reading.ts';

/** A class as its duties see it. `lists`: those of all classes, where they were just read. */
export async function classTodayOf(
  service: Service,
  roster: Roster,
  recorded: readonly Entry[],
  lists?: readonly Roster[],
): Promise<ClassToday> {
  const { id } = roster.classGroup;
  const database = await service.database();
  const key = await service.key();
  const everywhere = countingOf(recorded);
  return classToday(roster, {
    entries: classRegister(registerOf(roster, lists ?? (await allLists(service))), everywhere, kinds).entries,
    everywhere: everywhere.entries,
    facts: factsIn(recorded),
    settled: await storedSettings(database, key, periodsDocument, id),
    today: dayOf(service.now()),
    byLaw: lawPurposes(await storedSettings(database, key, consentTextsDocument)),
    week: await storedSettings(database, key, calendarDocument),
    signsInByGosuslugi: (await storedSettings(database, key, schoolDocument)).signsInByGosuslugi,
  });
}

/**
 * State of the duties for each family of a class, as on the screen «Класс»; empty while the vault is not open. `recorded`:
 * the entries, where they were just read.
 */
export async function dutiesOf(
  service: Service,
  classGroup: string,
  recorded: readonly Entry[] | null = null,
): Promise<MatrixRow<MatrixDuty>[]> {
  if ((await service.vault()) !== 'unlocked') return [];
  const roster = await rosterOf(service, classGroup);
  if (!roster) return [];
  return classMatrix(
    await classTodayOf(service, roster, recorded ?? (await recordedEntries(service))),
    duties,
  );
}

/** The lists of all classes, people joined also where the site has given them other numbers in another year. */
export async function allLists(service: Service): Promise<Roster[]> {
  const lists = await Promise.all((await classIds(service)).map((id) => rosterOf(service, id)));
  const { keyOf } = await countingRegister(service);
  return lists.flatMap((each) => (each ? [joinedBy(each, keyOf)] : []));
}

const ROSTER = 'roster:';

/** Ids of the stored classes. */
export const classIds = async (service: Service): Promise<string[]> =>
  (await documentIds(await service.database(), ROSTER)).map((id) => id.slice(ROSTER.length));
