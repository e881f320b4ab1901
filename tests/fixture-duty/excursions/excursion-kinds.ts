import { daySchema, russianDay } from '../../../utils/base/calendar/day.ts';
import { nonEmptyText } from '../../../utils/base/text/non-empty-text.ts';
import { personKey } from '../../../utils/register/entry-base.ts';
import { type EntryOf, kind } from '../../../utils/register/kind.ts';

/** A representative allows the child an excursion; `person` is the student. */
export const excursionKinds = [
  kind(
    'excursion-allowed',
    { trip: nonEmptyText, on: daySchema, signedBy: personKey },
    {
      by: 'teacher',
      holds: 'year',
      day: 'on',
      people: ['signedBy'],
      contact: true,
      evidence: 'экскурсия разрешена',
      sentence: ({ trip, on, signedBy }, words) =>
        `Экскурсия «${trip}» разрешена ${russianDay(on)}, подписал(а): ${words.name(signedBy)}.`,
    },
  ),
] as const;
export type ExcursionEntry = EntryOf<(typeof excursionKinds)[number]>;
