import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { allLists, classTodayOf } from '../../../utils/background/class-duties.ts';
import { classSignals } from '../../../utils/background/class-signals.ts';
import { recordedEntries } from '../../../utils/background/register-reading.ts';
import { taskLists } from '../../../utils/background/task-lists.ts';
import { analyticsSettingsSchema } from '../../../utils/class-data/analytics/analytics-settings.ts';
import { rollOf } from '../../../utils/class-data/analytics/class-analysis.ts';
import { analyseYear } from '../../../utils/class-data/analytics/year-analysis.ts';
import type { Roster, RosterPerson } from '../../../utils/class-data/roster/person.ts';
import { duties } from '../../../utils/duties/duties.ts';
import { dutyJobs } from '../../../utils/duties/duty-jobs.ts';
import { type Entry, entrySchema, kinds } from '../../../utils/duties/entry.ts';
import { classCompleteness } from '../../../utils/duties/lists/completeness.ts';
import { classReport } from '../../../utils/duties/reports/class-report.ts';
import { classMatrix } from '../../../utils/register/class-matrix.ts';
import { rosterCounts } from '../../../utils/register/counts/roster-counts.ts';
import { sectionBadges, taskCounts } from '../../../utils/register/counts/section-badges.ts';
import { effective } from '../../../utils/register/effective.ts';
import { jobReport } from '../../../utils/register/job-report.ts';
import { classTasks } from '../../../utils/register/tasks/class-tasks.ts';
import { keepJournal } from '../../../utils/stored/stored-journal.ts';
import { wholeJournal } from '../../../utils/stored/stored-site-files.ts';
import { register, smallJournal } from '../class-data/analytics/small-journal.ts';
import { aRoster } from '../class-data/roster/a-roster.ts';
import { appendEntries, writeDocument } from '../state/written.ts';
import { newWorld, startBackground } from './reading/world.ts';

/** A school year of a class as it was recorded (see tests/forms/README.md); it begins in 2025. */
const recorded = JSON.parse(
  gunzipSync(readFileSync(join(import.meta.dirname, '../../forms/year/2a2481b.json.gz'))).toString(),
) as { students: RosterPerson[]; representatives: RosterPerson[]; entries: unknown[] };
const FIRST = 2025;
const RUNNING = FIRST + 2;
const NOW = new Date(`${RUNNING}-11-20T09:00:00Z`);
const groupOf = (year: number) => `group-${year}`;

/** What was recorded in the year, the days and periods moved to it. */
function entriesOf(year: number): Entry[] {
  const moved = JSON.stringify(recorded.entries).replace(
    /\b(20\d\d)(?=-\d\d-\d\d)|\b(20\d\d)\/(20\d\d)(?=:)/g,
    (_, day: string | undefined, from: string, to: string) =>
      day
        ? String(Number(day) + year - FIRST)
        : `${Number(from) + year - FIRST}/${Number(to) + year - FIRST}`,
  );
  const entries = (JSON.parse(moved) as object[]).map((entry) =>
    parse(entrySchema, { ...entry, classGroup: groupOf(year) }),
  );
  return effective(entries, kinds).entries.filter(({ at }) => at < NOW.toISOString());
}

function listOf(year: number): Roster {
  const classGroup = { id: groupOf(year), name: `${7 + year - FIRST} "А"` };
  return aRoster(recorded.students, recorded.representatives, { classGroup, schoolYear: year });
}

/** Marks differ from year to year: later ones are better. */
function journalOf(year: number, classGroup = groupOf(year)) {
  const days = [1, 8, 15].map((day) => `${year}-09-${String(day).padStart(2, '0')}`);
  const marks = (at: number) => days.map((_, day) => String(2 + ((at + day + year) % 4)));
  const rows = Object.fromEntries(recorded.students.map(({ key }, at) => [key, marks(at)]));
  const journal = smallJournal([register('algebra', 'q1', days, rows)]);
  const periods = journal.periods.map((each) => ({
    ...each,
    id: `${each.id}-${year}`,
    start: null,
    finish: null,
  }));
  return {
    ...journal,
    classGroup: { id: classGroup, name: '7 "А"' },
    schoolYear: year,
    periods,
    registers: journal.registers.map((each) => ({ ...each, period: `${each.period}-${year}` })),
  };
}

/** A vault with the running year; `past`: with the years before it, else with what of them is still people's or the class's. */
async function vaultOf(past: boolean) {
  const world = await newWorld();
  world.now = NOW;
  await world.unlock();
  const { service } = await startBackground(world);
  const [database, key] = [await service.database(), await service.key()];
  const years = [FIRST, FIRST + 1, RUNNING];
  for (const year of years) {
    const isRunning = year === RUNNING;
    const entries = entriesOf(year).flatMap((entry) => {
      if (past || isRunning) return [entry];
      return kinds.get(entry.kind)?.holds === 'year' ? [] : [{ ...entry, classGroup: groupOf(RUNNING) }];
    });
    for (const month of new Set(entries.map(({ at }) => at.slice(0, 7)))) {
      const own = entries.filter(({ at }) => at.startsWith(month));
      await appendEntries(database, key, entrySchema, own.map(bare), new Date(own[0]?.at ?? NOW));
    }
    if (!past && !isRunning) continue;
    await writeDocument(database, key, `roster:${groupOf(year)}`, listOf(year));
    await keepJournal(database, key, journalOf(year), { period: `q1-${year}`, changes: [], now: world.now });
  }
  if (past) {
    // The year before the first one had the number of the running class.
    const before = FIRST - 1;
    const roster = { ...listOf(before), classGroup: { id: groupOf(RUNNING), name: '6 "А"' } };
    await writeDocument(database, key, `past-year:${groupOf(RUNNING)}:${before}`, {
      version: 1,
      roster,
      periods: null,
    });
    const journal = journalOf(before, groupOf(RUNNING));
    await keepJournal(database, key, journal, { period: `q1-${before}`, changes: [], now: world.now });
    const own = entriesOf(before).filter(({ kind }) => kinds.get(kind)?.holds === 'year');
    const facts = own.map((entry) => bare({ ...entry, classGroup: groupOf(RUNNING) }));
    await appendEntries(database, key, entrySchema, facts, new Date(`${before}-10-01T08:00:00Z`));
    for (const [at, year] of [FIRST + 1, RUNNING].entries()) {
      const said = { classGroup: groupOf(year), person: groupOf(year), from: groupOf(year - 1) };
      const fact = { ...said, kind: 'class-continued' as const, name: `${7 + at} «А»`, year: year - 1 };
      await appendEntries(database, key, entrySchema, [fact], new Date(`${year}-09-01T08:00:00Z`));
    }
  }
  return service;
}

function bare<E extends { id: string; at: string; stamp?: string | undefined }>(entry: E) {
  const { id: _id, at: _at, stamp: _stamp, ...rest } = entry;
  return rest as never;
}

type Service = Awaited<ReturnType<typeof vaultOf>>;

/** Each figure of the running class that a teacher sees, by its name. */
async function figuresOf(service: Service): Promise<Map<string, unknown>> {
  const lists = await allLists(service);
  const roster = lists.find(({ classGroup }) => classGroup.id === groupOf(RUNNING)) as Roster;
  const of = await classTodayOf(service, roster, await recordedEntries(service), lists);
  const signals = await classSignals(service, roster);
  const { tasks, putOff, coming } = classTasks(of, duties, signals, []);
  const { journal } = await wholeJournal(await service.database(), await service.key(), roster);
  if (!journal) throw new Error('the running year has a journal');
  const settings = parse(analyticsSettingsSchema, {});
  const year = analyseYear(journal, { today: of.today, settings, roll: rollOf(roster) });
  const head = { className: '9 «А»', period: '', days: '', on: of.today };
  // Not what is due for the vault itself: a backup, for as long as anything stands in it.
  const { classes } = await taskLists(service);
  const found = new Map<string, unknown>();
  const add = (part: string, figures: Iterable<readonly [string, unknown]>) => {
    for (const [name, value] of figures) found.set(`${part}: ${name}`, value);
  };
  add('Состав', Object.entries(rosterCounts(roster)));
  add(
    'Справка об исполнении',
    jobReport(of, dutyJobs).map((row) => [row.text, row] as const),
  );
  add(
    'Сегодня',
    tasks.map(({ id, who, since, term }) => [id, { who, since, term }] as const),
  );
  add(
    'Срочность',
    Object.entries(
      taskCounts([...(classes.find(({ classGroup }) => classGroup.id === groupOf(RUNNING))?.tasks ?? [])]),
    ),
  );
  add('Разделы', sectionBadges(tasks, NOW));
  add('Дальше', [
    ['отложено', putOff.length],
    ['предстоит', coming.map(({ id }) => id)],
  ]);
  add('Кнопка', [['классы', classes]]);
  add(
    'Семьи',
    classMatrix(of, duties).flatMap(({ student, cells }) =>
      Object.entries(cells).map(([column, cell]) => [`${student.key} ${column}`, cell] as const),
    ),
  );
  add(
    'Полнота',
    classCompleteness(of).map(({ student, gaps }) => [student.key, [...gaps]] as const),
  );
  add('Журнал', [
    ['год', year.year.figures],
    ...[...year.periods].map(([id, { figures }]) => [id, figures] as const),
    ['сигналы', year.warnings],
    ['день', signals.day],
  ]);
  add('Отчёт', Object.entries(classReport(year.year, head, (key) => key)));
  return found;
}

describe('the running year of three', () => {
  let withPast: Service;
  beforeAll(async () => {
    withPast = await vaultOf(true);
  });

  it('has each figure as if there were no past years: they are compared one by one', async () => {
    const [alone, after] = [await figuresOf(await vaultOf(false)), await figuresOf(withPast)];
    expect([...after.keys()]).toEqual([...alone.keys()]);
    expect(alone.size).toBeGreaterThan(200);
    for (const [name, value] of alone) expect([name, after.get(name)]).toEqual([name, value]);
  });

  it('has every consent, refusal and withdrawal of all years', async () => {
    const service = withPast;
    const lists = await allLists(service);
    const roster = lists.find(({ schoolYear }) => schoolYear === RUNNING) as Roster;
    const { entries } = await classTodayOf(service, roster, await recordedEntries(service), lists);
    const isConsent = ({ kind }: { kind: string }) => /^(?:consent|withdrawal)-/.test(kind);
    const ever = [FIRST, FIRST + 1, RUNNING].flatMap(entriesOf).filter(isConsent);
    const by = (all: readonly { kind: string; person: string }[]) =>
      all.map(({ kind, person }) => `${person} ${kind}`).sort();
    expect(ever.length).toBeGreaterThan(300);
    expect(by(entries.filter(isConsent))).toEqual(by(ever));
  });
});
