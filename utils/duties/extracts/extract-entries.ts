import { literal, nullable, object, picklist } from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { entryBase } from '../../register/entry-base.ts';

/** How an extract reached the family. */
const handOverWays = ['in-person', 'meeting', 'with-student', 'mail'] as const;

/** Extracts (выписки); `person` is always the student, `extract` the number on the tear-off. */
export const extractEntries = [
  object({
    ...entryBase,
    kind: literal('extract-issued'),
    extract: nonEmptyText,
    on: daySchema,
    /** «2-я четверть», as the extract names it. */
    span: nonEmptyText,
  }),
  object({
    ...entryBase,
    kind: literal('extract-handed-over'),
    extract: nonEmptyText,
    on: daySchema,
    /** Key of who received it; null: somebody who is not in the list. */
    to: nullable(nonEmptyText),
    toName: nonEmptyText,
    how: picklist(handOverWays),
  }),
  object({
    ...entryBase,
    kind: literal('extract-returned'),
    extract: nonEmptyText,
    on: daySchema,
    /** Who signed the tear-off. */
    signedBy: nullable(nonEmptyText),
    signedName: nonEmptyText,
  }),
] as const;
