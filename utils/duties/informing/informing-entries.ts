import { boolean, integer, maxValue, minValue, nullable, number, optional, picklist, pipe } from 'valibot';
import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { count } from '../../base/text/plural.ts';
import { type EntryOf, kind, numbered } from '../../register/kind.ts';

/** The form in which a representative wants to be informed. */
const informingForms = ['electronic', 'paper', 'both'] as const;

const FORMS = { electronic: 'электронная', paper: 'бумажная', both: 'электронная и бумажная' } as const;

/** Why somebody gets paper. */
const paperGrounds = ['no-internet', 'refuses'] as const;
export type PaperGround = (typeof paperGrounds)[number];

export const PAPER_GROUNDS: Readonly<Record<PaperGround, string>> = {
  'no-internet': 'нет компьютера или Интернета',
  refuses: 'отказ от электронной формы',
};

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
      /** The information goes out by e-mail, too; missing in entries made before it was asked. */
      byEmail: optional(boolean()),
      /** Missing or null: not said. */
      paperGround: optional(nullable(picklist(paperGrounds))),
    },
    {
      by: 'teacher',
      holds: 'person',
      day: 'from',
      ahead: true,
      people: [],
      contact: true,
      sentence: ({ form, from, every, number: given, byEmail, paperGround }) => {
        const often = every === null ? '' : `, выписки раз в ${count(every, ['день', 'дня', 'дней'])}`;
        const ground = paperGround ? ` (${PAPER_GROUNDS[paperGround]})` : '';
        const email = byEmail ? ', рассылка по электронной почте' : '';
        return `Форма информирования с ${russianDay(from)}: ${FORMS[form]}${ground}${email}${often}${numbered(given)}.`;
      },
    },
  ),
] as const;
export type InformingEntry = EntryOf<(typeof informingKinds)[number]>;
