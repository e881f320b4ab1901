import type { Day } from '../../base/calendar/day.ts';
import type { Attendance } from '../../class-data/analytics/attendance.ts';
import type { PersonKey } from '../../class-data/roster/person.ts';
import type { WeekTable } from '../../class-data/timetable/week-table.ts';
import type { ControlWork } from './control-work.ts';

/**
 * Выписка из электронного журнала of one student for one period, as printed: what is in the journal, never a
 * forecast, never anybody else's figure.
 */
export interface Extract {
  student: PersonKey;
  studentName: string;
  className: string;
  /** «2-я четверть», «Год». */
  period: string;
  /** «с 05.11 по 23.11.2026, четверть не окончена»; '' if it is not known. */
  days: string;
  on: Day;
  /** Number of the tear-off, eight digits with a check digit. */
  number: string;
  /** Time of the oldest reading used, «23.11.2026 14:05»; '' if nothing was read. */
  asOf: string;
  /** Some journals of the period were not read. */
  partial: boolean;
  /** Class 1: no marks are given. */
  unmarked: boolean;
  /** Those with a mark, an average or a mark for the period. */
  subjects: ExtractSubject[];
  /** Names of the student's other subjects: told on the screen, not on paper. */
  unmarkedSubjects: string[];
  attendance: Attendance | null;
  remarks: ExtractRemark[];
  /** The class teacher's text; one paragraph per line. */
  recommendations: string;
}

export interface ExtractSubject {
  subject: string;
  /** By date, as in the journal; days as «12.11». */
  marks: { value: string; day: string }[];
  /** The site's, else ours, in hundredths; null: no mark that counts. */
  average: number | null;
  /** The average is ours: the site shows none. */
  ours?: boolean;
  /** Mark given for the period (or the year); '' for none. */
  given: string;
}

export interface ExtractRemark {
  day: string;
  subject: string;
  text: string;
}

/** Information common to the class: one sheet accompanies all extracts. */
export interface ClassSheet {
  className: string;
  period: string;
  on: Day;
  /** Timetable of the coming week; null: not read, or empty. */
  week: WeekTable | null;
  /** By subject and study group; '' in `group`: the whole class. */
  teachers: { subject: string; group: string; teacher: string }[];
  /** Homework by day, as far as the source gives it. */
  homework: { day: string; subject: string; text: string }[];
  /** Control works of the period from the school's schedule. */
  planned: ControlWork[];
  /** Typed; one paragraph per line. */
  works: string;
  holidays: string;
}
