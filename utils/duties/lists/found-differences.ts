import { array, type InferOutput, nullable, object, picklist, string } from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';
import { settingsDocument } from '../../class-data/settings/settings-document.ts';
import { yearOfDay } from '../../register/turn/entry-year.ts';
import { type Difference, differenceFields, differenceKey } from './difference.ts';
import { type ClassPeople, isCorrected } from './list-states.ts';

const text = nullable(string());

/** What the last comparison of a class has found, decided or not, and when: the list itself is not kept. */
export const foundDifferencesSchema = nullable(
  object({
    on: daySchema,
    found: array(
      object({
        field: picklist(differenceFields),
        person: text,
        role: picklist(['student', 'representative']),
        name: string(),
        other: text,
        was: text,
        should: text,
        why: string(),
        place: string(),
      }),
    ),
  }),
);
export type FoundDifferences = InferOutput<typeof foundDifferencesSchema>;

export const foundDifferencesDocument = settingsDocument({
  id: 'list-differences',
  ofClass: true,
  schema: foundDifferencesSchema,
  usual: () => null,
  ofOnePage: true,
});

/**
 * What of it still differs: not what Dnevnik.ru shows right by now, nor what concerns somebody who has left the class, nor
 * anything of an earlier school year. `keyOf`: the current key of a person.
 */
export function stillDiffering(
  stored: FoundDifferences,
  { schoolYear, ...people }: ClassPeople & { schoolYear: number },
  keyOf: (person: string) => string,
): Difference[] {
  if (stored === null || yearOfDay(stored.on) < schoolYear) return [];
  const listed = new Set([...people.students, ...people.representatives].map(({ key }) => key));
  return stored.found
    .map((each) => {
      const person = each.person === null ? null : keyOf(each.person);
      const facts = { ...each, person, other: each.other === null ? null : keyOf(each.other) };
      return { ...facts, key: differenceKey(facts) };
    })
    .filter((each) => (each.person === null || listed.has(each.person)) && !isCorrected(each, people));
}
