import { normaliseName } from '../../base/names/names.ts';
import type { Warning } from '../../dnevnik/page-parts.ts';
import { warning } from '../../dnevnik/page-parts.ts';
import { withEmails, withPhones } from './contacts.ts';
import { grouped } from './grouped.ts';
import type { PersonKey, Roster, RosterPerson, RosterSource } from './person.ts';
import { contradictIds, sameIds } from './same-ids.ts';

/**
 * The roster with the facts of another source. People are found by ids; else by the name with a common birth
 * date or child; else by the name alone if it is unique on both sides and nothing contradicts. Namesakes are
 * never guessed but reported. `newcomers`: people of the source who are not in the roster are added (a file),
 * or only reported (the report, which is not a class list).
 */
export function mergedRoster(
  roster: Roster,
  added: Roster,
  source: RosterSource,
  newcomers: 'add' | 'tell',
): { roster: Roster; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const keys = new Map<PersonKey, PersonKey>();
  const merge = (list: 'students' | 'representatives'): RosterPerson[] => {
    const given = added[list].map((person) => underKnown(person, keys));
    const pairs = pairUp(roster[list], given, warnings);
    const people = new Map(roster[list].map((person) => [person.key, person]));
    for (const person of given) {
      const found = pairs.get(person);
      if (found) {
        keys.set(person.key, found.key);
        people.set(found.key, enriched(people.get(found.key)!, person));
      } else if (found === null && newcomers === 'add') {
        const key = freeKey(person.key, people);
        keys.set(person.key, key);
        people.set(key, { ...person, key });
      } else if (found === null) {
        const who =
          person.role === 'student'
            ? 'ученика нет в списке класса'
            : 'такого родителя у ученика в списке класса нет';
        warnings.push(warning('not-in-list', `${person.name}: в отчёте есть, но ${who}. Сверьте.`));
      }
    }
    return [...people.values()];
  };
  const students = merge('students');
  const representatives = merge('representatives');
  const at = added.readAt;
  return {
    roster: {
      ...roster,
      students,
      representatives,
      additions: [...roster.additions.filter((other) => other.source !== source), { source, at }],
    },
    warnings,
  };
}

function freeKey(key: PersonKey, taken: ReadonlyMap<PersonKey, unknown>): PersonKey {
  let free = key;
  for (let turn = 2; taken.has(free); turn++) free = `${key}:${turn}`;
  return free;
}

/** A representative with the keys that their children have in the roster. */
function underKnown(person: RosterPerson, keys: ReadonlyMap<PersonKey, PersonKey>): RosterPerson {
  const known = (key: PersonKey): PersonKey[] => {
    const own = keys.get(key);
    return own === undefined ? [] : [own];
  };
  return {
    ...person,
    children: person.children.flatMap(known),
    relations: Object.fromEntries(
      Object.entries(person.relations).flatMap(([key, relation]) => known(key).map((own) => [own, relation])),
    ),
  };
}

/** The roster's match for each person; null: nobody. Ambiguous people are left out. */
function pairUp(
  known: RosterPerson[],
  given: RosterPerson[],
  warnings: Warning[],
): Map<RosterPerson, RosterPerson | null> {
  const pairs = new Map<RosterPerson, RosterPerson | null>();
  const byName = grouped(known, ({ name }) => normaliseName(name));
  const named = (person: RosterPerson) =>
    (byName.get(normaliseName(person.name)) ?? []).filter((other) => !contradictIds(other, person));
  for (const person of given) {
    const proven = provenBy(person, known, named(person));
    if (proven) pairs.set(person, proven);
  }
  const taken = new Set(pairs.values());
  const open = given.filter((person) => !pairs.has(person));
  const rivals = grouped(open, ({ name }) => normaliseName(name));
  for (const person of open) {
    const free = named(person).filter((other) => !taken.has(other));
    const [only, second] = free;
    if (!only) pairs.set(person, null);
    else if (second || rivals.get(normaliseName(person.name))!.length > 1) {
      const text = `${person.name}: людей с этим именем несколько — чьи это данные, не понять. Они не взяты.`;
      warnings.push(warning('namesakes', text));
    } else if (only.birthDate && person.birthDate && only.birthDate !== person.birthDate) {
      const text = `${person.name}: дата рождения другая, чем в списке класса. Данные не взяты, сверьте.`;
      warnings.push(warning('birth-date-differs', text));
    } else pairs.set(person, haveOtherChildren(only, person) ? null : only);
  }
  return pairs;
}

/** The person proven by ids, or by the name with birth date or child. */
function provenBy(person: RosterPerson, known: RosterPerson[], named: RosterPerson[]): RosterPerson | null {
  const proofs = [
    known.filter((other) => sameIds(other, person)),
    named.filter(({ birthDate }) => birthDate !== null && birthDate === person.birthDate),
    named.filter(({ children }) => children.some((child) => person.children.includes(child))),
  ];
  return proofs.find((found) => found.length === 1)?.[0] ?? null;
}

/** A namesake with other children is not, by the name alone, the same parent. */
function haveOtherChildren(a: RosterPerson, b: RosterPerson): boolean {
  return a.children.length > 0 && b.children.length > 0;
}

/** The source's facts come first: they are newer. */
function enriched(person: RosterPerson, reported: RosterPerson): RosterPerson {
  const isProven = person.person !== null && person.person === reported.person;
  return {
    ...person,
    // A name alone never provides an account: the teacher confirms joins.
    user: person.user ?? (isProven ? reported.user : null),
    sex: person.sex ?? reported.sex,
    birthDate: reported.birthDate ?? person.birthDate,
    phones: withPhones(reported.phones, person.phones),
    emails: withEmails(reported.emails, person.emails),
    relation: person.relation ?? reported.relation,
    children: [...new Set([...person.children, ...reported.children])],
    relations: { ...reported.relations, ...person.relations },
  };
}
