import type { Day } from '../../base/calendar/day.ts';
import type { Attendance } from '../../class-data/analytics/attendance.ts';
import type { PersonKey } from '../../class-data/roster/person.ts';
import type { WeekTable } from '../../class-data/timetable/week-table.ts';
import type { ControlWork } from './control-work.ts';

/**
 * Выписка из электронного журнала of one student for one period, as it is printed: what stands in the journal, never a
 * forecast, never anybody else's figure.
 */
export interface Extract {
  student: PersonKey;
  studentName: string;
  className: string;
  /** «2-я четверть», «Год». */
  period: string;
  on: Day;
  /** Number of the tear-off, eight digits with a check digit. */
  number: string;
  /** The oldest reading that it rests on, «23.11.2026 14:05»; '' where nothing was read. */
  asOf: string;
  /** Not all journals of the period were read. */
  partial: boolean;
  /** Class 1: no marks are given. */
  unmarked: boolean;
  subjects: ExtractSubject[];
  attendance: Attendance | null;
  remarks: ExtractRemark[];
  /** What the class teacher has typed; one paragraph a line. */
  recommendations: string;
}

export interface ExtractSubject {
  subject: string;
  /** By date, as the journal writes them; days as «12.11». */
  marks: { value: string; day: string }[];
  /** That of the site, else ours, in hundredths; null: no mark that counts. */
  average: number | null;
  /** Mark given for the period (or the year); '' for none. */
  given: string;
}

export interface ExtractRemark {
  day: string;
  subject: string;
  text: string;
}

/** What is common to the class: one sheet goes with all extracts. */
export interface ClassSheet {
  className: string;
  period: string;
  on: Day;
  /** Schedule of the coming week; null: not read, or nothing in it. */
  week: WeekTable | null;
  /** By subject and study group; '' in `group`: the whole class. */
  teachers: { subject: string; group: string; teacher: string }[];
  /** Homework by day, as far as the source told it. */
  homework: { day: string; subject: string; text: string }[];
  /** Control works of the period from the school's schedule. */
  planned: ControlWork[];
  /** Typed; one paragraph a line. */
  works: string;
  holidays: string;
}
