import { nullable, picklist } from 'valibot';
import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { personKey } from '../../register/entry-base.ts';
import { HAND_OVER_WAYS } from '../../register/handed-papers/hand-over-ways.ts';
import { kind } from '../../register/kind.ts';
import { shownNumber } from './extract-number.ts';

/** How an extract reached the family. */
const handOverWays = ['in-person', 'meeting', 'with-student', 'mail'] as const;

/** Extracts (выписки); `person` is always the student, `extract` the number on the tear-off. */
export const extractKinds = [
  kind(
    'extract-issued',
    {
      extract: nonEmptyText,
      on: daySchema,
      /** «2-я четверть», as the extract names it. */
      span: nonEmptyText,
    },
    {
      by: 'teacher',
      holds: 'year',
      late: true,
      day: 'on',
      people: [],
      sentence: ({ extract, on, span }) =>
        `Выписка № ${shownNumber(extract)} составлена ${russianDay(on)}, ${span}.`,
    },
  ),
  kind(
    'extract-handed-over',
    {
      extract: nonEmptyText,
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
      evidence: 'выписка вручена',
      sentence: ({ extract, on, how, toName }) =>
        `Выписка № ${shownNumber(extract)} вручена ${russianDay(on)} ${HAND_OVER_WAYS[how]}: ${toName}.`,
    },
  ),
  kind(
    'extract-returned',
    {
      extract: nonEmptyText,
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
      evidence: 'талон выписки вернулся',
      sentence: ({ extract, on, signedName }) =>
        `Талон выписки № ${shownNumber(extract)} вернулся ${russianDay(on)}: ${signedName}.`,
    },
  ),
  /** Current marks for the next school. Of a student who is in no list any more `person` is the class; the name stands as printed. */
  kind(
    'leaver-extract-issued',
    {
      on: daySchema,
      /** Last day in the class that it covers. */
      until: daySchema,
      /** Outgoing number of the school. */
      number: nullable(nonEmptyText),
      studentName: nonEmptyText,
    },
    {
      by: 'teacher',
      holds: 'year',
      late: true,
      day: 'on',
      people: [],
      ofClass: true,
      sentence: ({ on, until, number, studentName }) =>
        `Выписка выбывающему (${studentName}, отметки по ${russianDay(until)}) составлена ${russianDay(on)}${number === null ? '' : `, исх. № ${number}`}.`,
    },
  ),
] as const;
