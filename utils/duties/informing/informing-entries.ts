import { integer, maxValue, minValue, nullable, number, picklist, pipe } from 'valibot';
import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { count } from '../../base/text/plural.ts';
import { type EntryOf, kind, numbered } from '../../register/kind.ts';

/** The form in which a representative wants to be informed. */
const informingForms = ['electronic', 'paper', 'both'] as const;

const FORMS = { electronic: 'электронная', paper: 'бумажная', both: 'электронная и бумажная' } as const;

export const informingKinds = [
  kind(
    'informing-form-chosen',
    {
      form: picklist(informingForms),
      /** The choice holds from this day. */
      from: daySchema,
      /** Days between paper extracts; null where no paper is wanted or the school's own rule holds. */
      every: nullable(pipe(number(), integer(), minValue(1), maxValue(366))),
      /** Number of the statement in the school's register. */
      number: nullable(nonEmptyText),
    },
    {
      by: 'teacher',
      day: 'from',
      ahead: true,
      people: [],
      contact: true,
      sentence: ({ form, from, every, number: given }) => {
        const often = every === null ? '' : `, выписки раз в ${count(every, ['день', 'дня', 'дней'])}`;
        return `Форма информирования с ${russianDay(from)}: ${FORMS[form]}${often}${numbered(given)}.`;
      },
    },
  ),
] as const;
export type InformingEntry = EntryOf<(typeof informingKinds)[number]>;
