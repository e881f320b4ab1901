import { nullable, optional, picklist } from 'valibot';
import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { personKey } from '../../register/entry-base.ts';
import { type EntryOf, kind } from '../../register/kind.ts';

/** How the acknowledgement was given: on a sheet, on the tear-off of an extract, in the paper diary, on the site. */
const acknowledgementForms = ['sheet', 'extract', 'diary', 'electronic'] as const;

const SIGNED = {
  sheet: 'в листе ознакомления',
  extract: 'на отрывной части выписки',
  diary: 'в бумажном дневнике',
  electronic: 'в электронном виде',
} as const;

export const acknowledgementKinds = [
  kind(
    'acknowledged',
    {
      /** What the person was acquainted with. */
      topic: nonEmptyText,
      form: picklist(acknowledgementForms),
      on: daySchema,
      /** Key of the child it concerns; without one it stands for all of the person's children in the class. */
      student: optional(nullable(personKey)),
    },
    {
      by: 'teacher',
      holds: 'year',
      late: true,
      day: 'on',
      people: ['student'],
      contact: true,
      evidence: 'подпись об ознакомлении',
      sentence: ({ topic, form, on, period }, words) => {
        const of = period ? `, ${words.period(period)}` : '';
        return `Ознакомление подписано ${russianDay(on)} ${SIGNED[form]}: ${topic}${of}.`;
      },
    },
  ),
] as const;
export type AcknowledgementEntry = EntryOf<(typeof acknowledgementKinds)[number]>;
