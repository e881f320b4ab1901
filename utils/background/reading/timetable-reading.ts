import { addDays, type Day, dayOf } from '../../base/calendar/day.ts';
import { mondayOf } from '../../base/calendar/monday.ts';
import { type JournalRun, openOf, type TimetablePart } from '../../class-data/journal/journal-run.ts';
import { type ClassTimetable, emptyTimetable, withWeek } from '../../class-data/timetable/class-timetable.ts';
import { pageOfList } from '../../dnevnik/addresses.ts';
import { homeworkAddress, scheduleWeekAddress } from '../../dnevnik/journal-addresses.ts';
import { homeworkSchema, scheduleWeekSchema } from '../../messages/journal-readings.ts';
import { keepTimetable, storedTimetable } from '../../stored/stored-timetable.ts';
import type { Service } from '../context.ts';
import { fetchJournalPage, type JournalFetched, type Obstacle } from './journal-fetching.ts';
import { journalRunOf } from './stored-journal-run.ts';

type ChangeRun = (change: (run: JournalRun) => JournalRun) => Promise<JournalRun | null>;

/** Maximum of homework pages to read: an endless list cannot be that of the class. */
const HOMEWORK_PAGES = 20;

/**
 * Schedule of this week and the next, and the homework set for them. The journal is complete without them: a page that
 * does not open is reported and skipped. Skipped altogether when reading from the API without a session on the site.
 */
export async function readTimetable(
  service: Service,
  classGroup: string,
  changeRun: ChangeRun,
  signal: AbortSignal,
): Promise<Obstacle | null> {
  const run = await journalRunOf(service, classGroup);
  if (!run) return null;
  for (const part of openOf(run, 'week', 'homework')) {
    const fetched = await readPart(service, run, part, signal);
    if ('obstacle' in fetched) {
      if (!run.api || fetched.obstacle.status === 'stopped') return fetched.obstacle;
      await skip(changeRun, part, fetched.obstacle.note);
    } else if ('failed' in fetched) await skip(changeRun, part, fetched.failed);
    else {
      const { got } = fetched;
      await service.serial(async () => {
        const [database, key] = [await service.database(), await service.key()];
        const before = await storedTimetable(database, key, classGroup);
        await keepTimetable(database, key, classGroup, got(before ?? emptyTimetable()), service.now());
      });
      await changeRun((before) => ({ ...before, read: [...before.read, part.key] }));
    }
    await service.changed();
  }
  return null;
}

async function skip(changeRun: ChangeRun, part: TimetablePart, why: string): Promise<void> {
  const what = part.kind === 'week' ? 'Расписание' : 'Домашние задания';
  await changeRun((run) => ({
    ...run,
    skipped: [...run.skipped, part.key],
    warnings: [...new Set([...run.warnings, `${what}: ${why}`])],
  }));
}

/** Change that one part makes to the timetable. */
type Change = (timetable: ClassTimetable) => ClassTimetable;

function readPart(
  service: Service,
  run: JournalRun,
  part: TimetablePart,
  signal: AbortSignal,
): Promise<JournalFetched<Change>> {
  const first = mondayOf(dayOf(new Date(run.startedAt)));
  return part.kind === 'week'
    ? readWeek(service, run, { monday: part.monday, first }, signal)
    : readHomework(service, run, first, signal);
}

async function readWeek(
  service: Service,
  { near, school, classGroup }: JournalRun,
  { monday, first }: { monday: Day; first: Day },
  signal: AbortSignal,
): Promise<JournalFetched<Change>> {
  const address = scheduleWeekAddress(new URL(near), { school, classGroup: classGroup.id, day: monday });
  if (!address) return { failed: 'Адрес расписания не составить.' };
  const page = await fetchJournalPage(
    service,
    address,
    { kind: 'schedule-week', schema: scheduleWeekSchema },
    signal,
  );
  if (!('got' in page)) return page;
  const { days, lessons, classGroup: shown } = page.got;
  if (shown.id !== classGroup.id) return { failed: 'Сайт открыл расписание другого класса.' };
  const within = ({ date }: { date: Day }) => date >= monday && date < addDays(monday, 7);
  if (days.length > 0 && !days.some(within)) return { failed: 'Сайт открыл другую неделю.' };
  const week = {
    monday,
    readAt: service.now().toISOString(),
    days: days.filter(within),
    lessons: lessons.filter(within),
  };
  return { got: (timetable) => withWeek(timetable, week, first), warnings: page.warnings };
}

async function readHomework(
  service: Service,
  run: JournalRun,
  from: Day,
  signal: AbortSignal,
): Promise<JournalFetched<Change>> {
  const { near, school } = run;
  const schoolYear = run.schoolYear ?? schoolYearOf(from);
  const address = homeworkAddress(new URL(near), { school, schoolYear, from, to: addDays(from, 13) });
  if (!address) return { failed: 'Адрес домашних заданий не составить.' };
  const items: NonNullable<ClassTimetable['homework']>['items'] = [];
  let last = 1;
  for (let number = 1; number <= Math.min(last, HOMEWORK_PAGES); number++) {
    const at = number === 1 ? address : pageOfList(address, number);
    if (!at) break;
    const page = await fetchJournalPage(service, at, { kind: 'homework', schema: homeworkSchema }, signal);
    if (!('got' in page)) return page;
    items.push(...page.got.items);
    last = page.got.lastPage;
  }
  const readAt = service.now().toISOString();
  return { got: (timetable) => ({ ...timetable, homework: { readAt, items } }), warnings: [] };
}

/** The school year begins in September. */
const schoolYearOf = (day: Day): number => Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 8 ? 1 : 0);
