import { type Day, russianDay } from '../../base/calendar/day.ts';
import { NO_REASON, REASON_AWAITED } from '../../class-data/analytics/absence-words.ts';
import { isOurs, leadingAverage } from '../../class-data/analytics/average.ts';
import type { ClassAnalysis, StudentAnalysis } from '../../class-data/analytics/class-analysis.ts';
import type { EarlyWarning } from '../../class-data/analytics/class-warnings.ts';
import type { SubjectOfStudent } from '../../class-data/analytics/subject-of-student.ts';
import { markedAverage } from '../../class-data/analytics/table-notes.ts';
import type { ClassJournal } from '../../class-data/journal/class-journal.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import type { ClassTimetable } from '../../class-data/timetable/class-timetable.ts';
import { type MissedLesson, missedLessons } from './missed-lessons.ts';
import { type Notice, type NoticeAbsence, type NoticeSubject, noticeAbout } from './notice.ts';
import { PROPOSAL_ABSENCES, PROPOSAL_BOTH, PROPOSAL_MARKS } from './notice-texts.ts';

/** The notice's contents apart from marks and absences. */
export interface NoticeHead {
  studentName: string;
  /** «Ивановой Марии Петровне» */
  addressees: string[];
  className: string;
  period: string;
  on: Day;
}

const REASONS: Readonly<Record<MissedLesson['why'], string>> = {
  unexcused: NO_REASON,
  illness: 'по болезни',
  excused: 'по уважительной причине',
};

const PROPOSALS = { marks: PROPOSAL_MARKS, absences: PROPOSAL_ABSENCES, both: PROPOSAL_BOTH } as const;

/**
 * A prefilled notice about a student for the period: subjects with warnings of failing marks or fresh 2s or
 * with a given mark of 2 or н/а, and the lessons missed, if there were absence warnings. Never contains
 * forecasts.
 */
export function draftNotice(
  journal: ClassJournal,
  analysis: ClassAnalysis,
  of: {
    student: StudentAnalysis;
    warnings: readonly EarlyWarning[];
    timetable: ClassTimetable | null;
    head: NoticeHead;
    wording: Wording;
  },
): Notice {
  const { student, warnings, timetable, head, wording } = of;
  const { key } = student.student;
  const own = warnings.filter((each) => each.student === key);
  const failing = new Set(own.flatMap(subjectsOf));
  const subjects = journal.subjects.flatMap(({ id, name }): NoticeSubject[] => {
    const found = student.subjects.get(id);
    if (!found || !(failing.has(id) || isBad(found))) return [];
    return [{ subject: name, marks: marksText(found, analysis), result: resultText(found) }];
  });
  const isWarned = own.some(
    ({ kind, level }) => kind === 'unexcused' || (kind === 'absent-days' && level === 'alarm'),
  );
  const { period, today, reasonDays } = analysis;
  const absences = isWarned
    ? absenceLines(missedLessons(journal, key, { period, today, reasonDays, timetable }))
    : [];
  const about = noticeAbout({ subjects, absences }) ?? 'marks';
  return {
    student: key,
    ...head,
    number: '',
    subjects,
    current: ![...student.subjects.values()].some(isBad),
    absences,
    answerBy: '',
    proposal: wording(PROPOSALS[about]),
  };
}

function subjectsOf(warning: EarlyWarning): string[] {
  if (warning.kind === 'failing') return [warning.subject];
  return warning.kind === 'fresh-twos' ? warning.marks.map(({ subject }) => subject) : [];
}

const isBad = ({ given, outcome }: SubjectOfStudent): boolean =>
  given !== null && [2, 1, 'failed', 'not-certified'].includes(outcome);

/** Marks with a number by date; the others are in the journal. */
function marksText({ series }: SubjectOfStudent, { days }: ClassAnalysis): string {
  return series.numbers
    .map((number, index) => `${number} (${russianDay(days[series.days[index]!]!).slice(0, 5)})`)
    .join(', ');
}

function resultText({ given, average }: SubjectOfStudent): string {
  if (given !== null) return given;
  const hundredths = leadingAverage(average);
  return hundredths === null ? '' : markedAverage({ average: hundredths, ours: isOurs(average) });
}

/** A line for each day and reason: «16.11.2026», «алгебра, 3-й урок; физика», «причина не указана». */
function absenceLines(missed: readonly MissedLesson[]): NoticeAbsence[] {
  const lines = new Map<string, MissedLesson[]>();
  for (const lesson of missed) {
    const line = `${lesson.day} ${lesson.why} ${lesson.awaited}`;
    lines.set(line, [...(lines.get(line) ?? []), lesson]);
  }
  return [...lines.values()].map((lessons) => ({
    day: russianDay(lessons[0]!.day),
    lessons: lessons.map(lessonText).join('; '),
    reason: lessons[0]!.awaited ? REASON_AWAITED : REASONS[lessons[0]!.why],
  }));
}

/** Lessons before the first one are numbered 0, −1, …: «0-й урок» is said in schools, «−1-й» is not. */
const lessonText = ({ subject, number }: MissedLesson): string =>
  number === null || number < 0 ? inSentence(subject) : `${inSentence(subject)}, ${number}-й\u00a0урок`;

/** «алгебра», but «ОБЖ». */
const inSentence = (subject: string): string =>
  subject.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
