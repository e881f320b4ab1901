import type { Day } from '../../base/calendar/day.ts';
import { NO_REASON_TITLE } from '../../class-data/analytics/absence-words.ts';
import type { Attendance } from '../../class-data/analytics/attendance.ts';
import type { ClassAnalysis } from '../../class-data/analytics/class-analysis.ts';
import type { ClassFigures } from '../../class-data/analytics/class-figures.ts';
import { type Outcome, outcomeOf } from '../../class-data/analytics/outcome.ts';
import { type SubjectFigures, subjectFigures } from '../../class-data/analytics/subject-figures.ts';
import type { SubjectOfStudent } from '../../class-data/analytics/subject-of-student.ts';
import { type Divisions, figuresByGroup, type GroupFigures } from '../../class-data/groups/group-figures.ts';

/** The heading of a report of our own. */
export interface ReportHead {
  className: string;
  /** «1-я четверть 2026/2027 учебного года» */
  period: string;
  /** «с 05.11 по 23.11.2026, четверть не окончена», as extracts say it; '' if it is not known. */
  days: string;
  on: Day;
}

/** «2-я четверть, с 05.11 по 23.11.2026, четверть не окончена»: one wording on paper and in tables. */
export const periodWithDays = ({ period, days }: Pick<ReportHead, 'period' | 'days'>): string =>
  [period, days].filter(Boolean).join(', ');

/** Columns of attendance, in class and student reports alike. */
export const ATTENDANCE_TITLES = [
  'Уроков',
  'Пропущено',
  'По болезни',
  'По уваж. причине',
  NO_REASON_TITLE,
  'Опоздания',
  'Полных дней',
  'Посещено',
] as const;

/** Аналитический отчёт of a class for a period: the same content on paper, in the workbook and on screen. */
export interface ClassReport extends ReportHead {
  /** Figures by given marks, or by expected ones before any are given. */
  basis: 'given' | 'expected';
  /** Something was not read. */
  partial: boolean;
  /** Class 1 has no marks. */
  unmarked: boolean;
  /** Those of the present roll who are in the journal of the period. */
  students: number;
  figures: ClassFigures;
  /** `divided`: in which groups the class takes it; [] as a whole. */
  subjects: { subject: string; teachers: string[]; figures: SubjectFigures; divided: GroupFigures[] }[];
  /** All period marks of all subjects together. */
  all: SubjectFigures;
  groups: { title: string; names: string[] }[];
  marks: { student: string; outcomes: (string | number)[] }[];
  attendance: { student: string; figures: Attendance }[];
  attendanceInAll: Attendance;
}

const WORDS: Partial<Record<Outcome, string>> = {
  'not-certified': 'н/а',
  exempt: 'осв',
  passed: 'зач',
  failed: 'незач',
};

/**
 * The report of an analysis: figures come from utils/class-data/analytics and are only arranged here. `divisions` of its
 * period; null: subjects stand whole.
 */
export function classReport(
  analysis: ClassAnalysis,
  head: ReportHead,
  nameOf: (student: string) => string,
  divisions: Divisions | null = null,
): ClassReport {
  const { basis } = analysis.figures;
  const figures = analysis.figures[basis];
  const outcome = (of: SubjectOfStudent): Outcome => (basis === 'given' ? outcomeOf(of.given) : of.outcome);
  const subjectName = (id: string) =>
    analysis.subjects.find(({ subject }) => subject.id === id)?.subject.name ?? '';
  const withSubjects = ({ student, subjects }: { student: string; subjects: string[] }) =>
    `${nameOf(student)} (${subjects.map(subjectName).join(', ')})`;
  const taught = analysis.subjects.filter(({ students }) => students > 0);
  return {
    ...head,
    basis,
    figures,
    partial: analysis.partial,
    unmarked: analysis.unmarked,
    students: analysis.students.length,
    subjects: taught.map((each) => ({
      subject: each.subject.name,
      teachers: each.teachers,
      figures: each.figures[basis],
      divided: divisions
        ? figuresByGroup(analysis, { ...each, figures: { ...each.figures, basis } }, divisions)
        : [],
    })),
    all: subjectFigures(analysis.students.flatMap(({ subjects }) => [...subjects.values()].map(outcome))),
    groups: [
      { title: 'Отличники', names: figures.excellent.map(nameOf) },
      { title: 'Хорошисты', names: figures.good.map(nameOf) },
      {
        title: 'С одной «4»',
        names: figures.oneFour.map(({ student, subject }) => withSubjects({ student, subjects: [subject] })),
      },
      {
        title: 'С одной «3»',
        names: figures.oneThree.map(({ student, subject }) => withSubjects({ student, subjects: [subject] })),
      },
      { title: 'Неуспевающие', names: figures.failing.map(withSubjects) },
      { title: 'Не аттестованы', names: figures.notCertified.map(withSubjects) },
    ],
    marks: analysis.students.map(({ student, subjects }) => ({
      student: nameOf(student.key),
      outcomes: taught.map(({ subject }) => {
        const found = subjects.get(subject.id);
        const result = found ? outcome(found) : 'none';
        return typeof result === 'number' ? result : (WORDS[result] ?? '');
      }),
    })),
    attendance: analysis.students.map(({ student, attendance }) => ({
      student: nameOf(student.key),
      figures: attendance,
    })),
    attendanceInAll: analysis.attendance,
  };
}

/** Students not certified who have no 2: those with one are among the failing. */
export const onlyNotCertified = ({ figures }: Pick<ClassReport, 'figures'>): number =>
  figures.of -
  figures.excellent.length -
  figures.good.length -
  figures.middling.length -
  figures.failing.length;
