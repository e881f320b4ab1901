import { literal, nullable, object } from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';
import { entryBase, saidText } from '../../register/entry-base.ts';

/** Отчёт получен from the deputy head. `person` is the class group itself: the report is about no single person. */
export const reportEntries = [
  object({
    ...entryBase,
    kind: literal('report-received'),
    on: daySchema,
    /** «Образцова А. П., заместитель директора» */
    from: saidText,
    /** «1-я четверть», as the report names it. */
    span: saidText,
    /** Name of the file as it was received; null: on paper. */
    file: nullable(saidText),
    /** Id of the sealed document that holds the file; null: it was not kept. */
    document: nullable(saidText),
  }),
] as const;
