import type { ClassMembersData, SitePerson, Warning } from '../dnevnik/pages.ts';
import type { PersonKey, Roster, RosterPerson } from './person.ts';

/** A key that stays the same while the lists stay the same: the site's person id, else the name and its turn. */
function keyOf(person: SitePerson, role: RosterPerson['role'], taken: Set<string>): PersonKey {
  if (person.person && !taken.has(person.person)) return person.person;
  const base = `${role}:${person.user ?? person.name.toLowerCase()}`;
  let key = base;
  for (let turn = 2; taken.has(key); turn++) key = `${base}:${turn}`;
  return key;
}

function toRosterPerson(person: SitePerson, role: RosterPerson['role'], key: PersonKey): RosterPerson {
  const { name, sex, person: id, user, card } = person;
  return { key, role, name, sex, person: id, user, card, relation: null, children: [] };
}

/**
 * One roster of all pages of the students' and the representatives' lists, in the order of the site. A child that
 * a row names is found by id, else by a name that only one student has; else it is left out, with a warning.
 */
export function rosterFromMembers(
  pages: ClassMembersData[],
  frame: { school: Roster['school']; classGroup: Roster['classGroup'] },
  readAt: Date,
): { roster: Roster; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const taken = new Set<string>();
  const students: RosterPerson[] = [];
  const seen = new Set<string>();
  for (const page of pages) {
    for (const person of page.students) {
      if (person.person && seen.has(person.person)) continue;
      if (person.person) seen.add(person.person);
      const key = keyOf(person, 'student', taken);
      taken.add(key);
      students.push(toRosterPerson(person, 'student', key));
    }
  }
  const byId = new Map(students.flatMap((s) => (s.person ? [[s.person, s] as const] : [])));
  const byUser = new Map(students.flatMap((s) => (s.user ? [[s.user, s] as const] : [])));
  const representatives = new Map<string, RosterPerson>();
  for (const page of pages) {
    for (const person of page.representatives) {
      const existing = person.person ? representatives.get(person.person) : undefined;
      const representative =
        existing ?? toRosterPerson(person, 'representative', keyOf(person, 'representative', taken));
      taken.add(representative.key);
      representative.relation ??= person.relation;
      for (const child of person.children) {
        const named = students.filter((student) => student.name === child.name);
        const student =
          (child.person && byId.get(child.person)) ||
          (child.user && byUser.get(child.user)) ||
          (named.length === 1 && named[0]);
        if (student) {
          if (!representative.children.includes(student.key)) representative.children.push(student.key);
        } else if (named.length > 1) {
          warnings.push({
            code: 'child-ambiguous',
            text: `${person.name}: детей с именем «${child.name}» в классе несколько — чей это родитель, не понять. Проверьте карточку.`,
          });
        }
      }
      representatives.set(representative.key, representative);
    }
  }
  return {
    roster: {
      ...frame,
      students,
      representatives: [...representatives.values()],
      source: 'page',
      readAt: readAt.toISOString(),
    },
    warnings,
  };
}
