import type { Day } from '../../base/calendar/day.ts';
import type { ClassJournal, JournalStudent, MissingPart, Subject } from '../journal/class-journal.ts';
import type { PersonKey, Roster } from '../roster/person.ts';
import type { AnalyticsSettings } from './analytics-settings.ts';
import { type Attendance, type AttendanceDay, attendanceOf } from './attendance.ts';
import { type ClassFigures, classFigures, type Standing, standingOf } from './class-figures.ts';
import { type Fraction, fraction } from './fraction.ts';
import { givenMarks } from './given-marks.ts';
import type { Outcome } from './outcome.ts';
import { attendanceByReports, reportedIn } from './reported-attendance.ts';
import { type SubjectFigures, subjectFigures } from './subject-figures.ts';
import { type SubjectOfStudent, subjectOfStudent } from './subject-of-student.ts';
import { type Tally, tallyOf } from './tally.ts';
import { type TrendWeek, trendByWeek } from './trend.ts';

export interface AnalysisOptions {
  /** Id of the reporting period; null: the whole year, with the year marks. */
  period: string | null;
  today: Day;
  settings: AnalyticsSettings;
  /** The present class list, see `rollOf`; null or missing: only the journal says who has left. */
  roll?: ReadonlySet<PersonKey> | null;
}

export interface StudentAnalysis {
  student: JournalStudent;
  /** By subject id; subjects that the student does not take are missing. */
  subjects: Map<string, SubjectOfStudent>;
  /** By given marks. */
  given: Standing;
  /** By given marks, or expected ones where none are given. */
  expected: Standing;
  attendance: Attendance;
  days: AttendanceDay[];
}

/** Figures by given marks; and by given marks, or expected ones where none are given yet. */
export interface Bases<T> {
  given: T;
  expected: T;
  /**
   * Which of the two to show: given, once at least half of those who count in `expected` have a given mark.
   */
  basis: 'given' | 'expected';
}

export interface SubjectAnalysis {
  subject: Subject;
  figures: Bases<SubjectFigures>;
  /** Number of students who take it. */
  students: number;
  /** Number of marks that count. */
  marks: number;
  /** Накопляемость: marks / students. */
  marksPerStudent: Fraction | null;
  /** Σ marks / count, over all current marks, unweighted. Not the «средний балл» of period marks. */
  currentMean: Fraction | null;
  trend: TrendWeek[];
  teachers: string[];
  /** None of its registers was read in the period. */
  unread: boolean;
}

/** All figures of a class in a period or a year. */
export interface ClassAnalysis {
  period: string | null;
  today: Day;
  /** As set when it was made, see `isReasonAwaited`. */
  reasonDays: number;
  /** Class 1 has no marks: attendance only. */
  unmarked: boolean;
  /** Something relevant was not read: every figure is shown as partial. */
  partial: boolean;
  missing: MissingPart[];
  /** All days with lessons, in order. */
  days: Day[];
  /** The present roll in journal order; only those listed in a register or with a mark. All figures are theirs. */
  students: StudentAnalysis[];
  /** Those who stand in the journal but have left, or are not in the class list. */
  departed: StudentAnalysis[];
  /** In journal order. */
  subjects: SubjectAnalysis[];
  figures: Bases<ClassFigures>;
  /** Days and lessons of all students combined. */
  attendance: Attendance;
  trend: TrendWeek[];
}

/**
 * The students of a class list by their keys; null: the list does not tell who has left, since pages of it are missing
 * or somebody in it has no id of the site, by which the journal knows people.
 */
export function rollOf({ students, partial }: Pick<Roster, 'students' | 'partial'>): Set<PersonKey> | null {
  const isWhole = students.length > 0 && !partial && students.every(({ person }) => person !== null);
  return isWhole ? new Set(students.map(({ key }) => key)) : null;
}

/**
 * All figures of a class; each is defined at the function that calculates it. Pure: `today` determines which
 * lessons were held.
 */
export function analyseClass(journal: ClassJournal, options: AnalysisOptions): ClassAnalysis {
  const { period, today, settings } = options;
  const tally = tallyOf(journal, period, { today, reasonDays: settings.reasonDays });
  const marks = givenMarks(journal, period);
  const site = new Map(
    journal.averages
      .filter((each) => each.period === period)
      .map((each) => [`${each.student} ${each.subject}`, each.hundredths]),
  );
  const reported = reportedIn(journal, period);
  const isPresent = (student: JournalStudent) =>
    student.left !== true && (!options.roll || options.roll.has(student.key));
  const all = journal.students.flatMap((student): StudentAnalysis[] => {
    const own = tally.students.get(student.key);
    const subjects = new Map<string, SubjectOfStudent>();
    for (const { id } of journal.subjects) {
      const found = subjectOfStudent(
        { subject: id, tally: own?.subjects.get(id) ?? null },
        {
          given: marks.of(student.key, id),
          site: site.get(`${student.key} ${id}`) ?? null,
          ofPeriods: marks.ofPeriods(student.key, id),
        },
        { weighted: journal.weighted, settings, left: !isPresent(student), year: period === null },
      );
      if (found) subjects.set(id, found);
    }
    const report = reported.get(student.key);
    if (!own && !subjects.size && !report) return [];
    const days = own?.days ?? [];
    return [
      {
        student,
        subjects,
        days,
        attendance: report ? attendanceByReports([report]) : attendanceOf(days),
        given: standing(student.key, subjects, ({ given }) => marks.outcome(given)),
        expected: standing(student.key, subjects, ({ outcome }) => outcome),
      },
    ];
  });
  const students = all.filter(({ student }) => isPresent(student));
  const missing = journal.missing.filter(
    (each) => period === null || each.period === null || each.period === period,
  );
  const subjects = journal.subjects.map((subject) =>
    subjectAnalysis(journal, subject, { period, students, tally, outcome: marks.outcome }),
  );
  const given = classFigures(students.map((each) => each.given));
  const expected = classFigures(students.map((each) => each.expected));
  return {
    period,
    today,
    reasonDays: settings.reasonDays,
    missing,
    students,
    departed: all.filter(({ student }) => !isPresent(student)),
    subjects,
    days: tally.days,
    unmarked: isFirstClass(journal.classGroup.name),
    partial:
      missing.length > 0 ||
      hasUnreadPeriod(journal, period) ||
      reported.size > 0 ||
      isFromFiles(journal, period) ||
      subjects.some(({ unread }) => unread),
    figures: { given, expected, basis: basisOf(given.of, expected.of) },
    attendance: reported.size
      ? attendanceByReports(students.flatMap(({ student }) => reported.get(student.key) ?? []))
      : attendanceOf(students.flatMap(({ days }) => days)),
    trend: trendByWeek(allSeries(students), tally.days),
  };
}

/** «1 "А"», «1 класс»: class 1 is taught without marks. */
const isFirstClass = (name: string): boolean => /^\s*1(?!\d)/.test(name);

/** For the year: a period before the last one read has no register. */
function hasUnreadPeriod({ periods, registers }: ClassJournal, period: string | null): boolean {
  if (period !== null) return false;
  const read = new Set(registers.map((register) => register.period));
  const last = periods.findLastIndex(({ id }) => read.has(id));
  return periods.some(({ id, kind }, index) => index < last && kind !== 'year' && !read.has(id));
}

/** Files have single weeks, reports totals: what else is in the journal nobody has read. */
const isFromFiles = ({ registers }: ClassJournal, period: string | null): boolean =>
  registers.some((each) => each.source === 'file' && (period === null || each.period === period));

const basisOf = (given: number, expected: number): 'given' | 'expected' =>
  given > 0 && 2 * given >= expected ? 'given' : 'expected';

const allSeries = (students: StudentAnalysis[]) =>
  students.flatMap(({ subjects }) => [...subjects.values()].map(({ series }) => series));

function standing(
  student: string,
  subjects: Map<string, SubjectOfStudent>,
  pick: (subject: SubjectOfStudent) => Outcome,
): Standing {
  const outcomes = [...subjects.values()].map((each) => ({ subject: each.subject, outcome: pick(each) }));
  return standingOf({ student, outcomes });
}

/** The API lists only registers with lessons: others are empty, not unread. */
const readByApi = ({ registers }: ClassJournal, period: string | null): boolean =>
  registers.some((each) => each.source === 'api' && (period === null || each.period === period));

function subjectAnalysis(
  journal: ClassJournal,
  subject: Subject,
  of: {
    period: string | null;
    students: StudentAnalysis[];
    tally: Tally;
    outcome: (given: string | null) => Outcome;
  },
): SubjectAnalysis {
  const own = of.students.flatMap(({ subjects }) => subjects.get(subject.id) ?? []);
  const registers = journal.registers.filter(
    (each) => each.subject === subject.id && (of.period === null || each.period === of.period),
  );
  const marks = own.reduce((sum, { average }) => sum + average.count, 0);
  const total = own.reduce((sum, { series }) => series.numbers.reduce((all, each) => all + each, sum), 0);
  const given = subjectFigures(own.map((each) => of.outcome(each.given)));
  const expected = subjectFigures(own.map(({ outcome }) => outcome));
  return {
    subject,
    students: own.length,
    marks,
    figures: { given, expected, basis: basisOf(given.of, expected.of) },
    marksPerStudent: fraction(marks, own.length),
    currentMean: fraction(total, marks),
    trend: trendByWeek(
      own.map(({ series }) => series),
      of.tally.days,
    ),
    teachers: [...new Set(registers.flatMap(({ teachers }) => teachers))],
    unread: registers.length === 0 && !readByApi(journal, of.period),
  };
}
