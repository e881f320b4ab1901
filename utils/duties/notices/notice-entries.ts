import { boolean, nullable, optional, picklist } from 'valibot';
import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { personKey } from '../../register/entry-base.ts';
import { HAND_OVER_WAYS } from '../../register/handed-papers/hand-over-ways.ts';
import { kind, numbered } from '../../register/kind.ts';
import { noticeTitle } from './notice.ts';

/** Failing marks, missed lessons, or both on one sheet. */
const noticeSubjects = ['marks', 'absences', 'both'] as const;

/** How a notice reached the family. */
const handOverWays = ['in-person', 'meeting', 'with-student', 'mail'] as const;

/** Notices (уведомления); `person` is always the student, `notice` the notice that all three kinds speak of. */
export const noticeKinds = [
  kind(
    'notice-prepared',
    {
      notice: nonEmptyText,
      on: daySchema,
      number: nullable(nonEmptyText),
      about: picklist(noticeSubjects),
      /** No failing mark is given for the period yet; missing in older notices, which did not tell the two apart. */
      current: optional(boolean()),
      /** «1-я четверть», as the notice names it. */
      span: nonEmptyText,
      /** What it says, in short: «Алгебра; пропущено 5 уроков». */
      said: nonEmptyText,
    },
    {
      by: 'teacher',
      holds: 'year',
      day: 'on',
      people: [],
      sentence: ({ about, current, number, on, span, said }) =>
        `Уведомление ${noticeTitle(about, current === true)}${numbered(number)} от ${russianDay(on)}, ${span}: ${said}.`,
    },
  ),
  kind(
    'notice-handed-over',
    {
      notice: nonEmptyText,
      on: daySchema,
      /** Key of who received it; null: somebody who is not in the list. */
      to: nullable(personKey),
      toName: nonEmptyText,
      how: picklist(handOverWays),
    },
    {
      by: 'teacher',
      holds: 'year',
      late: true,
      day: 'on',
      people: ['to'],
      contact: true,
      evidence: 'уведомление вручено',
      sentence: ({ on, how, toName }) =>
        `Уведомление вручено ${russianDay(on)} ${HAND_OVER_WAYS[how]}: ${toName}.`,
    },
  ),
  kind(
    'notice-acknowledged',
    {
      notice: nonEmptyText,
      on: daySchema,
      /** Who signed the tear-off. */
      signedBy: nullable(personKey),
      signedName: nonEmptyText,
    },
    {
      by: 'teacher',
      holds: 'year',
      late: true,
      day: 'on',
      people: ['signedBy'],
      contact: true,
      evidence: 'с уведомлением ознакомлены',
      sentence: ({ on, signedName }) => `С уведомлением ознакомлен(а) ${russianDay(on)}: ${signedName}.`,
    },
  ),
] as const;
