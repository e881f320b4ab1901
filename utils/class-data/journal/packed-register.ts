import {
  array,
  type GenericSchema,
  type InferOutput,
  integer,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  strictTuple,
  string,
} from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';
import {
  absenceKinds,
  type Cell,
  journalSources,
  type Lesson,
  type Mark,
  type Register,
} from './class-journal.ts';
import { markNumber } from './mark-value.ts';

/** A weight, a kind of work: the distinct pairs, so that a mark only needs an index. */
const workSchema = strictTuple([nullable(number()), nullable(string())]);
const count = pipe(number(), integer(), minValue(0));
/**
 * Lesson, absence (index into `absenceKinds`, -1 for none), marks, remark. A mark: its value and index into
 * `works`.
 */
const cellSchema = strictTuple([
  count,
  pipe(number(), integer(), minValue(-1), maxValue(absenceKinds.length - 1)),
  array(strictTuple([string(), count])),
  nullable(string()),
]);

/**
 * A register as stored: cells as short lists. A quarter of a class is one sealed document of about 100 KB.
 */
export const packedRegisterSchema = object({
  subject: string(),
  group: string(),
  period: string(),
  teachers: array(string()),
  lessons: array(
    strictTuple([nullable(string()), daySchema, nullable(number()), string(), nullable(string())]),
  ),
  works: array(workSchema),
  rows: array(strictTuple([string(), array(cellSchema)])),
  source: picklist(journalSources),
  readAt: string(),
}) satisfies GenericSchema;
export type PackedRegister = InferOutput<typeof packedRegisterSchema>;

export function packRegister(register: Register & { source: PackedRegister['source'] }): PackedRegister {
  const works: PackedRegister['works'] = [];
  const places = new Map<string, number>();
  const placeOf = ({ weight, work }: Mark): number => {
    const key = JSON.stringify([weight, work]);
    let place = places.get(key);
    if (place === undefined) {
      place = works.push([weight, work]) - 1;
      places.set(key, place);
    }
    return place;
  };
  const rows = register.rows.map(({ student, cells }): PackedRegister['rows'][number] => [
    student,
    cells.map(({ lesson, absence, marks, remark }) => [
      lesson,
      absence ? absenceKinds.indexOf(absence) : -1,
      marks.map((mark) => [mark.value, placeOf(mark)]),
      remark,
    ]),
  ]);
  const lessons = register.lessons.map(
    ({ id, date, number, topic, homework }): PackedRegister['lessons'][number] => [
      id,
      date,
      number,
      topic,
      homework,
    ],
  );
  return { ...register, lessons, works, rows };
}

/** The register of a checked record; a cell or mark with an invalid index is left out. */
export function unpackRegister({ works, ...packed }: PackedRegister): Register {
  const lessons = packed.lessons.map(
    ([id, date, number, topic, homework]): Lesson => ({ id, date, number, topic, homework }),
  );
  const markOf = ([value, place]: [string, number]): Mark[] => {
    const work = works[place];
    return work ? [{ value, number: markNumber(value), weight: work[0], work: work[1] }] : [];
  };
  const rows = packed.rows.map(([student, cells]) => ({
    student,
    cells: cells
      .filter(([lesson]) => lesson < lessons.length)
      .map(
        ([lesson, absence, marks, remark]): Cell => ({
          lesson,
          marks: marks.flatMap(markOf),
          absence: absenceKinds[absence] ?? null,
          remark,
        }),
      ),
  }));
  return { ...packed, lessons, rows };
}
