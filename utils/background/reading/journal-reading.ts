import { describeProblem } from '../../base/text/problem.ts';
import { messageFor, UserError } from '../../base/text/user-error.ts';
import type { ClassJournal } from '../../class-data/journal/class-journal.ts';
import {
  canResume,
  createJournalRun,
  isSettled,
  type JournalRun,
  openOf,
  partsOf,
  type RegisterPart,
  type WantedPeriods,
} from '../../class-data/journal/journal-run.ts';
import { POLITENESS } from '../../dnevnik/fetching/polite-fetch.ts';
import { journalAtPeriod, styleOf } from '../../dnevnik/journal-addresses.ts';
import type { SubjectJournalData } from '../../dnevnik/journal-pages.ts';
import { subjectJournalSchema } from '../../messages/journal-readings.ts';
import { journalToChange } from '../../stored/stored-journal.ts';
import type { Service } from '../context.ts';
import { RunningTasks } from '../running-tasks.ts';
import { noteUnexpected } from '../unexpected.ts';
import { apiKeyOf } from './api-key.ts';
import { fetchJournalPage, type JournalFetched, type Obstacle } from './journal-fetching.ts';
import { readFromApi } from './journal-from-api.ts';
import { readJournalList, readJournalPeriods } from './journal-list.ts';
import { noteOfFailed, STOPPED } from './journal-notes.ts';
import { takePage } from './journal-taking.ts';
import { ownClassObstacle } from './own-class.ts';
import { readSiteAverages } from './site-averages-reading.ts';
import { classesWithJournalRun, journalRunOf, keepJournalRun } from './stored-journal-run.ts';
import { rosterOf } from './stored-rosters.ts';
import { readTimetable } from './timetable-reading.ts';

/** Updates of journals under way, by class; the reason given when stopping one is the note shown to the teacher. */
const updates = new RunningTasks();

/** Stops the update of a class; resolves once the last page is stored. */
export const stopJournalUpdate = (classGroup: string): Promise<void> => updates.stop(classGroup, STOPPED);

/** Stops all updates and waits for none. */
export const abortJournalUpdates = (): void => updates.abortAll();

/** Starts an update or resumes an unfinished one. Resolves at once; the reading continues in the background. */
export async function startJournalUpdate(
  service: Service,
  { classGroup, wanted, near }: { classGroup: string; wanted: WantedPeriods; near: string | null },
): Promise<void> {
  if (updates.isActive(classGroup))
    throw new UserError({
      what: 'Данные класса уже обновляются.',
      kept: 'Чтение идёт дальше.',
      press: 'Дождитесь его конца или остановите его.',
    });
  await updates.whenStopped(classGroup);
  await service.key();
  const roster = await rosterOf(service, classGroup);
  if (!roster)
    throw new UserError({
      what: 'Списка класса ещё нет, а по нему узнаются ученики.',
      kept: 'Ничего не изменилось.',
      press: 'Сначала прочитайте список класса.',
    });
  const style = styleOf([near, ...roster.students.map(({ card }) => card)]);
  const api = (await apiKeyOf(service)) !== null;
  await service.serial(async () => {
    const before = await journalRunOf(service, classGroup);
    const fresh = createJournalRun(
      {
        id: crypto.randomUUID(),
        classGroup: roster.classGroup,
        school: roster.school.id,
        near: style.href,
        wanted,
        api,
        known: before ? [...new Set([...before.known, ...before.read])] : [],
      },
      service.now(),
    );
    const run = before && canResume(before, { wanted, api }, service.now()) ? resumed(before) : fresh;
    await keepJournalRun(service, run);
  });
  await service.changed();
  void updateJournal(service, classGroup);
}

/** Pages that failed before are tried again. */
const resumed = (run: JournalRun): JournalRun => ({ ...run, status: 'running', note: null, failed: [] });

/** Resumes updates interrupted when the background was killed; returns whether any is running. */
export async function resumeJournalUpdates(service: Service): Promise<boolean> {
  let busy = false;
  for (const classGroup of await classesWithJournalRun(service)) {
    if ((await journalRunOf(service, classGroup))?.status !== 'running') continue;
    busy = true;
    void updateJournal(service, classGroup);
  }
  return busy;
}

/** Stops the updates that a lock left running, with a note for the teacher. */
export async function stopLockedUpdates(service: Service, note: string): Promise<void> {
  const endedAt = service.now().toISOString();
  for (const classGroup of await classesWithJournalRun(service)) {
    await changeRun(service, classGroup, (run) =>
      run.status === 'running' ? { ...run, status: 'stopped', endedAt, note } : run,
    );
  }
}

/** Reads what is left of the run of a class, two pages at a time. Never rejects. */
function updateJournal(service: Service, classGroup: string): Promise<void> {
  return updates.run(classGroup, (signal) =>
    readAll(service, classGroup, signal)
      .catch(async (error: unknown): Promise<Obstacle> => {
        await noteUnexpected(service, error, 'reading/journal');
        return { status: 'trouble', note: messageFor(error) };
      })
      .then((obstacle) => settle(service, classGroup, obstacle, signal))
      .catch((error: unknown) => noteUnexpected(service, error, 'reading/journal')),
  );
}

/** Stores how the run ended; while the vault is locked it stays running, and the next wake-up resumes it. */
async function settle(
  service: Service,
  classGroup: string,
  obstacle: Obstacle | null,
  signal: AbortSignal,
): Promise<void> {
  await changeRun(service, classGroup, (run) => {
    if (run.status !== 'running') return run;
    const endedAt = service.now().toISOString();
    if (!obstacle) return { ...run, status: 'done', endedAt, note: noteOfFailed(run) };
    const note = obstacle.status === 'stopped' ? String(signal.reason ?? STOPPED) : obstacle.note;
    return { ...run, status: obstacle.status, endedAt, note };
  });
  await service.changed('atOnce');
}

function changeRun(
  service: Service,
  classGroup: string,
  change: (run: JournalRun) => JournalRun,
): Promise<JournalRun | null> {
  return service.serial(async () => {
    const run = await journalRunOf(service, classGroup);
    const next = run && change(run);
    if (next && next !== run) await keepJournalRun(service, next);
    return next;
  });
}

/** Reads the journals first, then the other pages. Returns what stopped it, if anything did. */
async function readAll(service: Service, classGroup: string, signal: AbortSignal): Promise<Obstacle | null> {
  const run = await journalRunOf(service, classGroup);
  if (run?.status !== 'running') return null;
  const change = (each: (run: JournalRun) => JournalRun) => changeRun(service, classGroup, each);
  const stranger = await ownClassObstacle(service, run, signal);
  if (stranger) return stranger;
  const obstacle = run.api
    ? await readFromApi(service, run, change, signal)
    : ((await readJournals(service, classGroup, signal)) ??
      (await readSiteAverages(service, classGroup, change, signal)));
  return obstacle ?? readTimetable(service, classGroup, change, signal);
}

async function readJournals(
  service: Service,
  classGroup: string,
  signal: AbortSignal,
): Promise<Obstacle | null> {
  let run = await journalRunOf(service, classGroup);
  if (!run) return null;
  if (!run.journals) {
    const list = await readJournalList(service, run, signal);
    if ('obstacle' in list) return list.obstacle;
    // Kept with the periods: a list without a frame counts only once a further page was drawn for the same account.
    run = { ...run, journals: list.journals };
  }
  const { journals } = run;
  const roster = await rosterOf(service, classGroup);
  const people = roster?.students.map(({ key, name }) => ({ key, name })) ?? [];
  let first: SubjectJournalData | null = null;
  if (!run.periods) {
    const found = await readJournalPeriods(service, run, signal);
    if ('obstacle' in found) return found.obstacle;
    first = found.first;
    const schoolYear = found.schoolYear ?? roster?.schoolYear ?? null;
    run = await changeRun(service, classGroup, (before) => ({
      ...before,
      journals,
      periods: found.periods,
      schoolYear,
    }));
    if (!run) return null;
  }
  if (run.schoolYear === null)
    return {
      status: 'trouble',
      note: describeProblem({
        what: 'Сайт не сказал, какой это учебный год.',
        kept: 'Прочитанное на месте.',
        press: 'Обновите список класса и начните ещё раз.',
      }),
    };
  const { schoolYear } = run;
  const [database, key] = [await service.database(), await service.key()];
  const at = { classGroup: run.classGroup, schoolYear, now: service.now() };
  const held = { journal: await journalToChange(database, key, at) };
  run = await changeRun(service, classGroup, (before) => ({
    ...before,
    skipped: settledParts(before, held.journal),
  }));
  const parts = openOf(run, 'register');
  let obstacle: Obstacle | null = null;
  const worker = async (): Promise<void> => {
    for (let part = parts.shift(); part && !obstacle; part = parts.shift()) {
      const ready = first && isPageOf(first, part) ? first : null;
      const fetched: JournalFetched<SubjectJournalData> = ready
        ? { got: ready, warnings: [] }
        : await fetchPart(service, part, signal);
      if ('obstacle' in fetched) {
        obstacle ??= fetched.obstacle;
        return;
      }
      await takePage(service, held, { part, fetched, people, classGroup });
      await service.changed();
    }
  };
  await Promise.all(Array.from({ length: POLITENESS.atOnce }, worker));
  return obstacle;
}

/** Parts that an update of the whole year need not read again. */
function settledParts(run: JournalRun, journal: ClassJournal): string[] {
  if (run.wanted !== 'year') return [];
  const settled = (register: ClassJournal['registers'][number]) =>
    register.readAt < run.startedAt && isSettled(register, journal);
  return partsOf(run)
    .filter((part) => {
      if (part.kind === 'student')
        return journal.averages.some(
          ({ student, period }) =>
            student === part.student &&
            period === part.period &&
            journal.registers.every((each) => each.period !== period || settled(each)),
        );
      return (
        part.kind === 'register' &&
        journal.registers.some(
          (register) =>
            register.subject === part.subject &&
            register.group === part.group &&
            register.period === part.period &&
            settled(register),
        )
      );
    })
    .map(({ key }) => key);
}

async function fetchPart(
  service: Service,
  part: RegisterPart,
  signal: AbortSignal,
): Promise<JournalFetched<SubjectJournalData>> {
  const url = URL.parse(part.address);
  const address = url && journalAtPeriod(url, part.period ?? '0');
  if (!address) return { failed: 'Ссылка не похожа на адрес журнала.' };
  const page = await fetchJournalPage(
    service,
    address,
    { kind: 'subject-journal', schema: subjectJournalSchema },
    signal,
  );
  if (!('got' in page)) return page;
  const lost = page.warnings.find(({ code }) => /^(?:table|students|lessons|columns)-not-found$/.test(code));
  if (lost) return { failed: lost.text };
  if (!isPageOf(page.got, part)) return { failed: 'Сайт открыл другой журнал или другой период.' };
  return page;
}

function isPageOf({ subject, group, period, view }: SubjectJournalData, part: RegisterPart): boolean {
  const right = part.period === null ? view === 'summary' : view === 'period' && period === part.period;
  return right && subject.id === part.subject && group.id === part.group;
}
