import type { ClassAnalysis, SubjectAnalysis } from '../../class-data/analytics/class-analysis.ts';
import type { GroupFigures } from '../../class-data/groups/group-figures.ts';

/** One figure in which the report and the journal disagree. */
export interface Difference {
  /** Subject, «Класс», or student. */
  where: string;
  what: string;
  theirs: string;
  ours: string;
  /** What likely explains it; null: no rule knows. */
  reason: string | null;
}

export interface Comparison {
  /** Figures that were compared with ours, and how many of them agree. */
  compared: number;
  same: number;
  ofClass: Difference[];
  ofStudents: Difference[];
  /** Whom or what of the report we do not find, in Russian. */
  notFound: string[];
}

export interface ComparedWith {
  className: string;
  /** Of the period that the report is of. */
  analysis: ClassAnalysis;
  /** Other periods, by name: a figure of one of them explains a difference. */
  others: readonly { name: string; analysis: ClassAnalysis }[];
  nameOf(student: string): string;
  /** The study groups in which the class takes a subject; missing: nobody knows. */
  groupsOf?(subject: SubjectAnalysis): GroupFigures[];
}
