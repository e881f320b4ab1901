import { minValue, nullable, number, picklist, pipe } from 'valibot';
import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { personKey } from '../../register/entry-base.ts';
import { type EntryOf, kind } from '../../register/kind.ts';
import { differenceFields, FIELD_TITLES, shownValue } from './difference.ts';
import { moveKinds } from './move-entries.ts';
import { signInKinds } from './sign-in-entries.ts';

/** What becomes of a difference: the list is right, Dnevnik.ru is right, somebody else is to correct it. */
export const listDecisions = ['accepted', 'refused', 'correction'] as const;
export type ListDecision = (typeof listDecisions)[number];

/** As a sentence says it. */
const DECISION_WORDS: Readonly<Record<ListDecision, string>> = {
  accepted: 'верно в списке',
  refused: 'верно в Дневник.ру',
  correction: 'передано на исправление',
};

const amount = pipe(number(), minValue(0));

/** Comparisons of the class with lists, and what was decided of each difference. */
export const listKinds = [
  kind(
    'list-compared',
    { on: daySchema, source: nonEmptyText, people: amount, found: amount },
    {
      by: 'teacher',
      holds: 'year',
      day: 'on',
      people: [],
      ofClass: true,
      sentence: ({ on, source, people, found }) =>
        `Список класса сверен ${russianDay(on)}: ${source}; человек в списке: ${people}, отличий: ${found}.`,
    },
  ),
  kind(
    'list-difference-decided',
    {
      on: daySchema,
      field: picklist(differenceFields),
      /** The child of a relation, or the one of whom somebody is the double. */
      other: nullable(personKey),
      /** Name of the person when it was decided: somebody who stands in the list alone has no key. */
      name: nonEmptyText,
      role: picklist(['student', 'representative']),
      was: nullable(nonEmptyText),
      should: nullable(nonEmptyText),
      decision: picklist(listDecisions),
      /** The document on which the right value rests. */
      document: nullable(nonEmptyText),
    },
    {
      by: 'teacher',
      holds: 'person',
      day: 'on',
      people: ['other'],
      ofClass: true,
      sentence: ({ on, field, was, should, decision, document }) =>
        [
          `Сверка ${russianDay(on)}, ${FIELD_TITLES[field].toLowerCase()}: в Дневник.ру`,
          `«${shownValue(field, was) ?? 'нет'}», в списке «${shownValue(field, should) ?? 'нет'}»:`,
          `${DECISION_WORDS[decision]}${document ? ` (${document})` : ''}.`,
        ].join(' '),
    },
  ),
  ...signInKinds,
  ...moveKinds,
] as const;
export type ListEntry = EntryOf<(typeof listKinds)[number]>;
export type DecidedDifference = Extract<ListEntry, { kind: 'list-difference-decided' }>;
