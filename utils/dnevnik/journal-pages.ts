import type { AbsenceLetter } from './attendance-letters.ts';
import type { ClassGroupRef, PageOfList } from './page-parts.ts';

/** What the readers return for pages with lessons, marks and attendance. Days are «yyyy-mm-dd». */

/** A subject journal of a class, as linked in its list of journals. */
export interface JournalRef {
  subject: string;
  /** The class or study group that the journal belongs to. */
  group: string;
  /** As listed: «Алгебра», «Информатика (7 "А"/Информатика, группа 1)». */
  name: string;
  address: string;
}

export interface JournalsIndexData {
  classes: ClassGroupRef[];
  schoolYear: number | null;
  /** The session's token, required to request a class's subjects; null: not in the page. */
  token: string | null;
  /** Journals already linked in the page. */
  journals: JournalRef[];
}

export interface JournalSubjectsData {
  journals: JournalRef[];
}

export interface SiteTeacher {
  user: string | null;
  /** As written: «Имя Отчество Фамилия» in journals and schedules. */
  name: string;
}

export interface SitePeriod {
  id: string;
  /** «1-я четверть» */
  name: string;
  address: string | null;
}

/** The content of one journal cell. */
export interface SiteCell {
  /** As written, in order: «5/4» is two, «н/а» is one. */
  marks: string[];
  absence: AbsenceLetter | null;
}

export interface JournalLesson {
  id: string | null;
  date: string;
  topic: string;
}

export interface JournalStudentRow {
  person: string | null;
  /** «Фамилия Имя». */
  name: string;
  /** The page says that the student has left. */
  left: boolean;
  /** Address of the row's link if it is the older page of the student's marks. */
  marksAddress: string | null;
  /** Non-empty cells; `lesson` is an index into `lessons`. */
  cells: (SiteCell & { lesson: number; remark: string | null })[];
}

/** A column of «Итоговые». */
export type FinalColumn = { kind: 'period'; number: number } | { kind: 'year' | 'exam' | 'final' };

export interface SubjectJournalData {
  subject: { id: string | null; name: string };
  group: { id: string | null; name: string };
  schoolYear: number | null;
  teachers: SiteTeacher[];
  periods: SitePeriod[];
  /** Id of the open period; null for «Итоговые», or if the page does not say. */
  period: string | null;
  view: 'period' | 'summary';
  /** The page says that there are no lessons. */
  empty: boolean;
  lessons: JournalLesson[];
  students: JournalStudentRow[];
  /** For «Итоговые»: columns and each student's values in the order of `students`, empty for none. */
  columns: FinalColumn[];
  finals: string[][];
}

export interface ScheduleLesson {
  id: string | null;
  date: string;
  number: number;
  subject: string;
  teacher: string | null;
  /** «8:30». */
  from: string | null;
  to: string | null;
  room: string | null;
  /** Name of the study group; null: the whole class. */
  group: string | null;
  /** Anything else in the block: «Замена: вместо …», «Перенос: с …». */
  notes: string[];
}

export interface ScheduleWeekData {
  classGroup: { id: string | null; name: string };
  /** `note`: a remark on the day: «Осенние каникулы». */
  days: { date: string; note: string | null }[];
  /** By day and number; several at the same time if study groups learn separately. */
  lessons: ScheduleLesson[];
}

export interface SchedulesIndexData {
  classes: ClassGroupRef[];
  /** From the tab «Учителя». */
  teachers: { user: string | null; name: string; job: string | null }[];
  /** From the tab «Звонки». */
  bells: { number: number; from: string; to: string }[];
}

export interface HomeworkData extends PageOfList {
  items: {
    text: string;
    subject: string;
    lesson: string | null;
    date: string | null;
    number: number | null;
    /** Day of the last change. */
    changed: string | null;
    status: string | null;
  }[];
}

export interface LessonData {
  lesson: string | null;
  date: string | null;
  number: number | null;
  subject: { id: string | null; name: string };
  group: string | null;
  teacher: SiteTeacher | null;
  room: string | null;
  topic: string;
  homework: string | null;
  /** The lesson's kinds of work; `weight` if the page shows it. */
  works: { title: string; weight: number | null }[];
  /** What the page says about a moved or substituted lesson. */
  moved: string | null;
  substituted: string | null;
  students: (SiteCell & { person: string | null; name: string; remark: string | null })[];
}

/** The older page of one student's marks: the site's own averages and period marks. */
export interface StudentMarksData {
  person: string | null;
  name: string;
  periods: SitePeriod[];
  period: string | null;
  subjects: {
    id: string | null;
    name: string;
    marks: string[];
    late: number | null;
    missed: number | null;
    /** In hundredths: 457 is «4,57»; null: none. */
    average: number | null;
    final: string | null;
  }[];
}

export interface AttendanceReportData {
  schoolYear: number | null;
  classGroup: { id: string | null; name: string };
  period: { id: string | null; name: string };
  students: {
    person: string | null;
    name: string;
    daysMissed: number;
    daysIll: number;
    missed: number;
    ill: number;
    late: number;
  }[];
}
