import { array, type InferOutput, literal, nullable, number, object, string } from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';

/**
 * The site's timetable and homework of a class: the week of the reading and the next one. One sealed document
 * per class.
 */
export const classTimetableSchema = object({
  version: literal(1),
  /** By Monday; each was read at `readAt`, an ISO time. */
  weeks: array(
    object({
      monday: daySchema,
      readAt: string(),
      /** `note`: a remark on the day: «Осенние каникулы». */
      days: array(object({ date: daySchema, note: nullable(string()) })),
      lessons: array(
        object({
          id: nullable(string()),
          date: daySchema,
          number: number(),
          subject: string(),
          /** «Имя Отчество Фамилия»; «8:30»; name of the study group, null: the whole class. */
          teacher: nullable(string()),
          from: nullable(string()),
          to: nullable(string()),
          room: nullable(string()),
          group: nullable(string()),
          /** Moves and substitutions in the site's own words. */
          notes: array(string()),
        }),
      ),
    }),
  ),
  homework: nullable(
    object({
      readAt: string(),
      items: array(
        object({
          text: string(),
          subject: string(),
          lesson: nullable(string()),
          date: nullable(daySchema),
          number: nullable(number()),
        }),
      ),
    }),
  ),
});
export type ClassTimetable = InferOutput<typeof classTimetableSchema>;
export type TimetableWeek = ClassTimetable['weeks'][number];
export type TimetableLesson = TimetableWeek['lessons'][number];

export const emptyTimetable = (): ClassTimetable => ({ version: 1, weeks: [], homework: null });

/** The timetable with a week updated; weeks before `first` are dropped. */
export function withWeek(timetable: ClassTimetable, week: TimetableWeek, first: string): ClassTimetable {
  const others = timetable.weeks.filter(({ monday }) => monday !== week.monday && monday >= first);
  return { ...timetable, weeks: [...others, week].sort((a, b) => (a.monday < b.monday ? -1 : 1)) };
}
