import {
  array,
  boolean,
  type InferOutput,
  literal,
  nullable,
  number,
  object,
  optional,
  picklist,
  string,
} from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';
import { type ClassJournal, type FinalMark, periodKinds } from './class-journal.ts';
import { markNumber } from './mark-value.ts';
import { packedRegisterSchema, packRegister, unpackRegister } from './packed-register.ts';

const finalKinds = ['period', 'year', 'exam', 'final'] as const;
const markSchema = {
  student: string(),
  period: nullable(string()),
  kind: picklist(finalKinds),
  value: string(),
};
const missingSchema = object({
  subject: string(),
  group: string(),
  period: nullable(string()),
  why: string(),
});

/** Everything not specific to one period: the sealed document `journal:<class>:year-<year>`. */
export const yearDocumentSchema = object({
  version: literal(1),
  classGroup: object({ id: string(), name: string() }),
  schoolYear: number(),
  weighted: nullable(boolean()),
  periods: array(
    object({
      id: string(),
      number: number(),
      kind: nullable(picklist(periodKinds)),
      name: string(),
      start: nullable(daySchema),
      finish: nullable(daySchema),
    }),
  ),
  subjects: array(object({ id: string(), name: string() })),
  groups: array(object({ id: string(), name: string(), subject: nullable(string()) })),
  students: array(object({ key: string(), name: string(), left: nullable(boolean()) })),
  finals: array(object({ ...markSchema, subject: string() })),
  behaviour: array(object(markSchema)),
  /** Older documents have none. */
  averages: optional(
    array(object({ student: string(), subject: string(), period: nullable(string()), hundredths: number() })),
    [],
  ),
  missing: array(missingSchema),
  /** Older documents have none. */
  holidays: optional(array(object({ name: string(), from: daySchema, to: daySchema }))),
});
export type YearDocument = InferOutput<typeof yearDocumentSchema>;

/** The registers of one period: the sealed document `journal:<class>:<period>`. */
export const periodDocumentSchema = object({
  version: literal(1),
  period: string(),
  registers: array(packedRegisterSchema),
});
export type PeriodDocument = InferOutput<typeof periodDocumentSchema>;

export const yearDocumentId = (classGroup: string, schoolYear: number): string =>
  `journal:${classGroup}:year-${schoolYear}`;
export const periodDocumentId = (classGroup: string, period: string): string =>
  `journal:${classGroup}:${period}`;

/**
 * Splits a class journal into its documents: one for the year and one per period with registers. What comes from files
 * of the site has a document of its own.
 */
export function toDocuments(journal: ClassJournal): { year: YearDocument; periods: PeriodDocument[] } {
  const { registers, reported: _, ...year } = journal;
  const bare = <T extends { number: number | null }>({ number: _, ...rest }: T): Omit<T, 'number'> => rest;
  const periods = new Map<string, PeriodDocument>();
  for (const register of registers) {
    const { source } = register;
    if (source === 'file') continue;
    const document = periods.get(register.period) ?? { version: 1, period: register.period, registers: [] };
    document.registers.push(packRegister({ ...register, source }));
    periods.set(register.period, document);
  }
  return {
    year: { version: 1, ...year, finals: year.finals.map(bare), behaviour: year.behaviour.map(bare) },
    periods: [...periods.values()],
  };
}

/** Assembles a class journal from its documents; periods not given have no registers. */
export function fromDocuments(
  { version: _, ...year }: YearDocument,
  periods: PeriodDocument[],
): ClassJournal {
  const withNumber = <T extends { value: string }>(mark: T): T & Pick<FinalMark, 'number'> => ({
    ...mark,
    number: markNumber(mark.value),
  });
  return {
    ...year,
    finals: year.finals.map(withNumber),
    behaviour: year.behaviour.map(withNumber),
    registers: periods.flatMap(({ registers }) => registers.map(unpackRegister)),
  };
}
