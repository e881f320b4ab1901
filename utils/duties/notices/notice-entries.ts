import { literal, nullable, object, picklist } from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { entryBase } from '../../register/entry-base.ts';

/** Failing marks, missed lessons, or both on one sheet. */
const noticeSubjects = ['marks', 'absences', 'both'] as const;

/** How a notice reached the family. */
const handOverWays = ['in-person', 'meeting', 'with-student', 'mail'] as const;

/** Notices (уведомления); `person` is always the student, `notice` the notice that all three kinds speak of. */
export const noticeEntries = [
  object({
    ...entryBase,
    kind: literal('notice-prepared'),
    notice: nonEmptyText,
    on: daySchema,
    number: nullable(nonEmptyText),
    about: picklist(noticeSubjects),
    /** «1-я четверть», as the notice names it. */
    span: nonEmptyText,
    /** What it says, in short: «Алгебра; пропущено 5 уроков». */
    said: nonEmptyText,
  }),
  object({
    ...entryBase,
    kind: literal('notice-handed-over'),
    notice: nonEmptyText,
    on: daySchema,
    /** Key of who received it; null: somebody who is not in the list. */
    to: nullable(nonEmptyText),
    toName: nonEmptyText,
    how: picklist(handOverWays),
  }),
  object({
    ...entryBase,
    kind: literal('notice-acknowledged'),
    notice: nonEmptyText,
    on: daySchema,
    /** Who signed the tear-off. */
    signedBy: nullable(nonEmptyText),
    signedName: nonEmptyText,
  }),
] as const;
