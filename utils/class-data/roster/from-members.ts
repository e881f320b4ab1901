import { schoolYearOf } from '../../base/calendar/school-year.ts';
import type { SitePerson, Warning } from '../../dnevnik/page-parts.ts';
import type { ClassMembersData } from '../../dnevnik/pages.ts';
import { newKey, newPerson } from './new-person.ts';
import type { PersonKey, Roster, RosterPerson } from './person.ts';
import { contradictIds, sameIds } from './same-ids.ts';

/** The site's person id, else the account, else a random key: who of an earlier reading that is, `storedKeys` says. */
function keyOf(person: SitePerson, role: RosterPerson['role'], taken: Set<string>): PersonKey {
  if (person.person && !taken.has(person.person)) return person.person;
  if (person.user === null) return newKey();
  const base = `${role}:${person.user}`;
  let key = base;
  for (let turn = 2; taken.has(key); turn++) key = `${base}:${turn}`;
  return key;
}

function toRosterPerson(person: SitePerson, role: RosterPerson['role'], key: PersonKey): RosterPerson {
  const { name, sex, person: id, user, card } = person;
  return newPerson({ key, role, name, sex, person: id, user, card });
}

/**
 * One roster from all pages of the students' and representatives' lists, in the site's order. A child named
 * in a row is found by id, else by a name that only one student has, if their ids do not contradict;
 * else it is left out, with a warning.
 */
export function rosterFromMembers(
  read: ClassMembersData[],
  frame: { school: Roster['school']; classGroup: Roster['classGroup'] },
  readAt: Date,
): { roster: Roster; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const pages = read.toSorted((a, b) => a.page - b.page);
  const taken = new Set<string>();
  const students: RosterPerson[] = [];
  for (const page of pages) {
    for (const person of page.students) {
      if (students.some((student) => sameIds(student, person))) continue;
      const key = keyOf(person, 'student', taken);
      taken.add(key);
      students.push(toRosterPerson(person, 'student', key));
    }
  }
  const representatives: RosterPerson[] = [];
  for (const page of pages) {
    for (const person of page.representatives) {
      let representative = representatives.find((other) => sameIds(other, person));
      if (!representative) {
        representative = toRosterPerson(person, 'representative', keyOf(person, 'representative', taken));
        taken.add(representative.key);
        representatives.push(representative);
      }
      representative.relation ??= person.relation;
      for (const child of person.children) {
        const named = students.filter(
          (student) => student.name === child.name && !contradictIds(student, child),
        );
        const student =
          students.find((other) => sameIds(other, child)) ?? (named.length === 1 ? named[0] : undefined);
        if (student) {
          if (!representative.children.includes(student.key)) representative.children.push(student.key);
          if (person.relation) representative.relations[student.key] ??= person.relation;
        } else if (named.length > 1) {
          warnings.push({
            code: 'child-ambiguous',
            text: `${person.name}: детей с именем «${child.name}» в классе несколько — чей это родитель, не понять. Проверьте карточку.`,
          });
        }
      }
    }
  }
  return {
    roster: {
      ...frame,
      schoolYear: schoolYearOf(readAt),
      students,
      representatives,
      source: 'page',
      readAt: readAt.toISOString(),
      partial: false,
      additions: [],
    },
    warnings,
  };
}
