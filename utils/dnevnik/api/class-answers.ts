import { array } from 'valibot';
import { type ApiClient, ApiError } from './api-client.ts';
import {
  type ApiAllFinals,
  type ApiGroup,
  type ApiHoliday,
  type ApiLesson,
  type ApiLogEntry,
  type ApiMark,
  type ApiPeriod,
  type ApiPerson,
  type ApiPersonFinals,
  type ApiSubject,
  type ApiWorkType,
  allFinalsSchema,
  contextSchema,
  groupSchema,
  lessonSchema,
  logEntrySchema,
  markSchema,
  periodGroupSchema,
  periodSchema,
  personAveragesSchema,
  personFinalsSchema,
  personSchema,
  schoolSchema,
  subjectSchema,
  weightedAveragesSchema,
  workTypeSchema,
} from './api-models.ts';

/** The API's answers about a class in one reporting period. */
export interface ClassAnswers {
  group: ApiGroup;
  weighted: boolean | null;
  period: ApiPeriod;
  periods: ApiPeriod[];
  /** Of the year; empty if the site does not tell them. */
  holidays: ApiHoliday[];
  subjects: ApiSubject[];
  workTypes: ApiWorkType[];
  /** Students of the class; `left`: only in the archive. */
  students: (ApiPerson & { left: boolean })[];
  /** Study groups with lessons in the period, and their students. */
  parts: { group: ApiGroup; students: ApiPerson[] }[];
  lessons: ApiLesson[];
  marks: ApiMark[];
  log: ApiLogEntry[];
  finals: ApiPersonFinals[];
  /** Averages of the period as calculated by the site; empty if the key may not read them. */
  averages: { person: string; subject: string; hundredths: number }[];
  /** Year, exam and final marks, by person; requested only once some year mark exists. */
  yearFinals: { person: string; answer: ApiAllFinals }[];
}

/** Longest span per request; known clients split theirs the same way (facts 1.7). */
const WINDOW_DAYS = 30;

const day = (time: string): string => time.slice(0, 10);

/** Spans of at most 30 days that cover the days from the first to the last. */
export function windowsOf(start: string, finish: string): [from: string, to: string][] {
  const windows: [string, string][] = [];
  const last = Date.parse(`${finish}T00:00:00Z`);
  for (let at = Date.parse(`${start}T00:00:00Z`); at <= last; at += WINDOW_DAYS * 86_400_000) {
    const text = (time: number) => new Date(time).toISOString().slice(0, 10);
    windows.push([text(at), text(Math.min(at + (WINDOW_DAYS - 1) * 86_400_000, last))]);
  }
  return windows;
}

/**
 * Requests everything about a class in a period: the one with the given id, else the one that contains
 * `today`, else the last that has begun. Rejects with `ApiError`.
 */
export async function readClassAnswers(
  client: ApiClient,
  at: { classGroup: string; period: string | null; today: string },
): Promise<ClassAnswers> {
  const base = `edu-groups/${at.classGroup}`;
  const [context, group, subjects, allPeriods, now, everyone] = await Promise.all([
    client.get('users/me/context', contextSchema),
    client.get(base, groupSchema),
    client.get(`${base}/subjects`, array(subjectSchema)),
    client.get(`${base}/reporting-periods`, array(periodSchema)),
    client.get(`${base}/students`, array(personSchema)),
    client.get(`${base}/persons?includeArchive=true`, array(personSchema)),
  ]);
  const school =
    context.schools.find(({ groupIds }) => groupIds?.includes(at.classGroup)) ?? context.schools[0];
  const periods = allPeriods
    .filter(({ type }) => type !== 'Year')
    .sort((a, b) => a.start.localeCompare(b.start));
  const period =
    periods.find(({ id }) => id === at.period) ??
    (at.period === null ? periods.filter(({ start }) => day(start) <= at.today).at(-1) : undefined) ??
    (at.period === null ? periods[0] : undefined);
  if (!period || !school) throw new ApiError('not-found', 'Такого отчётного периода у класса нет.');
  const windows = windowsOf(day(period.start), day(period.finish));
  const spans = <T>(ask: (span: string) => Promise<T[]>): Promise<T[]> =>
    Promise.all(windows.map(([from, to]) => ask(`${from}/${to}`))).then((parts) => parts.flat());
  const [details, workTypes, lessons, marks, finals] = await Promise.all([
    client.get(`schools/${school.id}`, schoolSchema),
    client.get(`work-types/${school.id}`, array(workTypeSchema)),
    spans((span) => client.get(`${base}/lessons/${span}`, array(lessonSchema))),
    spans((span) => client.get(`${base}/marks/${span}`, array(markSchema))),
    client.get(`${base}/final-marks`, array(personFinalsSchema)),
  ]);
  const [log, parts, yearFinals, averages, holidays] = await Promise.all([
    readLog(client, at.classGroup, [...new Set(lessons.map(({ subject }) => subject.id))], windows),
    readParts(client, at.classGroup, lessons),
    readYearFinals(client, at.classGroup, finals),
    readAverages(client, at, period, details.uses_weighted_avg),
    readHolidays(client, base),
  ]);
  const present = new Set(now.map(({ id }) => id));
  const people = new Map([...now, ...everyone].map((person) => [person.id, person]));
  const students = [...people.values()].map((person) => ({ ...person, left: !present.has(person.id) }));
  return {
    group,
    period,
    periods,
    holidays,
    subjects,
    workTypes,
    students,
    parts,
    lessons,
    marks,
    log,
    finals,
    yearFinals,
    averages,
    weighted: details.uses_weighted_avg,
  };
}

/** It is unknown whether the subject may be left out (facts 2.11): tried once. */
async function readLog(
  client: ApiClient,
  group: string,
  subjects: string[],
  windows: [string, string][],
): Promise<ApiLogEntry[]> {
  const ask = (subject: string | null) =>
    Promise.all(
      windows.map(([from, to]) =>
        client.get(
          `lesson-log-entries/group/${group}?${subject ? `subject=${subject}&` : ''}from=${from}T00:00:00&to=${to}T23:59:59`,
          array(logEntrySchema),
        ),
      ),
    ).then((parts) => parts.flat());
  try {
    return await ask(null);
  } catch (error) {
    if (!(error instanceof ApiError) || error.trouble !== 'refused') throw error;
  }
  return (await Promise.all(subjects.map(ask))).flat();
}

/**
 * Weighted if the school weights marks. Not every key may read averages; then only ours are used. Facts 2.10.
 */
async function readAverages(
  client: ApiClient,
  at: { classGroup: string; today: string },
  { id, start, finish }: ApiPeriod,
  weighted: boolean | null,
): Promise<ClassAnswers['averages']> {
  const last = day(finish) < at.today ? day(finish) : at.today;
  const base = `edu-groups/${at.classGroup}`;
  try {
    if (weighted) {
      const { subjectMarks } = await client.get(
        `${base}/wa-marks/${day(start)}/${last}`,
        weightedAveragesSchema,
      );
      return subjectMarks.flatMap(({ subject, marks }) =>
        marks.flatMap(({ person, value }) =>
          value > 0 ? [{ person, subject, hundredths: Math.round(value * 100) }] : [],
        ),
      );
    }
    const plain = await client.get(
      `${base}/reporting-periods/${id}/avg-marks/${last}`,
      array(personAveragesSchema),
    );
    return plain.flatMap(({ person, 'per-subject-averages': found }) =>
      (found ?? []).flatMap(({ subject, 'avg-mark-value': hundredths }) =>
        hundredths === null ? [] : [{ person, subject, hundredths }],
      ),
    );
  } catch (error) {
    if (isWithheld(error)) return [];
    throw error;
  }
}

/** Not every key reads everything, and some of it is known of one source alone: what is not needed is left out. */
const isWithheld = (error: unknown): boolean =>
  error instanceof ApiError && ['forbidden', 'not-found', 'refused', 'strange'].includes(error.trouble);

/** The sources write the path in two ways (facts 2.7): the second is tried where there is no first. */
async function readHolidays(client: ApiClient, base: string): Promise<ApiHoliday[]> {
  for (const path of ['reporting-period-group', 'reporting-periods-group']) {
    try {
      return await client.get(`${base}/${path}`, periodGroupSchema);
    } catch (error) {
      if (!isWithheld(error)) throw error;
    }
  }
  return [];
}

async function readParts(
  client: ApiClient,
  classGroup: string,
  lessons: ApiLesson[],
): Promise<ClassAnswers['parts']> {
  const ids = [...new Set(lessons.map(({ group }) => group))].filter((id) => id !== classGroup);
  return Promise.all(
    ids.map(async (id) => {
      const [group, students] = await Promise.all([
        client.get(`edu-groups/${id}`, groupSchema),
        client.get(`edu-groups/${id}/persons?includeArchive=true`, array(personSchema)),
      ]);
      return { group, students };
    }),
  );
}

async function readYearFinals(
  client: ApiClient,
  group: string,
  finals: ApiPersonFinals[],
): Promise<ClassAnswers['yearFinals']> {
  const people = finals.filter(({ reportingPeriod }) => reportingPeriod === null).map(({ person }) => person);
  return Promise.all(
    [...new Set(people)].map(async (person) => ({
      person,
      answer: await client.get(`persons/${person}/edu-groups/${group}/allfinalmarks`, allFinalsSchema),
    })),
  );
}
