import type { Day } from '../../base/calendar/day.ts';
import type { PersonKey } from '../roster/person.ts';

/**
 * The school's record of a class in one school year, whatever its source: pages of the site or its API. All
 * ids are strings. Lists are flat and refer to each other by id.
 */
export interface ClassJournal {
  classGroup: { id: string; name: string };
  /** The year in which the school year begins. */
  schoolYear: number;
  /** Whether the school weights marks by the kind of work; null: the source does not say. */
  weighted: boolean | null;
  /** In the order of the year. */
  periods: ReportingPeriod[];
  /** In the order of the class's list of journals, without behaviour. */
  subjects: Subject[];
  /** The class itself and its study groups. */
  groups: StudyGroup[];
  /** Everyone listed in any register of the year, in the order of the class register. */
  students: JournalStudent[];
  /** At most one per subject, study group and period; unread ones are missing. */
  registers: Register[];
  finals: FinalMark[];
  /** Averages calculated by the source itself, if it gives them. */
  averages: SiteAverage[];
  /** Marks for «Поведение»: excluded from all averages and subject figures. */
  behaviour: BehaviourMark[];
  /** Parts that could not be read. If there are any, every figure is shown as partial. */
  missing: MissingPart[];
  /** Holidays as the API of the site names them, in the order of the year; pages show none. */
  holidays?: Holidays[] | undefined;
  /** Totals from files of the report «Посещаемость: Классы»; no page has them. */
  reported?: ReportedAttendance[];
}

/** «Осенние каникулы» and their days. */
export interface Holidays {
  name: string;
  from: Day;
  to: Day;
}

export interface Subject {
  id: string;
  /** «Алгебра» */
  name: string;
}

/** Учебная группа: the whole class, or the part of it that takes a subject together. */
export interface StudyGroup {
  id: string;
  /** «7 "А"», «7 "А"/Английский язык, группа 1» */
  name: string;
  /** The subject that this part of the class takes; null: the whole class. */
  subject: string | null;
}

export const periodKinds = ['quarter', 'trimester', 'half-year', 'module', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Отчётный период. Pages give neither its first nor its last day. */
export interface ReportingPeriod {
  id: string;
  /** From 1. */
  number: number;
  kind: PeriodKind | null;
  /** «1-я четверть» */
  name: string;
  start: Day | null;
  finish: Day | null;
}

export interface JournalStudent {
  key: PersonKey;
  /** As in the journal: «Фамилия Имя», from the API with the patronymic. */
  name: string;
  /** Left the class during the year; null: the source does not say. */
  left: boolean | null;
}

/** Sources of stored registers. */
export const journalSources = ['page', 'api'] as const;
/** Registers from files of the site are made of the stored files whenever the journal is read; see `withSiteFiles`. */
export type JournalSource = (typeof journalSources)[number] | 'file';

/** One subject of one study group in one period: the table in a subject journal. */
export interface Register {
  subject: string;
  group: string;
  period: string;
  /** As the source writes them; empty: nobody is appointed, or it is unknown. */
  teachers: string[];
  /** By date and number, including future lessons. */
  lessons: Lesson[];
  /** Students of the group; a student without marks and absences has a row without cells. */
  rows: RegisterRow[];
  source: JournalSource;
  /** ISO time. */
  readAt: string;
}

export interface Lesson {
  /** null: the source does not link the lesson. */
  id: string | null;
  date: Day;
  /** Number within the day, usually from 1; there are lessons 0 and before. Journal pages do not give it. */
  number: number | null;
  topic: string;
  homework: string | null;
}

export interface RegisterRow {
  student: PersonKey;
  /** Only non-empty cells, in lesson order. */
  cells: Cell[];
}

export interface Cell {
  /** Index into the register's `lessons`, from 0. */
  lesson: number;
  /** In the order written: «5/4» is two. */
  marks: Mark[];
  absence: AbsenceKind | null;
  /** The teacher's remark. */
  remark: string | null;
}

/** Отметка. */
export interface Mark {
  /** As written: «5», «4-», «н/а», «зач». */
  value: string;
  /** 1 to 5 without plus or minus; null for marks without a number: н/а, осв, зач. */
  number: number | null;
  /** In the weighted average; 0: in no average; null: unknown, as on pages. */
  weight: number | null;
  /** Kind of work, «Контрольная работа»; null: unknown. */
  work: string | null;
}

/**
 * Why a student was absent: Н no known reason, Б ill, П good reason; О (late) is not a missed lesson. The
 * sources disagree about Н and П (facts of the API, 3.3); these are the letters of the journal.
 */
export const absenceKinds = ['unexcused', 'illness', 'excused', 'late'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** A mark from «Итоговые». */
export interface FinalMark {
  student: PersonKey;
  subject: string;
  /** Id of the period; null for year marks. */
  period: string | null;
  kind: 'period' | 'year' | 'exam' | 'final';
  value: string;
  number: number | null;
}

export interface BehaviourMark {
  student: PersonKey;
  period: string | null;
  kind: FinalMark['kind'];
  value: string;
  number: number | null;
}

/** What the site's report «Посещаемость: Классы» says of a student; illness is a part of what was missed. */
export interface ReportedAttendance {
  student: PersonKey;
  /** null: the year. */
  period: string | null;
  /** Full days missed, and of them through illness. */
  daysMissed: number;
  daysIll: number;
  /** Lessons missed, and of them through illness. */
  missed: number;
  ill: number;
  late: number;
  /** The days that the report names; null: it names none. */
  days: { from: Day; to: Day } | null;
  /** ISO time at which the file was taken. */
  readAt: string;
}

/** An average that the site itself shows, in hundredths. */
export interface SiteAverage {
  student: PersonKey;
  subject: string;
  /** null: of the year. */
  period: string | null;
  hundredths: number;
}

export interface MissingPart {
  subject: string;
  group: string;
  /** null: the «Итоговые» marks. */
  period: string | null;
  /** Russian, for the teacher. */
  why: string;
}
