import { dayOf } from '../../base/calendar/day.ts';
import { describeProblem } from '../../base/text/problem.ts';
import { withAnswers } from '../../class-data/journal/from-api.ts';
import { journalDifference } from '../../class-data/journal/journal-difference.ts';
import { type JournalRun, openOf } from '../../class-data/journal/journal-run.ts';
import { rosterFromApi } from '../../class-data/roster/from-api.ts';
import { mergedRoster } from '../../class-data/roster/merged-roster.ts';
import { ApiError, createApiClient } from '../../dnevnik/api/api-client.ts';
import { type ClassAnswers, readClassAnswers } from '../../dnevnik/api/class-answers.ts';
import { readOwnAccount } from '../../dnevnik/api/own-account.ts';
import { journalToChange, keepJournal } from '../../stored/stored-journal.ts';
import { checkAccount } from '../account.ts';
import type { Service } from '../context.ts';
import { apiKeyOf } from './api-key.ts';
import type { Obstacle } from './journal-fetching.ts';
import { keepRoster, plainRosterOf } from './stored-rosters.ts';

type ChangeRun = (change: (run: JournalRun) => JournalRun) => Promise<JournalRun | null>;

/** Reads what is left of a run from the API, a period at a time; returns what stopped it, if anything did. */
export async function readFromApi(
  service: Service,
  started: JournalRun,
  changeRun: ChangeRun,
  signal: AbortSignal,
): Promise<Obstacle | null> {
  const token = await apiKeyOf(service);
  if (token === null)
    return {
      status: 'trouble',
      note: describeProblem({
        what: 'Ключ API убран.',
        kept: 'Прочитанное на месте.',
        press: 'Начните обновление ещё раз.',
      }),
    };
  const client = createApiClient(service.fetchApi, token, signal);
  const classGroup = started.classGroup.id;
  const today = dayOf(service.now());
  try {
    await checkAccount(service, await readOwnAccount(client));
    let first: ClassAnswers | null = null;
    let run: JournalRun | null = started;
    if (!run.periods) {
      const period = /^\d+$/.test(run.wanted) ? run.wanted : null;
      first = await readClassAnswers(client, { classGroup, period, today });
      const begun = first.periods.filter(({ start }) => start.slice(0, 10) <= today).map(({ id }) => id);
      const periods = run.wanted === 'year' && begun.length > 0 ? begun : [first.period.id];
      run = await changeRun((before) => ({ ...before, periods }));
    }
    for (const part of openOf(run, 'register')) {
      const period = part.period;
      const ready = first?.period.id === period ? first : null;
      const answers = ready ?? (await readClassAnswers(client, { classGroup, period, today }));
      await take(service, started.classGroup, answers);
      await takeStudents(service, started.classGroup.id, answers);
      await changeRun((before) => ({ ...before, read: [...before.read, part.key] }));
      await service.changed();
    }
    return null;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: error.trouble === 'stopped' ? 'stopped' : 'trouble', note: error.message };
  }
}

async function take(
  service: Service,
  classGroup: JournalRun['classGroup'],
  answers: ClassAnswers,
): Promise<void> {
  await service.serial(async () => {
    const [database, key, now] = [await service.database(), await service.key(), service.now()];
    const schoolYear =
      answers.group.studyyear ?? Number((answers.periods[0] ?? answers.period).start.slice(0, 4));
    const before = await journalToChange(database, key, { classGroup, schoolYear, now });
    const next = withAnswers(before, answers, now.toISOString());
    const changes = journalDifference(before, next);
    await keepJournal(database, key, next, { period: answers.period.id, changes, now });
  });
}

/** The API also lists the class: newcomers and account ids are added to the roster; nobody is removed from it. */
async function takeStudents(service: Service, classGroup: string, { students }: ClassAnswers): Promise<void> {
  const roster = await plainRosterOf(service, classGroup);
  if (!roster) return;
  const present = students.filter(({ left, lastName }) => !left && lastName);
  const told = rosterFromApi(present, roster, service.now().toISOString());
  await keepRoster(service, mergedRoster(roster, told, 'api', 'add').roster);
}
