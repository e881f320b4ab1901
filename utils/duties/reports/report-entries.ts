import { literal, nullable, object } from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { entryBase } from '../../register/entry-base.ts';

/** Отчёт получен from the deputy head. `person` is the class group itself: the report is about no single person. */
export const reportEntries = [
  object({
    ...entryBase,
    kind: literal('report-received'),
    on: daySchema,
    /** «Образцова А. П., заместитель директора» */
    from: nonEmptyText,
    /** «1-я четверть», as the report names it. */
    span: nonEmptyText,
    /** Name of the file as it was received; null: on paper. */
    file: nullable(nonEmptyText),
    /** Id of the sealed document that holds the file; null: it was not kept. */
    document: nullable(nonEmptyText),
  }),
] as const;
