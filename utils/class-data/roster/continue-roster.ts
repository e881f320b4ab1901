import { sameWholeName } from '../../base/names/same-whole-name.ts';
import type { Warning } from '../../dnevnik/page-parts.ts';
import type { PersonKey, Roster, RosterPerson } from './person.ts';
import { rekeyed } from './rekeyed.ts';
import { type ProvenJoin, storedKeys } from './stored-keys.ts';

/**
 * The roster after another reading of the site's lists. Keys stay; birth dates and contacts, which those
 * lists lack, are kept; people from a file stay until they are joined. A partial list changes nothing in a
 * complete one, and nobody is lost between two partial ones. The joins are keys that the site's ids prove to
 * be one person.
 */
export function continueRoster(
  before: Roster | null,
  read: Roster,
): { roster: Roster; joins: ProvenJoin[]; warnings: Warning[] } {
  if (!before) return { roster: read, joins: [], warnings: [] };
  if (read.partial && !before.partial) return { roster: before, joins: [], warnings: [] };
  const { keys, joins, warnings } = storedKeys(before, read);
  const joined = new Map(joins.map(({ person, into }) => [person, into]));
  const continued = (list: 'students' | 'representatives'): RosterPerson[] => {
    const earlier = new Map(
      rekeyed(before[list], (key) => joined.get(key) ?? key).map((person) => [person.key, person]),
    );
    const people = rekeyed(read[list], (key) => keys.get(key) ?? key).map((person) => {
      const known = earlier.get(person.key);
      earlier.delete(person.key);
      return known ? carriedOver(person, known, read.partial) : person;
    });
    const others = [...earlier.values()].filter(({ source }) => read.partial || source === 'file');
    return [...people, ...others];
  };
  const students = continued('students');
  const there = new Set(students.map(({ key }) => key));
  const representatives = continued('representatives').flatMap((person) => {
    const still = withChildrenOf(person, there);
    // A person known only from a file leaves with the last of their children.
    const goes = person.source === 'file' && person.children.length > 0 && still.children.length === 0;
    return goes ? [] : [still];
  });
  return {
    roster: { ...read, students, representatives, additions: before.additions },
    joins,
    warnings,
  };
}

/** Keeps from the earlier record what the site's lists lack. */
function carriedOver(person: RosterPerson, known: RosterPerson, partial: boolean): RosterPerson {
  return {
    ...person,
    ...namesOf(person, known),
    sex: person.sex ?? known.sex,
    person: person.person ?? known.person,
    card: person.card ?? known.card,
    birthDate: person.birthDate ?? known.birthDate,
    phones: person.phones.length > 0 ? person.phones : known.phones,
    emails: person.emails.length > 0 ? person.emails : known.emails,
    // Pages not read yet do not contradict a child.
    ...(partial && {
      relation: person.relation ?? known.relation,
      children: [...new Set([...known.children, ...person.children])],
      relations: { ...known.relations, ...person.relations },
    }),
  };
}

/** A whole name that changes behind an id waits for the teacher; its spelling may change. */
function namesOf(person: RosterPerson, known: RosterPerson): Pick<RosterPerson, 'name' | 'newName'> {
  if (sameWholeName(known.name, person.name)) return { name: person.name };
  return { name: known.name, newName: person.name };
}

function withChildrenOf(person: RosterPerson, there: ReadonlySet<PersonKey>): RosterPerson {
  return {
    ...person,
    children: person.children.filter((child) => there.has(child)),
    relations: Object.fromEntries(Object.entries(person.relations).filter(([child]) => there.has(child))),
  };
}
