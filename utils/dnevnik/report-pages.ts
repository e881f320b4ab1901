/** What the readers return for reports of the site about progress and attendance. Their markup is unknown. */

/** What a report says of its filter. */
export interface ReportScope {
  /** Title as the page writes it: «Успеваемость: Классному руководителю». */
  title: string;
  /** As written, «7А»; null: it does not say. */
  className: string | null;
  /** The year in which the school year begins; null: it does not say. */
  schoolYear: number | null;
  /** «2 четверть»; null: it does not say, or is about all periods. */
  period: string | null;
  /** First and last day, «yyyy-mm-dd»; null: it does not say. */
  days: { from: string; to: string } | null;
  /** «Дата отчёта», «yyyy-mm-dd»; null: it does not say. */
  date: string | null;
}

/** A cell of a table of progress. */
export interface ProgressCell {
  /** `not-studied`: «-»; `unset`: empty, not set yet. */
  state: 'not-studied' | 'unset' | 'set';
  /** Marks, final marks and words like «н/а», as written. */
  marks: string[];
  /** In hundredths: 457 is «4,57»; null: none. */
  average: number | null;
}

export interface ProgressSubject extends ProgressCell {
  /** Name of the subject as written, its full form where the page has one. */
  subject: string;
}

/** «Успеваемость: Классному руководителю», «Успеваемость: Классы»: students × subjects. */
export interface ClassProgressData extends ReportScope {
  subjects: string[];
  students: {
    person: string | null;
    /** As the page writes it: any order, perhaps initials. */
    name: string;
    subjects: ProgressSubject[];
    /** Over all subjects, in hundredths. */
    average: number | null;
    rating: number | null;
  }[];
}

/** Lessons that a student missed. Illness and good reasons are a part of `missed`; null: not said. */
export interface MissedLessons {
  missed: number | null;
  ill: number | null;
  excused: number | null;
  late: number | null;
}

/** «Успеваемость: Ученики», also for all of a class, and its print form. */
export interface StudentProgressData extends ReportScope {
  /** A print form loses the reasons of absences: only totals are taken from it. */
  print: boolean;
  students: {
    person: string | null;
    /** Empty: the page does not say whose report it is. */
    name: string;
    subjects: (ProgressSubject & MissedLessons & { finals: { period: string; value: string }[] })[];
    /** Over all subjects. */
    attendance: MissedLessons | null;
  }[];
}

/** «Посещаемость: Общий»: who has at least so many absences. */
export interface AbsenceListData extends ReportScope {
  /** As the filter says, «н», «н + п + б»; null: it does not say. */
  reason: string | null;
  /** The least number of absences; null: it does not say. */
  minimum: number | null;
  classes: {
    name: string;
    /** Students with so many absences, as the page counts them. */
    count: number | null;
    students: { person: string | null; name: string; absences: number | null }[];
  }[];
}
