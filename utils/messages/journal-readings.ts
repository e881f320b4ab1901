import { array, boolean, literal, nullable, number, object, picklist, string, variant } from 'valibot';
import { daySchema } from '../base/calendar/day.ts';
import { absenceLetters } from '../dnevnik/attendance-letters.ts';

/** Readings of journal pages, as the offscreen document returns them. */

const ref = object({ subject: string(), group: string(), name: string(), address: string() });

export const journalsIndexSchema = object({
  token: nullable(string()),
  journals: array(ref),
});

export const journalSubjectsSchema = object({ journals: array(ref) });

const named = object({ id: nullable(string()), name: string() });

export const subjectJournalSchema = object({
  subject: named,
  group: named,
  schoolYear: nullable(number()),
  teachers: array(object({ user: nullable(string()), name: string() })),
  periods: array(object({ id: string(), name: string(), address: nullable(string()) })),
  period: nullable(string()),
  view: picklist(['period', 'summary']),
  empty: boolean(),
  lessons: array(object({ id: nullable(string()), date: string(), topic: string() })),
  students: array(
    object({
      person: nullable(string()),
      name: string(),
      left: boolean(),
      marksAddress: nullable(string()),
      cells: array(
        object({
          lesson: number(),
          marks: array(string()),
          absence: nullable(picklist(absenceLetters)),
          remark: nullable(string()),
        }),
      ),
    }),
  ),
  columns: array(
    variant('kind', [
      object({ kind: literal('period'), number: number() }),
      object({ kind: picklist(['year', 'exam', 'final']) }),
    ]),
  ),
  finals: array(array(string())),
});

export const studentMarksSchema = object({
  person: nullable(string()),
  period: nullable(string()),
  subjects: array(object({ id: nullable(string()), name: string(), average: nullable(number()) })),
});

export const scheduleWeekSchema = object({
  classGroup: named,
  days: array(object({ date: daySchema, note: nullable(string()) })),
  lessons: array(
    object({
      id: nullable(string()),
      date: daySchema,
      number: number(),
      subject: string(),
      teacher: nullable(string()),
      from: nullable(string()),
      to: nullable(string()),
      room: nullable(string()),
      group: nullable(string()),
      notes: array(string()),
    }),
  ),
});

export const homeworkSchema = object({
  lastPage: number(),
  items: array(
    object({
      text: string(),
      subject: string(),
      lesson: nullable(string()),
      date: nullable(daySchema),
      number: nullable(number()),
    }),
  ),
});
