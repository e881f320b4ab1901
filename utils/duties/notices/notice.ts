import { type Day, russianDay } from '../../base/calendar/day.ts';
import type { PersonKey } from '../../class-data/roster/person.ts';

/** Уведомление о неуспеваемости (о пропусках) as printed: every text can be edited first. */
export interface Notice {
  student: PersonKey;
  studentName: string;
  /** To whom it is written: «Ивановой Марии Петровне»; only people who may receive it. */
  addressees: string[];
  className: string;
  /** «2-я четверть» */
  period: string;
  on: Day;
  /** Outgoing number; '' leaves a line. */
  number: string;
  subjects: NoticeSubject[];
  /** The marks are those so far: no failing mark is given for the period yet. */
  current: boolean;
  absences: NoticeAbsence[];
  /** By when the family is asked to answer; '' leaves a line. */
  answerBy: Day | '';
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
  /** «алгебра, 3-й урок; физика» */
  lessons: string;
  /** «причина не указана» */
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

const FAILING = 'о неуспеваемости';
const CURRENT = 'о текущих неудовлетворительных отметках';
const ABSENCES = 'о пропусках уроков';

/**
 * «о текущих неудовлетворительных отметках»: nobody is failing (неуспевающий) before a failing mark has been
 * given for the period.
 */
export function noticeTitle(about: NoticeAbout, isCurrent: boolean): string {
  const marks = isCurrent ? CURRENT : FAILING;
  if (about === 'marks') return marks;
  return about === 'absences' ? ABSENCES : `${marks} и пропусках уроков`;
}

/** A notice on the list of handing over, which never says what it is about: «уведомление № 12». */
export const listedNotice = ({ number, on }: { number: string | null; on: Day }): string =>
  number ? `уведомление № ${number}` : `уведомление от ${russianDay(on)}`;
