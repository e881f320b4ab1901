import { normaliseName } from '../../base/names/names.ts';
import { grouped } from './grouped.ts';
import type { PersonKey, Roster, RosterPerson } from './person.ts';
import { differByBirth, reasonsFor } from './same-person-reasons.ts';

/** Two records that may be one person; the teacher settles it. */
export interface JoinProposal {
  /** The record to be joined, and the one that stays: that of the site where there is one. */
  person: PersonKey;
  into: PersonKey;
  name: string;
  /** Russian: what speaks for it beside the name; empty: the name alone. */
  reasons: string[];
  /** Others with this name in the class: it may be one of them as well. */
  rivals: number;
}

const isSite = ({ person, user }: RosterPerson): boolean => person !== null || user !== null;

/**
 * Who of a class may stand in the roster twice: once from a file or without ids of the site, once with them. `gone` are
 * those who have left the list: somebody whom the site shows under ids only now seems to have left and come. Never
 * proposed are two whom ids or birth dates tell apart. The likelier first.
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

/** Whether they have a child in common, by name: the child itself may stand twice. */
function shareChild(a: RosterPerson, b: RosterPerson, nameOf: ReadonlyMap<PersonKey, string>): boolean {
  const children = new Set(a.children.map((key) => nameOf.get(key) ?? key));
  return b.children.some((key) => children.has(nameOf.get(key) ?? key));
}
