import type { ClassJournal } from '../journal/class-journal.ts';
import type { Day } from '../journal/days.ts';
import { averageOf, marksSeen, periodMark } from '../journal/figures.ts';
import { numberOf } from '../journal/marks.ts';
import { inClassOn, type Pupil } from '../journal/pupils.ts';
import { type Course, isIn, type StudyGroup } from '../journal/subjects.ts';
import type { Period } from '../journal/year.ts';

/** A subject, or the part of it that one study group is. */
export interface Column {
  course: Course;
  part: StudyGroup | null;
}

/** Of a student in a subject. Null: does not study it. */
export type Cell = {
  /** The mark for the period, if it has been set by the day of the report. */
  final: string | null;
  /** Until then the marks set up to that day. */
  marks: string[];
  /** What counts for the averages, in hundredths: the mark for the period or the average of the marks. */
  score: number | null;
} | null;

export interface Line {
  pupil: Pupil;
  cells: Cell[];
  /** Hundredths, over all subjects. */
  average: number | null;
  /** Equal averages share a place. */
  place: number | null;
}

export interface Total {
  average: number | null;
  /** Percent of the students with marks of whom it holds. */
  quality: number | null;
  level: number | null;
}

export interface ClassTeacherFigures {
  period: Period;
  lines: Line[];
  totals: Total[];
}

const mean = (list: number[]): number | null =>
  list.length ? Math.round(list.reduce((sum, each) => sum + each, 0) / list.length) : null;

const scoresOf = (cells: Cell[]): number[] => cells.flatMap((cell) => cell?.score ?? []);

function cellOf(journal: ClassJournal, pupil: Pupil, column: Column, period: Period, day: Day): Cell {
  const { course, part } = column;
  const { school } = journal;
  const { person, position } = pupil;
  if (!(part ? [part] : course.groups).some((each) => isIn(school, course, each, person, position)))
    return null;
  const final = periodMark(journal, person, course, period, day);
  const seen = marksSeen(journal, person, course, period, day);
  const { plain, weighted } = averageOf(seen);
  const number = final === null ? null : numberOf(final);
  const current = school.weighted ? weighted : plain;
  const score = final === null ? current : number === null ? null : number * 100;
  return {
    final,
    marks: final === null ? seen.map(({ value }) => value) : [],
    score: course.subject.kind === 'marked' ? score : null,
  };
}

function totalOf(cells: Cell[]): Total {
  const scores = scoresOf(cells);
  const share = (from: number): number | null =>
    scores.length
      ? Math.round((100 * scores.filter((each) => Math.round(each / 100) >= from).length) / scores.length)
      : null;
  return { average: mean(scores), quality: share(4), level: share(3) };
}

/** `gone`: with those who have left during the period. In alphabetical order. */
export function classTeacherFigures(
  journal: ClassJournal,
  columns: Column[],
  day: Day,
  gone: boolean,
): ClassTeacherFigures {
  const period = journal.periodAt(day);
  const pupils = journal.pupils.filter(
    ({ person }) =>
      inClassOn(person, day) ||
      (gone &&
        (!person.arrived || person.arrived <= day) &&
        person.left !== null &&
        person.left > period.start),
  );
  const lines = pupils.map((pupil): Line => {
    const cells = columns.map((column) => cellOf(journal, pupil, column, period, day));
    return { pupil, cells, average: mean(scoresOf(cells)), place: null };
  });
  for (const line of lines)
    if (line.average !== null)
      line.place = 1 + lines.filter(({ average }) => average !== null && average > line.average!).length;
  return {
    period,
    lines,
    totals: columns.map((_, index) => totalOf(lines.map(({ cells }) => cells[index]!))),
  };
}
