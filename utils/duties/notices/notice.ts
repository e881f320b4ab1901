import type { Day } from '../../base/calendar/day.ts';
import type { PersonKey } from '../../class-data/roster/person.ts';

/** Уведомление о неуспеваемости (о пропусках) as printed: every text can be edited first. */
export interface Notice {
  student: PersonKey;
  studentName: string;
  /** «Иванова Мария Петровна, мать»; only people who may receive it. */
  representatives: string[];
  className: string;
  /** «2-я четверть» */
  period: string;
  on: Day;
  /** Outgoing number; '' leaves a line. */
  number: string;
  subjects: NoticeSubject[];
  absences: NoticeAbsence[];
  /** The proposal; one paragraph per line. */
  proposal: string;
}

export interface NoticeSubject {
  subject: string;
  /** «2 (12.11), н/а»; as in the journal, by date. */
  marks: string;
  /** «2,33», or the mark given for the period; '' if there is none. */
  result: string;
}

export interface NoticeAbsence {
  /** «16.11.2026» */
  day: string;
  /** «5 из 6» */
  lessons: string;
  /** «без указания причины» */
  reason: string;
}

export type NoticeAbout = 'marks' | 'absences' | 'both';

/** What a notice is about, by its contents; null: nothing. */
export function noticeAbout({
  subjects,
  absences,
}: Pick<Notice, 'subjects' | 'absences'>): NoticeAbout | null {
  if (subjects.length && absences.length) return 'both';
  if (subjects.length) return 'marks';
  return absences.length ? 'absences' : null;
}

export const NOTICE_TITLES: Readonly<Record<NoticeAbout, string>> = {
  marks: 'о неуспеваемости',
  absences: 'о пропусках уроков',
  both: 'о неуспеваемости и пропусках уроков',
};
