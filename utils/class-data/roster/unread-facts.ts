import type { Roster } from './person.ts';

/** What the list of a class on the site does not show: only the report «Люди: Ученики» or a table has it. */
export type UnreadFact = 'birth-date' | 'contacts';

/**
 * What was not read yet: where nobody of the class has it and the report was not taken, nothing tells what the site has.
 * Days of birth are those of students.
 */
export function unreadFacts({
  students,
  representatives,
  additions,
}: Pick<Roster, 'students' | 'representatives' | 'additions'>): UnreadFact[] {
  if (additions.some(({ source }) => source === 'report')) return [];
  const hasContacts = [...students, ...representatives].some(
    ({ phones, emails }) => phones.length + emails.length > 0,
  );
  return [
    ...(students.some(({ birthDate }) => birthDate !== null) ? [] : (['birth-date'] as const)),
    ...(hasContacts ? [] : (['contacts'] as const)),
  ];
}
