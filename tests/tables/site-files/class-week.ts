import type { Status } from '../../stand/journal/attendance.ts';
import type { ClassJournal } from '../../stand/journal/class-journal.ts';
import { addDays, type Day } from '../../stand/journal/days.ts';
import type { Lesson } from '../../stand/journal/lessons.ts';
import type { Pupil } from '../../stand/journal/pupils.ts';

/** What stands in one cell of a journal. */
export interface CellTruth {
  /** In their order: «5», «4-», «н/а», «зач». */
  marks: string[];
  status: Status | null;
}

export interface ColumnTruth {
  subject: string;
  day: Day;
}

export interface JournalTruth {
  className: string;
  /** Null where the file does not tell the year. */
  from: Day | null;
  to: Day | null;
  columns: ColumnTruth[];
  /** Cells in the order of the columns. */
  pupils: { name: string; cells: CellTruth[] }[];
}

/** One column of a journal: the lesson of the class, or those of its groups at the same time. */
export interface Column {
  subject: string;
  day: Day;
  lessons: Lesson[];
}

const SMALL: Record<Status, string> = { Absent: 'н', Ill: 'б', Late: 'о', Pass: 'п' };

/** Columns of a span, in the order of days and lessons; groups of a subject at the same time share one. */
export function columnsOf(journal: ClassJournal, from: Day, to: Day): Column[] {
  const columns = new Map<string, Column & { number: number }>();
  for (const lesson of journal.lessons) {
    if (lesson.date < from || lesson.date > to) continue;
    const key = `${lesson.date} ${lesson.number} ${lesson.subject.name}`;
    const column = columns.get(key) ?? {
      subject: lesson.subject.name,
      day: lesson.date,
      number: lesson.number,
      lessons: [],
    };
    column.lessons.push(lesson);
    columns.set(key, column);
  }
  return [...columns.values()].sort((a, b) => a.day.localeCompare(b.day) || a.number - b.number);
}

/** Marks in the order of the works, and the letter, of a student in a column. */
export function cellOf(journal: ClassJournal, { person }: Pupil, { lessons }: Column): CellTruth {
  const marks = lessons.flatMap((lesson) => journal.marksIn(lesson).filter((mark) => mark.person === person));
  const entry = lessons
    .flatMap((lesson) => journal.logOf(lesson))
    .find((each) => each.person === person && each.status !== 'Attend');
  return { marks: marks.map(({ value }) => value), status: (entry?.status as Status | undefined) ?? null };
}

/** As the site writes a cell into files: the letter in lower case, then the marks. */
export const written = ({ marks, status }: CellTruth): string =>
  [...(status ? [SMALL[status]] : []), ...(marks.length ? [marks.join('/')] : [])].join(' ');

/** Students who are in the class on any day of a span, as the journals name them: «Фамилия Имя». */
export function pupilsOn(journal: ClassJournal, from: Day, to: Day): { pupil: Pupil; name: string }[] {
  return journal.pupils
    .filter(({ person }) => (!person.arrived || person.arrived <= to) && (!person.left || person.left > from))
    .map((pupil) => ({ pupil, name: `${pupil.person.last} ${pupil.person.first}` }));
}

export function truthOf(journal: ClassJournal, from: Day, to: Day, columns: Column[]): JournalTruth {
  return {
    className: journal.group.name,
    from,
    to,
    columns: columns.map(({ subject, day }) => ({ subject, day })),
    pupils: pupilsOn(journal, from, to).map(({ pupil, name }) => ({
      name,
      cells: columns.map((column) => cellOf(journal, pupil, column)),
    })),
  };
}

export const week = (monday: Day): [Day, Day] => [monday, addDays(monday, 6)];
