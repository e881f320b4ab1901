import { integer, literal, maxValue, minValue, nullable, number, object, picklist, pipe } from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { entryBase } from '../../register/entry-base.ts';

/** The form in which a representative wants to be informed. */
const informingForms = ['electronic', 'paper', 'both'] as const;

export const informingEntries = [
  object({
    ...entryBase,
    kind: literal('informing-form-chosen'),
    form: picklist(informingForms),
    from: daySchema,
    /** Days between paper extracts; null where no paper is wanted or the school's own rule holds. */
    every: nullable(pipe(number(), integer(), minValue(1), maxValue(366))),
    /** Number of the statement in the school's register. */
    number: nullable(nonEmptyText),
  }),
] as const;
