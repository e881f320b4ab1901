import {
  array,
  boolean,
  type InferOutput,
  literal,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  string,
  union,
} from 'valibot';
import { addDays, type Day, dayOf, daysBetween } from '../../base/calendar/day.ts';
import { mondayOf } from '../../base/calendar/monday.ts';
import type { ClassJournal, Register } from './class-journal.ts';
import { isBehaviour } from './mark-value.ts';

/**
 * Which periods to read: the one the site shows first; all of the year that have begun; or one by id.
 * «Итоговые» are always read.
 */
export const wantedPeriodsSchema = union([
  picklist(['current', 'year']),
  pipe(string(), regex(/^\d{1,19}$/)),
]);
export type WantedPeriods = InferOutput<typeof wantedPeriodsSchema>;

/**
 * An update of a class's journals, the sealed document `journal-run:<class>`, which lets a restarted
 * background resume it.
 */
export const journalRunSchema = object({
  version: literal(1),
  id: string(),
  classGroup: object({ id: string(), name: string() }),
  school: nullable(string()),
  /** An address of the site; other addresses take its style. */
  near: string(),
  wanted: wantedPeriodsSchema,
  /** Read from the API, period by period, instead of from the pages. */
  api: optional(boolean(), false),
  /** ISO times. */
  startedAt: string(),
  endedAt: nullable(string()),
  status: picklist(['running', 'stopped', 'trouble', 'signed-out', 'done']),
  /** Russian, for the teacher. */
  note: nullable(string()),
  /** The journals of the class; null: not requested yet. */
  journals: nullable(
    array(object({ subject: string(), group: string(), name: string(), address: string() })),
  ),
  /** Both are unknown until the first journal is open. */
  schoolYear: nullable(number()),
  /** Ids of the periods to read. */
  periods: nullable(array(string())),
  /** Students with pages of marks linked in the journals: these show the site's own averages. */
  students: optional(array(object({ key: string(), address: string() })), []),
  /** Keys of the parts read by earlier runs: only these can show what is new. */
  known: array(string()),
  /** Keys of the parts that were read, skipped or given up. */
  read: array(string()),
  skipped: array(string()),
  failed: array(string()),
  warnings: array(string()),
});
export type JournalRun = InferOutput<typeof journalRunSchema>;

/** One journal to read. `period` null: «Итоговые». */
export interface RegisterPart {
  kind: 'register';
  key: string;
  subject: string;
  group: string;
  name: string;
  address: string;
  period: string | null;
}

/** The older page of one student's marks in a period. */
export interface StudentPart {
  kind: 'student';
  key: string;
  student: string;
  address: string;
  period: string;
}

/** A week of the timetable, by its Monday; or the list of homework. */
export type TimetablePart = { kind: 'week'; key: string; monday: Day } | { kind: 'homework'; key: string };

export type JournalPart = RegisterPart | StudentPart | TimetablePart;

export function createJournalRun(
  given: Pick<JournalRun, 'id' | 'classGroup' | 'school' | 'near' | 'wanted' | 'known' | 'api'>,
  now: Date,
): JournalRun {
  return {
    version: 1,
    ...given,
    startedAt: now.toISOString(),
    endedAt: null,
    status: 'running',
    note: null,
    journals: null,
    schoolYear: null,
    periods: null,
    students: [],
    read: [],
    skipped: [],
    failed: [],
    warnings: [],
  };
}

/** The API returns all subjects of a period at once. */
const WHOLE_CLASS = { kind: 'register', subject: '', group: '', name: '', address: '' } as const;

/**
 * All pages of a run: journals by subject, marks by student, the timetables of this week and the next,
 * homework.
 */
export function partsOf(run: JournalRun): JournalPart[] {
  return [...registerParts(run), ...studentParts(run), ...timetableParts(run)];
}

/** Behaviour has no lessons and is only in «Итоговые». */
function registerParts(run: JournalRun): RegisterPart[] {
  if (run.api) return (run.periods ?? []).map((period) => ({ ...WHOLE_CLASS, period, key: `api ${period}` }));
  return (run.journals ?? []).flatMap((journal) => {
    const periods: (string | null)[] = isBehaviour(journal.name) ? [] : (run.periods ?? []);
    return [...periods, null].map((period) => ({
      kind: 'register' as const,
      ...journal,
      period,
      key: `${journal.subject} ${journal.group} ${period ?? 'final'}`,
    }));
  });
}

function studentParts({ students, periods }: JournalRun): StudentPart[] {
  return (periods ?? []).flatMap((period) =>
    students.map(({ key: student, address }) => ({
      kind: 'student' as const,
      key: `student ${student} ${period}`,
      student,
      address,
      period,
    })),
  );
}

function timetableParts({ startedAt }: JournalRun): TimetablePart[] {
  const monday = mondayOf(dayOf(new Date(startedAt)));
  const weeks = [monday, addDays(monday, 7)];
  return [
    ...weeks.map((each) => ({ kind: 'week' as const, key: `week ${each}`, monday: each })),
    { kind: 'homework', key: 'homework' },
  ];
}

/** Parts still to be read. */
export function openParts(run: JournalRun): JournalPart[] {
  const settled = new Set([...run.read, ...run.skipped, ...run.failed]);
  return partsOf(run).filter(({ key }) => !settled.has(key));
}

/** Parts of one kind still to be read. */
export function openOf<K extends JournalPart['kind']>(
  run: JournalRun | null,
  ...kinds: K[]
): Extract<JournalPart, { kind: K }>[] {
  const open: JournalPart[] = run ? openParts(run) : [];
  return open.filter((part): part is Extract<JournalPart, { kind: K }> =>
    kinds.some((kind) => kind === part.kind),
  );
}

/** A register counts as final this many days after the last lesson of its period. */
const SETTLED_AFTER_DAYS = 14;

/**
 * Whether a register need not be read again: it was read at least 14 days after its period's last lesson,
 * when period marks are given and late work is entered. To read it anyway, request this period by itself.
 */
export function isSettled(register: Register, journal: ClassJournal): boolean {
  const finish = journal.periods.find(({ id }) => id === register.period)?.finish;
  const last = finish ?? lastLesson(journal, register.period);
  const read = dayOf(new Date(register.readAt));
  return last !== null && daysBetween(last, read) >= SETTLED_AFTER_DAYS;
}

function lastLesson(journal: ClassJournal, period: string): Day | null {
  const days = journal.registers.flatMap((register) =>
    register.period === period ? register.lessons.map(({ date }) => date) : [],
  );
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}

/** An unfinished run is resumed within this time, then started again, hours. */
const RESUMED_WITHIN_HOURS = 12;

/** Whether another request for an update resumes this run instead of starting again. */
export function canResume(
  run: JournalRun,
  { wanted, api }: { wanted: WantedPeriods; api: boolean },
  now: Date,
): boolean {
  const age = now.getTime() - Date.parse(run.startedAt);
  return (
    run.status !== 'done' &&
    run.wanted === wanted &&
    run.api === api &&
    age < RESUMED_WITHIN_HOURS * 3_600_000
  );
}
