import { type Day, dayOf } from '../../base/calendar/day.ts';
import type { ReportingPeriods } from '../../base/calendar/reporting-periods.ts';
import { subjectKey } from '../../base/text/subject-key.ts';
import { readNamedCell } from '../../dnevnik/readers/named-cell.ts';
import type { PersonKey } from '../roster/person.ts';
import { ABSENCE_LETTERS, ABSENCES } from './absence-of-letter.ts';
import type { Cell, ClassJournal, Register, ReportedAttendance } from './class-journal.ts';
import { emptyJournal } from './empty-journal.ts';
import { periodOfDay, periodsOrSettled } from './file-periods.ts';
import { withListed, withRegister, withStudents } from './journal-parts.ts';
import { isBehaviour, markNumber } from './mark-value.ts';
import { reportedAverages } from './reported-averages.ts';
import type { LessonsContent, TakenFile, TotalsContent } from './site-files.ts';

/** A cell of a file that says something else than the register that was read from pages or the API. */
export interface FileDifference {
  student: PersonKey;
  subject: string;
  date: Day;
  /** «Н 4/5»; empty: nothing. */
  read: string;
  inFile: string;
  /** Name of the file. */
  file: string;
}

interface JournalContext {
  classGroup: { id: string; name: string };
  schoolYear: number;
  settled: ReportingPeriods | null;
  /** The class list, for names. */
  students: readonly { key: PersonKey; name: string }[];
}

type OwnCell = Omit<Cell, 'lesson'>;
interface DayLesson {
  number: number | null;
  /** Of all students of the file; undefined: the cell is empty. */
  cells: Map<PersonKey, OwnCell | undefined>;
}
interface FileDay {
  date: Day;
  lessons: DayLesson[];
  file: Pick<TakenFile, 'name' | 'takenAt'>;
}

/**
 * The journal of a class with what the files of the site add to it. What was read from pages or the API is never
 * changed: a file adds registers that were not read, and lessons after the day of the reading; where it says something
 * else than what was read, that is a difference. Of two files about a subject on one day the one taken last counts.
 */
export function withSiteFiles(
  before: ClassJournal | null,
  files: readonly TakenFile[],
  of: JournalContext,
): { journal: ClassJournal | null; differences: FileDifference[] } {
  if (files.length === 0) return { journal: before, differences: [] };
  const base = before ?? emptyJournal(of.classGroup, of.schoolYear);
  const read: ClassJournal = { ...base, periods: periodsOrSettled(base, of.settled) };
  const differences: FileDifference[] = [];
  let journal = read;
  for (const { name, days } of subjectsOf(files).values()) {
    const known = read.subjects.find((each) => subjectKey(each.name) === subjectKey(name));
    const subject = known ?? { id: `file-${subjectKey(name).replaceAll(' ', '-')}`, name };
    if (!known) journal = withListed(journal, 'subjects', subject);
    const inPeriods = new Map<string, FileDay[]>();
    for (const day of days) {
      const period = periodOfDay(read, day.date, of.settled);
      if (period) inPeriods.set(period.id, [...(inPeriods.get(period.id) ?? []), day]);
    }
    for (const [period, own] of inPeriods) {
      const registers = read.registers.filter(
        (each) => each.subject === subject.id && each.period === period,
      );
      const next =
        registers.length > 0
          ? registers.map((register) => addedTo(register, own, differences))
          : [newRegister({ subject: subject.id, group: of.classGroup.id, period }, own)];
      for (const register of next) journal = withRegister(journal, register);
    }
  }
  const reported = reportedOf(files, read);
  const named = new Set([
    ...journal.registers.flatMap(({ rows }) => rows.map(({ student }) => student)),
    ...reported.map(({ student }) => student),
  ]);
  const students = of.students.filter(({ key }) => named.has(key));
  journal = withStudents(
    journal,
    students.map(({ key, name }) => ({ key, name, left: null })),
  );
  const averages = [...journal.averages, ...reportedAverages(files, journal)];
  return { journal: { ...journal, reported, averages }, differences };
}

/** By key of the subject its days in the files, in order; a later file replaces an earlier one day by day. */
function subjectsOf(files: readonly TakenFile[]): Map<string, { name: string; days: FileDay[] }> {
  const found = new Map<string, { name: string; days: Map<Day, FileDay> }>();
  for (const { content, name, takenAt } of files) {
    if (content.kind !== 'class-week' && content.kind !== 'subject-journal') continue;
    for (const [key, subject] of daysOf(content, { name, takenAt })) {
      const before = found.get(key)?.days ?? new Map<Day, FileDay>();
      found.set(key, { name: subject.name, days: new Map([...before, ...subject.days]) });
    }
  }
  const inOrder = (days: Map<Day, FileDay>) => [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return new Map([...found].map(([key, { name, days }]) => [key, { name, days: inOrder(days) }]));
}

function daysOf({ lessons, rows }: LessonsContent, file: FileDay['file']) {
  const subjects = new Map<string, { name: string; days: Map<Day, FileDay> }>();
  lessons.forEach(({ date, number, subject: name }, at) => {
    if (isBehaviour(name)) return;
    const key = subjectKey(name);
    const subject = subjects.get(key) ?? { name, days: new Map<Day, FileDay>() };
    subjects.set(key, subject);
    const day = subject.days.get(date) ?? { date, lessons: [], file };
    subject.days.set(date, day);
    const cells = rows.map(({ student, cells }): [PersonKey, OwnCell | undefined] => {
      const text = cells.find(([lesson]) => lesson === at)?.[1];
      return [student, text === undefined ? undefined : cellOf(text)];
    });
    day.lessons.push({ number, cells: new Map(cells) });
  });
  return subjects;
}

function cellOf(text: string): OwnCell | undefined {
  const read = readNamedCell(text);
  if (!read) return undefined;
  const marks = read.marks.map((value) => ({ value, number: markNumber(value), weight: null, work: null }));
  return { marks, absence: read.absence && ABSENCES[read.absence], remark: null };
}

function newRegister(at: Pick<Register, 'subject' | 'group' | 'period'>, days: readonly FileDay[]): Register {
  const students = new Set(days.flatMap(({ lessons }) => lessons.flatMap(({ cells }) => [...cells.keys()])));
  const empty: Register = {
    ...at,
    teachers: [],
    lessons: [],
    rows: [...students].map((student) => ({ student, cells: [] })),
    source: 'file',
    readAt:
      days
        .map(({ file }) => file.takenAt)
        .sort()
        .at(-1) ?? '',
  };
  return days.reduce(withDay, empty);
}

/** The register with the lessons of a day added at its end. */
function withDay(register: Register, day: FileDay): Register {
  let next = register;
  for (const { number, cells } of day.lessons) {
    const lesson = next.lessons.length;
    const added = { id: null, date: day.date, number, topic: '', homework: null };
    const rows = next.rows.map((row) => {
      const cell = cells.get(row.student);
      return cell ? { ...row, cells: [...row.cells, { lesson, ...cell }] } : row;
    });
    next = { ...next, lessons: [...next.lessons, added], rows };
  }
  return next;
}

/** A register that was read, with the lessons held since; cells that differ before that are noted. */
function addedTo(register: Register, days: readonly FileDay[], differences: FileDifference[]): Register {
  const readOn = dayOf(new Date(register.readAt));
  let next = register;
  for (const day of days) {
    if (day.date <= readOn || !isUntouched(register, day.date)) {
      differences.push(...differencesOn(register, day));
      continue;
    }
    next = filled(next, day);
  }
  return next;
}

const lessonsOn = ({ lessons }: Register, date: Day): number[] =>
  lessons.flatMap((lesson, at) => (lesson.date === date ? [at] : []));

/** Nothing was entered on that day when the register was read. */
function isUntouched(register: Register, date: Day): boolean {
  const on = new Set(lessonsOn(register, date));
  return register.rows.every(({ cells }) => cells.every(({ lesson }) => !on.has(lesson)));
}

/** Lessons that stand in the register take their cells, in order; further ones are added. */
function filled(register: Register, day: FileDay): Register {
  const places = lessonsOn(register, day.date);
  const rows = register.rows.map((row) => {
    const further = day.lessons.slice(0, places.length).flatMap(({ cells }, at) => {
      const cell = cells.get(row.student);
      return cell ? [{ lesson: places[at]!, ...cell }] : [];
    });
    if (further.length === 0) return row;
    return { ...row, cells: [...row.cells, ...further].sort((a, b) => a.lesson - b.lesson) };
  });
  return withDay({ ...register, rows }, { ...day, lessons: day.lessons.slice(places.length) });
}

/** All of a day together: which of two lessons a mark belongs to a file may say in another way. */
function differencesOn(register: Register, { date, lessons, file }: FileDay): FileDifference[] {
  const on = new Set(lessonsOn(register, date));
  const { subject } = register;
  return register.rows.flatMap(({ student, cells }) => {
    const own = lessons.flatMap(({ cells: all }) => all.get(student) ?? []);
    if (lessons.every(({ cells: all }) => !all.has(student))) return [];
    const [read, inFile] = [shown(cells.filter(({ lesson }) => on.has(lesson))), shown(own)];
    return read === inFile ? [] : [{ student, subject, date, read, inFile, file: file.name }];
  });
}

/** Letters, then marks, in an order of their own. */
const shown = (cells: readonly OwnCell[]): string =>
  [
    ...cells.flatMap(({ absence }) => (absence ? ABSENCE_LETTERS[absence] : [])).sort(),
    ...cells.flatMap(({ marks }) => marks.map(({ value }) => value)).sort(),
  ].join(' ');

/** Of each student and period the totals that were taken last. */
function reportedOf(files: readonly TakenFile[], { periods }: ClassJournal): ReportedAttendance[] {
  const found = new Map<string, ReportedAttendance>();
  for (const { content, takenAt } of files) {
    if (content.kind !== 'attendance-totals') continue;
    const period = periodOfTotals(content, periods);
    if (period === undefined) continue;
    for (const row of content.rows)
      found.set(`${row.student} ${period}`, { ...row, period, days: content.days, readAt: takenAt });
  }
  return [...found.values()];
}

/** undefined: the journal has no such period. */
function periodOfTotals(
  { period }: TotalsContent,
  periods: ClassJournal['periods'],
): string | null | undefined {
  if (period === null) return null;
  return periods.find(({ kind, number }) => kind !== 'year' && number === period)?.id;
}
