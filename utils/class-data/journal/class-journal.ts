import type { Day } from '../../base/calendar/day.ts';
import type { PersonKey } from '../roster/person.ts';

/**
 * What the school has written down of a class in one school year, whichever source it came from: pages of the site or
 * its API. All ids are texts. Lists are flat and refer to each other by id.
 */
export interface ClassJournal {
  classGroup: { id: string; name: string };
  /** The year in which the school year begins. */
  schoolYear: number;
  /** Whether the school weights marks by the kind of work; null: the source does not say. */
  weighted: boolean | null;
  /** In the order of the year. */
  periods: ReportingPeriod[];
  /** In the order of the class's list of journals; behaviour is not among them. */
  subjects: Subject[];
  /** The class itself and its study groups. */
  groups: StudyGroup[];
  /** Everyone who stands in any register of the year, in the order of the class register. */
  students: JournalStudent[];
  /** At most one for each subject, study group and period; those that were not read are missing. */
  registers: Register[];
  finals: FinalMark[];
  /** Averages that the source itself reckons, where it tells them. */
  averages: SiteAverage[];
  /** Marks of «Поведение»: they are in no average and no figure of a subject. */
  behaviour: BehaviourMark[];
  /** What should be here and could not be read. With something in it every figure is to be shown as partial. */
  missing: MissingPart[];
}

export interface Subject {
  id: string;
  /** «Алгебра» */
  name: string;
}

/** Учебная группа: the whole class, or the part of it that learns a subject together. */
export interface StudyGroup {
  id: string;
  /** «7 "А"», «7 "А"/Английский язык, группа 1» */
  name: string;
  /** The subject that a part of the class learns; null: the whole class. */
  subject: string | null;
}

export const periodKinds = ['quarter', 'trimester', 'half-year', 'module', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Отчётный период. Pages name neither its first nor its last day. */
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
  /** As the journal writes it: «Фамилия Имя», from the API with the patronymic. */
  name: string;
  /** Left the class during the year; null: the source does not say. */
  left: boolean | null;
}

export const journalSources = ['page', 'api'] as const;
export type JournalSource = (typeof journalSources)[number];

/** One subject of one study group in one period: the table that a subject journal shows. */
export interface Register {
  subject: string;
  group: string;
  period: string;
  /** As the source writes them; none: nobody is appointed, or it is not said. */
  teachers: string[];
  /** By date and number, lessons to come included. */
  lessons: Lesson[];
  /** Who learns here; a student without marks and absences has a row without cells. */
  rows: RegisterRow[];
  source: JournalSource;
  /** ISO moment. */
  readAt: string;
}

export interface Lesson {
  /** null: the source links no lesson. */
  id: string | null;
  date: Day;
  /** Number in the day, from 1. Pages of journals do not say it. */
  number: number | null;
  topic: string;
  homework: string | null;
}

export interface RegisterRow {
  student: PersonKey;
  /** Only those that hold something, in the order of the lessons. */
  cells: Cell[];
}

export interface Cell {
  /** Place in `lessons` of the register, from 0. */
  lesson: number;
  /** In the order written: «5/4» is two. */
  marks: Mark[];
  absence: AbsenceKind | null;
  /** What the teacher remarked. */
  remark: string | null;
}

/** Отметка. */
export interface Mark {
  /** As written: «5», «4-», «н/а», «зач». */
  value: string;
  /** 1 to 5 without its sign; null for what has no number: н/а, осв, зач. */
  number: number | null;
  /** In the weighted average; 0: not counted in any average; null: not known, as on pages. */
  weight: number | null;
  /** Kind of work, «Контрольная работа»; null: not known. */
  work: string | null;
}

/**
 * Why somebody was not there: Н without a known reason, Б ill, П for a good reason; О late is no missed lesson. The
 * sources disagree about Н and П (facts of the API, 3.3); these are the letters of the journal.
 */
export const absenceKinds = ['unexcused', 'illness', 'excused', 'late'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** A mark of «Итоговые». */
export interface FinalMark {
  student: PersonKey;
  subject: string;
  /** For a period its id; for the marks of the year null. */
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
  /** null: the marks of «Итоговые». */
  period: string | null;
  /** Russian, for the teacher. */
  why: string;
}
