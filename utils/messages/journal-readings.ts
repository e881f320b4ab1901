import { array, boolean, literal, nullable, number, object, picklist, string, variant } from 'valibot';

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
      cells: array(
        object({
          lesson: number(),
          marks: array(string()),
          absence: nullable(picklist(['Н', 'Б', 'П', 'О'])),
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
