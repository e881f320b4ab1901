import { literal, nullable, object, picklist } from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';
import { entryBase, saidText } from '../../register/entry-base.ts';

/** Failing marks, missed lessons, or both on one sheet. */
const noticeSubjects = ['marks', 'absences', 'both'] as const;

/** How a notice reached the family. */
const handOverWays = ['in-person', 'meeting', 'with-student', 'mail'] as const;

/** Notices (уведомления); `person` is always the student, `notice` the notice that all three kinds speak of. */
export const noticeEntries = [
  object({
    ...entryBase,
    kind: literal('notice-prepared'),
    notice: saidText,
    on: daySchema,
    number: nullable(saidText),
    about: picklist(noticeSubjects),
    /** «1-я четверть», as the notice names it. */
    span: saidText,
    /** What it says, in short: «Алгебра; пропущено 5 уроков». */
    said: saidText,
  }),
  object({
    ...entryBase,
    kind: literal('notice-handed-over'),
    notice: saidText,
    on: daySchema,
    /** Key of who received it; null: somebody who is not in the list. */
    to: nullable(saidText),
    toName: saidText,
    how: picklist(handOverWays),
  }),
  object({
    ...entryBase,
    kind: literal('notice-acknowledged'),
    notice: saidText,
    on: daySchema,
    /** Who signed the tear-off. */
    signedBy: nullable(saidText),
    signedName: saidText,
  }),
] as const;
