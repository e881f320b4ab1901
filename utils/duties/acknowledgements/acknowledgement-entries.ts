import { literal, nullable, object, optional, picklist } from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { entryBase } from '../../register/entry-base.ts';

/** How the acknowledgement was given: on a sheet, on the tear-off of an extract, in the paper diary, on the site. */
const acknowledgementForms = ['sheet', 'extract', 'diary', 'electronic'] as const;

export const acknowledgementEntries = [
  object({
    ...entryBase,
    kind: literal('acknowledged'),
    /** What the person was acquainted with. */
    topic: nonEmptyText,
    form: picklist(acknowledgementForms),
    on: daySchema,
    /** Key of the child it concerns; without one it stands for all of the person's children in the class. */
    student: optional(nullable(nonEmptyText)),
  }),
] as const;
