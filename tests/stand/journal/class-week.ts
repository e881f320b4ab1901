import type { Status } from './attendance.ts';
import type { ClassJournal } from './class-journal.ts';
import { addDays, type Day, dotted } from './days.ts';
import type { Lesson } from './lessons.ts';
import type { Pupil } from './pupils.ts';

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

/** Marks in the order of the works, and the letter, of a student in a column; with `by` as they stood on that day. */
export function cellOf(journal: ClassJournal, { person }: Pupil, { lessons }: Column, by?: Day): CellTruth {
  const held = lessons.filter((lesson) => !by || lesson.date <= by);
  const marks = held.flatMap((lesson) =>
    journal.marksIn(lesson).filter((mark) => mark.person === person && (!by || mark.setOn <= by)),
  );
  const entry = held
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

/** A plain mark is a number in the file, everything else is text. */
export const asTyped = (text: string | null): string | number | null =>
  text !== null && /^[1-5]$/.test(text) ? Number(text) : text;

/**
 * The rows of `journal.xls`, the weekly journal of a class. Known [dnevnik-2026, W 1.4.3: seen in 2022]: A1
 * «Класс: …»; headings in row 6 that end in `/ dd.mm`; the students numbered in column A; marks and lower-case
 * letters in the cells. Rows 2 to 5 are unknown: with `tellsWeek` one of them has the week and its year, else they
 * are empty. `by`: as it stood on that day.
 */
export function weekRows(
  journal: ClassJournal,
  monday: Day,
  { tellsWeek, by }: { tellsWeek: boolean; by?: Day },
): (string | number | null)[][] {
  const [from, to] = week(monday);
  const columns = columnsOf(journal, from, to);
  return [
    [`Класс: ${journal.group.name}`],
    tellsWeek ? [`Неделя: ${dotted(from)} - ${dotted(to)}`] : [],
    [],
    [],
    [],
    ['№', 'ФИО', ...columns.map(({ subject, day }) => `${subject} / ${dotted(day).slice(0, 5)}`)],
    ...pupilsOn(journal, from, to).map(({ pupil, name }, index) => [
      index + 1,
      name,
      ...columns.map((column) => written(cellOf(journal, pupil, column, by)) || null).map(asTyped),
    ]),
  ];
}
