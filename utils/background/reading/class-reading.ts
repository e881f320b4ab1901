import { array, boolean, nullable, number, object, safeParse, string } from 'valibot';
import { describeProblem, type Problem } from '../../base/text/problem.ts';
import { messageFor } from '../../base/text/user-error.ts';
import { rosterFromMembers } from '../../class-data/roster/from-members.ts';
import { rosterFromReport } from '../../class-data/roster/from-report.ts';
import { mergedRoster } from '../../class-data/roster/merged-roster.ts';
import type { Roster } from '../../class-data/roster/person.ts';
import { membersAddress } from '../../dnevnik/addresses.ts';
import { troubleOf } from '../../dnevnik/fetching/fetch-problems.ts';
import type { ClassMembersData } from '../../dnevnik/pages.ts';
import type { ClassReading } from '../../messages/panel-requests.ts';
import { membersReadingSchema } from '../../messages/seen-page.ts';
import { fetchSitePage } from '../account.ts';
import type { Service } from '../context.ts';
import { RunningTasks } from '../running-tasks.ts';
import { noteUnexpected } from '../unexpected.ts';
import { OWNERSHIP_UNKNOWN, ownershipOf } from './own-class.ts';
import { readPeopleReport } from './people-report.ts';
import { keepReading, keepRoster, plainRosterOf } from './stored-rosters.ts';

/** Progress of reading a class's lists. */
const classReadingSchema = object({
  running: boolean(),
  done: number(),
  total: number(),
  note: nullable(string()),
  warnings: array(string()),
});

const readingKey = (classGroup: string) => `reading:${classGroup}`;

/** Progress of the reading; one interrupted by the death of its background is reported as such. */
export async function readingOf(service: Service, classGroup: string): Promise<ClassReading | null> {
  const reading = await service.read(readingKey(classGroup), classReadingSchema);
  if (!reading?.running || classReadings.has(classGroup)) return reading;
  return {
    ...reading,
    running: false,
    note: describeProblem({
      what: 'Чтение списка прервалось.',
      kept: 'Прочитанное на месте.',
      press: 'Начните его ещё раз.',
    }),
  };
}

/** Readings of class lists under way, by class. */
export const classReadings = new RunningTasks();

/**
 * Reads all pages of the students' and the representatives' lists with the teacher's session; of the page in front, `near`,
 * only the style of its address is used. Other classes are touched only `withReport`: «Люди: Ученики», with birthdays and
 * contacts, holds the whole school. What was read before a stop is used, and shown as partial. Stops a reading of the same
 * class that is under way. Never rejects: failures are described in the note.
 */
export async function readClass(service: Service, wanted: WantedReading): Promise<void> {
  const { classGroup } = wanted;
  while (classReadings.has(classGroup)) await classReadings.stop(classGroup);
  await classReadings.run(classGroup, (signal) => readLists(service, wanted, signal));
}

interface WantedReading {
  classGroup: string;
  near: string;
  withReport: boolean;
}

async function readLists(
  service: Service,
  { classGroup, near, withReport }: WantedReading,
  signal: AbortSignal,
): Promise<void> {
  /** By the first of the pages that says it. */
  const frame: Pick<Roster, 'school' | 'classGroup'> = {
    school: { id: null, name: '' },
    classGroup: { id: classGroup, name: '' },
  };
  const pages = new Map<string, ClassMembersData>();
  const last = { students: 1, representatives: 1 };
  /** Pages of the report, in addition to the lists. */
  const further = { done: 0, total: 0 };
  const warnings = new Set<string>();

  const report = async (running: boolean, note: string | null) => {
    const total = last.students + last.representatives + further.total;
    const done = pages.size + further.done;
    const reading = { running, done, total, note, warnings: [...warnings] };
    await service.keepInSession({ [readingKey(classGroup)]: reading });
    await service.changed();
  };
  const keep = async (whole: boolean): Promise<Roster> => {
    const read = rosterFromMembers([...pages.values()], frame, service.now());
    const kept = await keepReading(service, { ...read.roster, partial: !whole });
    for (const { text } of [...read.warnings, ...kept.warnings]) warnings.add(text);
    return kept.roster;
  };
  /** Reads birth dates and contacts if the teacher has access to the report with them; without it the list stands. */
  const readFurther = async (roster: Roster): Promise<void> => {
    const rows = await readPeopleReport(service, new URL(near), roster, signal, async (done, total) => {
      Object.assign(further, { done, total });
      await report(true, null);
    });
    if (!rows) {
      if (!signal.aborted) warnings.add(NO_REPORT);
      return;
    }
    const merged = mergedRoster(roster, rosterFromReport(rows, roster, service.now()), 'report', 'tell');
    for (const { text } of merged.warnings) warnings.add(text);
    await keepRoster(service, merged.roster);
  };
  /** Reads the lists page by page; returns what stopped it, if anything did. */
  const readPages = async (): Promise<Omit<Problem, 'kept'> | null> => {
    for (const list of ['students', 'representatives'] as const) {
      for (let page = 1; page <= last[list]; page++) {
        const address = membersAddress(new URL(near), { list, page, classGroup });
        if (!address)
          return {
            what: 'Адрес этой страницы не похож на список класса.',
            press: 'Откройте «Участники класса» и начните ещё раз.',
          };
        const fetched = await fetchSitePage(service, address, signal);
        if (!fetched.ok) return troubleOf(fetched.trouble, fetched.status);
        const { page: parsed } = fetched;
        const checked = safeParse(membersReadingSchema, parsed);
        const strange = {
          what: `Страница ${page} списка (${list === 'students' ? 'ученики' : 'родители'}) выглядит не так, как обычно.`,
          press: 'Посмотрите её на сайте и начните ещё раз.',
        };
        if (!checked.success || checked.output.data.list !== list) return strange;
        const { data } = checked.output;
        if (data.part === 'former')
          return {
            what: 'Сайт показал не класс, а тех, кто был в нём раньше.',
            press: 'Откройте на сайте «Ученики» и начните ещё раз.',
          };
        // A page without any list is no empty class.
        if (checked.output.warnings.some(({ code }) => code === 'list-not-found')) return strange;
        if (data.classGroup.id !== null && data.classGroup.id !== classGroup) {
          return {
            what: 'Сайт открыл список другого класса.',
            press: 'Откройте свой класс через «Мои классы» и начните ещё раз.',
          };
        }
        pages.set(`${list}:${page}`, data as ClassMembersData);
        frame.school.id ??= parsed.school.id;
        frame.school.name ||= parsed.school.name ?? '';
        frame.classGroup.name ||= data.classGroup.name;
        last[list] = Math.min(Math.max(last[list], data.lastPage), 100);
        for (const { text } of checked.output.warnings) warnings.add(text);
        await report(true, null);
      }
    }
    return null;
  };

  let note: string | null;
  try {
    await report(true, null);
    const before = await plainRosterOf(service, classGroup);
    const own = await ownershipOf(service, classGroup, new URL(near), signal);
    if (own.kind === 'unknown') warnings.add(OWNERSHIP_UNKNOWN);
    const obstacle = own.kind === 'refused' ? own.problem : await readPages();
    note =
      obstacle &&
      describeProblem({
        ...obstacle,
        kept: pages.size > 0 ? 'Список прочитан не весь: прочитанное на месте.' : unchangedAfter(before),
      });
    if (!obstacle && isEmptied(before, pages)) note = EMPTIED;
    else if (!obstacle) {
      const roster = await keep(true);
      if (withReport) await readFurther(roster);
    } else if (pages.size > 0) await keep(false);
  } catch (error) {
    await noteUnexpected(service, error, 'reading/class');
    note = messageFor(error);
  }
  await report(false, note).catch((error: unknown) => noteUnexpected(service, error, 'reading/class'));
}

const unchangedAfter = (before: Roster | null) =>
  before ? 'Прежний список на месте.' : 'Ничего не прочитано и не сохранено.';

const NO_REPORT =
  'Отчёт «Люди: Ученики» не открылся: возможно, у вашей роли нет к нему доступа. Дни рождения и контакты можно взять из таблицы.';

const EMPTIED = describeProblem({
  what: 'Сайт показал пустой список учеников.',
  kept: 'Прежний список оставлен.',
  press: 'Посмотрите список на сайте и начните ещё раз.',
});

/** No class loses all its students at once: the site has shown an empty list instead. */
function isEmptied(before: Roster | null, pages: ReadonlyMap<string, ClassMembersData>): boolean {
  return (
    (before?.students.length ?? 0) > 0 && [...pages.values()].every(({ students }) => students.length === 0)
  );
}
