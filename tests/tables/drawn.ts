import type { Day } from '../stand/journal/days.ts';

export interface Merge {
  /** From 0, as the columns. */
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface DrawnSheet {
  name: string;
  /** The value of merged cells stands in the first of them; rows may differ in length. */
  rows: string[][];
  merges: Merge[];
}

/** Where something stands: a sheet and a row from 1, as Excel numbers them. */
export interface Place {
  sheet: string;
  row: number;
}

export interface WorkTruth {
  at: Place;
  /** Whether it is one of the class that is asked for. */
  ours: boolean;
  subject: string;
  day: Day;
  /** The last day of a span; the day itself otherwise. */
  until: Day;
  /** Empty where the table tells none. */
  title: string;
}

export interface PersonTruth {
  at: Place;
  role: 'student' | 'representative';
  ours: boolean;
  name: string;
  /** Name of the child. */
  of: string | null;
  /** «мать», «отец», «бабушка», «дедушка», «опекун»; null where the table does not tell it. */
  relation: string | null;
  birthDate: Day | null;
  /** Ten digits each. */
  phones: string[];
  emails: string[];
  /** Whether the student is only named beside representatives, so that taking the name as theirs is enough. */
  isOfOthers?: true;
}

interface Common {
  seed: number;
  shape: string;
  /** False where not even a careful person could read it for sure: nothing may be taken. */
  known: boolean;
  question: Question;
  sheets: DrawnSheet[];
  /** Rows with something unreadable, of the class that is asked for: it must not be taken, and the row must be named. */
  unreadable: Place[];
}

export interface Question {
  className: string;
  /** The year in which the school year begins. */
  schoolYear: number;
}

export interface DrawnSchedule extends Common {
  kind: 'control-works';
  truth: WorkTruth[];
}

export interface DrawnList extends Common {
  kind: 'list';
  truth: PersonTruth[];
}

export type DrawnTable = DrawnSchedule | DrawnList;

/** A sheet that is being drawn, row after row. */
export class Grid implements DrawnSheet {
  readonly name: string;
  readonly rows: string[][] = [];
  readonly merges: Merge[] = [];

  constructor(name: string) {
    this.name = name;
  }

  /** Adds a row; returns where it stands. */
  add(cells: readonly string[] = []): Place {
    this.rows.push([...cells]);
    return this.here;
  }

  /** The row added last. */
  get here(): Place {
    return { sheet: this.name, row: this.rows.length };
  }

  /** Merges cells of the row added last, to the right and, as rows follow, downwards. */
  merge(column: number, columns: number, rows = 1): void {
    if (columns * rows > 1) this.merges.push({ row: this.rows.length - 1, column, rows, columns });
  }
}
