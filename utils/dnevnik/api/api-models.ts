import {
  array,
  boolean,
  type GenericSchema,
  type InferOutput,
  nullable,
  number,
  object,
  optional,
  pipe,
  regex,
  safeParse,
  string,
  transform,
  union,
  unknown,
} from 'valibot';

/**
 * Answers of the API, as far as they are used. Facts of the API, 3. Ids are strings; a twin `…_str` wins over
 * the number, which may have been rounded in transit. Fields typed differently by different sources are
 * optional.
 */

const id = union([
  pipe(string(), regex(/^\d{1,20}$/)),
  pipe(
    number(),
    transform((value) => (Number.isSafeInteger(value) ? String(value) : null)),
    string(),
  ),
]);

/** The object with each `name` taken from its twin `name_str`, if there is one. */
function untwin(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const result: Record<string, unknown> = { ...value };
  for (const [key, twin] of Object.entries(value))
    if (key.endsWith('_str') && twin !== null && twin !== undefined) result[key.slice(0, -4)] = twin;
  return result;
}

const twinned = <T>(schema: GenericSchema<unknown, T>) => pipe(unknown(), transform(untwin), schema);
const text = optional(nullable(string()), null);
const time = pipe(string(), regex(/^\d{4}-\d\d-\d\d/));

export const subjectSchema = twinned(object({ id, name: string() }));

export const groupSchema = twinned(
  object({
    id,
    parentIds: optional(nullable(array(id)), null),
    name: string(),
    fullName: text,
    studyyear: optional(nullable(number()), null),
    subjects: optional(nullable(array(subjectSchema)), null),
  }),
);

const holidaySchema = object({ name: text, dateStart: time, dateFinish: time });
export type ApiHoliday = InferOutput<typeof holidaySchema>;

/** Holidays of a class (facts 2.7); what is not understood of them is left out. */
export const periodGroupSchema = pipe(
  object({ holidays: optional(nullable(array(unknown())), null) }),
  transform(({ holidays }) =>
    (holidays ?? []).flatMap((each) => {
      const found = safeParse(holidaySchema, each);
      return found.success ? [found.output] : [];
    }),
  ),
);

export const schoolSchema = twinned(
  object({ id, name: text, uses_weighted_avg: optional(nullable(boolean()), null) }),
);

export const contextSchema = object({
  personId: id,
  schools: array(object({ id, name: text, groupIds: optional(nullable(array(id)), null) })),
  eduGroups: optional(nullable(array(groupSchema)), null),
});

export const userSchema = twinned(object({ id, name: text, fullName: text, shortName: text }));

export const personSchema = twinned(
  object({
    id,
    firstName: text,
    lastName: text,
    middleName: text,
    sex: text,
    /** Account; left out or null for people without one. */
    userId: optional(nullable(id), null),
  }),
);

export const periodSchema = twinned(
  object({ id, start: time, finish: time, number: number(), type: string(), name: string() }),
);

const workSchema = twinned(
  object({
    id,
    type: string(),
    workType: optional(nullable(id), null),
    lesson: optional(nullable(id), null),
    subjectId: optional(nullable(id), null),
    periodType: text,
    text,
  }),
);

export const workTypeSchema = twinned(
  object({ id, kind: text, title: text, weight: optional(nullable(number()), null) }),
);

export const lessonSchema = twinned(
  object({
    id,
    title: text,
    date: time,
    number: number(),
    subject: subjectSchema,
    group: id,
    works: optional(nullable(array(workSchema)), null),
    teachers: optional(nullable(array(id)), null),
  }),
);

export const markSchema = twinned(
  object({
    id,
    value: string(),
    textValue: text,
    person: id,
    work: optional(nullable(id), null),
    lesson: optional(nullable(id), null),
    number: optional(nullable(number()), null),
    workType: optional(nullable(id), null),
    use_avg_calc: optional(nullable(boolean()), null),
  }),
);

export const logEntrySchema = twinned(object({ person: id, lesson: id, comment: text, status: string() }));

export const personFinalsSchema = twinned(
  object({
    person: id,
    reportingPeriod: optional(nullable(id), null),
    'per-subject-final-marks': array(twinned(object({ subject: id, 'final-mark': nullable(markSchema) }))),
  }),
);

/** Comma or point, «4,57»; anything else is not an average, nor is 0: there is no mark. Facts 3; of 2026, W 1.4.4. */
const average = pipe(
  string(),
  transform((text) =>
    /^\d(?:[.,]\d+)?$/.test(text.trim()) ? Math.round(Number(text.replace(',', '.')) * 100) || null : null,
  ),
);

export const personAveragesSchema = twinned(
  object({
    person: id,
    'per-subject-averages': optional(
      nullable(array(twinned(object({ subject: id, 'avg-mark-value': optional(nullable(average), null) })))),
      null,
    ),
  }),
);

/** Weighted averages of a class, if the school weights marks. */
export const weightedAveragesSchema = object({
  subjectMarks: array(
    twinned(object({ subject: id, marks: array(object({ person: id, value: number() })) })),
  ),
});

export const allFinalsSchema = object({ marks: array(markSchema), works: array(workSchema) });

export type ApiGroup = InferOutput<typeof groupSchema>;
export type ApiSubject = InferOutput<typeof subjectSchema>;
export type ApiPerson = InferOutput<typeof personSchema>;
export type ApiPeriod = InferOutput<typeof periodSchema>;
export type ApiLesson = InferOutput<typeof lessonSchema>;
export type ApiMark = InferOutput<typeof markSchema>;
export type ApiWorkType = InferOutput<typeof workTypeSchema>;
export type ApiLogEntry = InferOutput<typeof logEntrySchema>;
export type ApiPersonFinals = InferOutput<typeof personFinalsSchema>;
export type ApiAllFinals = InferOutput<typeof allFinalsSchema>;
