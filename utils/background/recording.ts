import { type Day, dayOf, russianDay } from '../base/calendar/day.ts';
import { UserError } from '../base/text/user-error.ts';
import { classTitle } from '../class-data/roster/class-title.ts';
import type { Roster } from '../class-data/roster/person.ts';
import { type Entry, isRecorded, kinds, type RecordedEntry } from '../duties/entry.ts';
import { effective } from '../register/effective.ts';
import { factDay, peopleIn } from '../register/kind.ts';
import { classLines, latestOf } from '../register/turn/class-line.ts';
import { isOfLaterYear } from '../register/turn/of-later-year.ts';
import { isPast } from '../register/turn/past-class.ts';
import { allLists } from './class-duties.ts';
import type { Service } from './context.ts';
import { rosterOf } from './reading/stored-rosters.ts';
import { countingOf, recordedEntries } from './register-reading.ts';
import { settingsThatFollow } from './settings.ts';
import { signed } from './teacher.ts';

/**
 * Stores what a person records, all or nothing, and returns the ids. Refuses entries about anyone outside the class
 * (neither on its list nor in its register, where those who have left stay) and corrections of entries that the
 * extension recorded, or of one that is corrected already. `answer`: that to the request under way.
 */
export async function record(
  service: Service,
  entries: RecordedEntry[],
  answer: (made: Entry[]) => unknown = idsOf,
): Promise<{ ids: string[] }> {
  checkDays(entries, dayOf(service.now()));
  const recorded = await recordedEntries(service);
  for (const classGroup of new Set(entries.map((entry) => entry.classGroup))) {
    const roster = await rosterOf(service, classGroup);
    if (!roster)
      throw new UserError({
        what: 'Список класса не прочитан.',
        kept: 'Ничего не записано.',
        press: 'Откройте «Участники класса» в Дневник.ру.',
      });
    const own = entries.filter((entry) => entry.classGroup === classGroup);
    await checkYear(service, own, roster, recorded);
    checkEntries(
      own,
      [roster, ...(await continuedLists(service, entries, classGroup))],
      recorded.filter((entry) => entry.classGroup === classGroup),
    );
  }
  const ready = await signed(service, entries);
  const documents = await settingsThatFollow(
    service,
    entries.filter((entry) => entry.kind === 'class-continued'),
  );
  const made = await service.commit({ entries: ready, documents, answer });
  await service.changed();
  return idsOf(made);
}

/** In a class of a past year only what belongs to that year is recorded, and what follows its people. */
async function checkYear(
  service: Service,
  entries: readonly RecordedEntry[],
  roster: Roster,
  recorded: readonly Entry[],
): Promise<void> {
  const { schoolYear, classGroup } = roster;
  const at = service.now().toISOString();
  if (!entries.some((entry) => isOfLaterYear(entry, { schoolYear, at }, kinds))) return;
  const lists = await allLists(service);
  if (!isPast(roster, lists, dayOf(service.now()))) return;
  const ids = latestOf(
    classLines(countingOf(recorded).entries),
    classGroup.id,
    new Set(lists.map((each) => each.classGroup.id)),
  );
  const later = lists.filter((each) => ids.includes(each.classGroup.id));
  const names = later.map((each) => classTitle(each.classGroup.name)).join(' или ');
  throw new UserError({
    what: `${classTitle(classGroup.name)} — класс прошлого учебного года, а это уже новый учебный год.`,
    kept: 'Ничего не записано.',
    press: names ? `Откройте ${names} и запишите там.` : 'Запишите это в классе нового учебного года.',
  });
}

const idsOf = (made: Entry[]) => ({ ids: made.map(({ id }) => id) });

/** The lists of the classes that these entries say the class continues: who has another number now is joined with them. */
async function continuedLists(
  service: Service,
  entries: readonly RecordedEntry[],
  classGroup: string,
): Promise<Roster[]> {
  const earlier = entries.flatMap((entry) =>
    entry.kind === 'class-continued' && entry.classGroup === classGroup ? [entry.from] : [],
  );
  const lists = await Promise.all(earlier.map((from) => rosterOf(service, from)));
  return lists.filter((each) => each !== null);
}

const peopleOf = ({ students, representatives }: Roster): string[] =>
  [...students, ...representatives].map(({ key }) => key);

/** `lists`: that of the class, then those of classes that it is said to continue. */
function checkEntries(
  entries: RecordedEntry[],
  [roster, ...earlier]: [Roster, ...Roster[]],
  recorded: Entry[],
): void {
  const { struck } = effective(recorded, kinds);
  const members = new Set(peopleOf(roster));
  const known = new Set([
    ...members,
    ...earlier.flatMap(peopleOf),
    ...recorded.flatMap((entry) => (isOfClass(entry) ? [] : [entry.person])),
  ]);
  for (const entry of entries) {
    if (entry.kind === 'person-joined' && (entry.into === entry.person || !members.has(entry.into)))
      throw new UserError({
        what: 'Соединить можно только с тем, кто сейчас есть в списке класса.',
        kept: 'Ничего не записано.',
        press: 'Обновите страницу и посмотрите список.',
      });
    const mayNameClass = isOfClass(entry) || entry.kind === 'entry-corrected';
    const named = peopleIn(entry, kinds).filter((key) => !mayNameClass || key !== entry.classGroup);
    if (named.some((person) => !known.has(person)))
      throw new UserError({
        what: 'Список класса изменился.',
        kept: 'Ничего не записано.',
        press: 'Обновите страницу и отметьте ещё раз.',
      });
    if (entry.kind !== 'entry-corrected') continue;
    const corrected = recorded.find(({ id }) => id === entry.entry);
    if (!corrected || corrected.person !== entry.person || !isRecorded(corrected))
      throw new UserError({
        what: 'Эту запись исправить нельзя: её нет или её сделал не человек.',
        kept: 'Ничего не изменилось.',
        press: 'Обновите страницу и посмотрите, что записано.',
      });
    if (struck.has(entry.entry))
      throw new UserError({
        what: 'Эта запись уже отменена.',
        kept: 'Ничего не изменилось.',
        press: 'Обновите страницу и посмотрите, что записано.',
      });
  }
}

const isOfClass = ({ kind }: Pick<Entry, 'kind'>): boolean => kinds.get(kind)?.ofClass === true;

/** Recorded facts have happened: a day in the future or in another century is a typing mistake. */
function checkDays(entries: RecordedEntry[], today: Day): void {
  for (const entry of entries) {
    const on = factDay(entry, kinds);
    const ahead = kinds.get(entry.kind)?.ahead === true;
    if (on === null || ((ahead || on <= today) && on >= '2000-01-01')) continue;
    throw new UserError(
      on > today ? `День ${russianDay(on)} ещё не наступил.` : `Проверьте год: ${russianDay(on)}.`,
    );
  }
}
