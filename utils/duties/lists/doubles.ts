import { normaliseName } from '../../base/names/names.ts';
import { grouped } from '../../class-data/roster/grouped.ts';
import type { Roster, RosterPerson } from '../../class-data/roster/person.ts';
import { differByBirth } from '../../class-data/roster/same-person-reasons.ts';
import type { ListLine } from './listed-class.ts';

/** Somebody who stands in the class once more. */
export interface Double {
  person: RosterPerson;
  /** The one who stays: with an account, else the one of whom more is known. */
  of: RosterPerson;
}

const worth = ({ user, person, birthDate, phones, emails }: RosterPerson): number =>
  (user ? 8 : 0) + (person ? 4 : 0) + (birthDate ? 2 : 0) + (phones.length + emails.length > 0 ? 1 : 0);

/**
 * People of one whole name in one role whose days of birth do not tell them apart, and representatives of a common child.
 * Where the list has as many of that name, they are namesakes.
 */
export function doublesIn(roster: Roster, listed: readonly ListLine[]): Double[] {
  const nameKey = (role: string, name: string) => `${role} ${normaliseName(name)}`;
  const inList = grouped(listed, ({ role, name }) => nameKey(role, name));
  const same = grouped([...roster.students, ...roster.representatives], ({ role, name }) =>
    nameKey(role, name),
  );
  return [...same].flatMap(([name, people]) => {
    if (people.length < 2) return [];
    const lines = inList.get(name) ?? [];
    // A parent stands in a list once a child.
    if (lines.length >= people.length && people[0]?.role === 'student') return [];
    const [first, ...others] = people.toSorted((a, b) => worth(b) - worth(a));
    if (!first) return [];
    return others.filter((other) => mayBeOne(first, other)).map((person) => ({ person, of: first }));
  });
}

function mayBeOne(one: RosterPerson, other: RosterPerson): boolean {
  if (differByBirth(one, other)) return false;
  return one.role === 'student' || one.children.some((child) => other.children.includes(child));
}
