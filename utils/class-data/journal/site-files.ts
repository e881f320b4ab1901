import {
  array,
  type InferOutput,
  integer,
  literal,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  pipe,
  strictTuple,
  string,
  variant,
} from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';

const count = pipe(number(), integer(), minValue(0), maxValue(9_999));

/** There are lessons 0 and before. */
const lessonNumber = pipe(number(), integer(), minValue(-99), maxValue(9_999));

/** Marks and absences by lesson, with the students of the class. */
const lessonsContent = {
  lessons: array(object({ date: daySchema, number: nullable(lessonNumber), subject: string() })),
  /** Cells: index into `lessons`, and the text of the cell as `readNamedCell` reads it. */
  rows: array(object({ student: string(), cells: array(strictTuple([count, string()])) })),
};
const totalsContent = {
  /** From 1, in the order of the year; null: the whole year. */
  period: nullable(count),
  /** The days that the file names. */
  days: nullable(object({ from: daySchema, to: daySchema })),
  rows: array(
    object({
      student: string(),
      daysMissed: count,
      daysIll: count,
      missed: count,
      ill: count,
      late: count,
    }),
  ),
};

const hundredths = pipe(number(), integer(), minValue(100), maxValue(500));
/** Averages that a report of the site shows for a period, by the names of subjects in the journal. */
const averagesContent = {
  /** From 1, in the order of the year. */
  period: count,
  rows: array(object({ student: string(), averages: array(object({ subject: string(), hundredths })) })),
};

export const siteFileContentSchema = variant('kind', [
  object({ kind: literal('class-week'), ...lessonsContent }),
  object({ kind: literal('subject-journal'), ...lessonsContent }),
  object({ kind: literal('attendance-totals'), ...totalsContent }),
  object({ kind: literal('site-averages'), ...averagesContent }),
]);
export type SiteFileContent = InferOutput<typeof siteFileContentSchema>;
export type LessonsContent = Extract<SiteFileContent, { kind: 'class-week' | 'subject-journal' }>;
export type TotalsContent = Extract<SiteFileContent, { kind: 'attendance-totals' }>;
export type AveragesContent = Extract<SiteFileContent, { kind: 'site-averages' }>;

const takenFileSchema = object({
  id: string(),
  /** Name of the file, or title of the report taken from a page. */
  name: string(),
  /** Where the page of the report is; missing or null: it was a file. */
  address: optional(nullable(string())),
  /** The year in which its school year begins. */
  schoolYear: number(),
  /** ISO time. */
  takenAt: string(),
  content: siteFileContentSchema,
});
/** A file that the site gave out and the teacher has taken. */
export type TakenFile = InferOutput<typeof takenFileSchema>;

/** Files taken for a class, in the order of their taking: the sealed document `site-files:<class>`. */
export const siteFilesSchema = object({ version: literal(1), files: array(takenFileSchema) });
export type SiteFiles = InferOutput<typeof siteFilesSchema>;

export const siteFilesId = (classGroup: string): string => `site-files:${classGroup}`;

/** Of the files of a class, those of one school year. */
export const filesOfYear = (stored: SiteFiles | null, schoolYear: number): TakenFile[] =>
  (stored?.files ?? []).filter((file) => file.schoolYear === schoolYear);

/** The first and the last day of the lessons; null: there is none. */
export function lessonDays({
  lessons,
}: Pick<LessonsContent, 'lessons'>): { first: string; last: string } | null {
  const days = lessons.map(({ date }) => date).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { first, last } : null;
}
