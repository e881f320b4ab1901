import { normaliseName } from '../../base/names/names.ts';
import { grouped } from './grouped.ts';
import type { PersonKey, Roster, RosterPerson } from './person.ts';
import { differByBirth, reasonsFor } from './same-person-reasons.ts';

/** Two records that may be one person; the teacher decides. */
export interface JoinProposal {
  /** The record to be joined, and the one that stays: the site's if there is one. */
  person: PersonKey;
  into: PersonKey;
  name: string;
  /** In Russian: the evidence beside the name; empty: the name alone. */
  reasons: string[];
  /** Number of others in the class with this name, who may be meant as well. */
  rivals: number;
}

const isSite = ({ person, user }: RosterPerson): boolean => person !== null || user !== null;

/**
 * People of a class who may be in the roster twice: once from a file or without the site's ids, once with
 * them. `gone` are those who have left the list: a person whom the site shows with ids only now seems to have
 * left and come. Never proposes two whom ids or birth dates distinguish. The most likely first.
 */
export function joinProposals(roster: Roster, gone: RosterPerson[] = []): JoinProposal[] {
  const nameOf = new Map(roster.students.map(({ key, name }) => [key, normaliseName(name)]));
  for (const { key, name, role } of gone) if (role === 'student') nameOf.set(key, normaliseName(name));
  const there = [...roster.students, ...roster.representatives];
  const listed = new Set(there.map(({ key }) => key));
  const proposals: JoinProposal[] = [];
  const people = [...there, ...gone.filter(({ key }) => !listed.has(key))];
  for (const same of grouped(people, ({ role, name }) => `${role} ${normaliseName(name)}`).values()) {
    for (const person of same.filter((each) => !isSite(each))) {
      const others = same.filter(
        (other) =>
          other !== person &&
          listed.has(other.key) &&
          !differByBirth(person, other) &&
          // Of two records without ids the first stays.
          (isSite(other) || !listed.has(person.key) || same.indexOf(other) < same.indexOf(person)),
      );
      for (const into of others) {
        const reasons = reasonsFor(person, into);
        if (shareChild(person, into, nameOf)) reasons.push('ребёнок один');
        proposals.push({
          person: person.key,
          into: into.key,
          name: into.name,
          reasons,
          rivals: others.length - 1,
        });
      }
    }
  }
  return proposals.sort((a, b) => a.rivals - b.rivals || b.reasons.length - a.reasons.length);
}

/** Whether they have a common child, by name: the child may also be listed twice. */
function shareChild(a: RosterPerson, b: RosterPerson, nameOf: ReadonlyMap<PersonKey, string>): boolean {
  const children = new Set(a.children.map((key) => nameOf.get(key) ?? key));
  return b.children.some((key) => children.has(nameOf.get(key) ?? key));
}
