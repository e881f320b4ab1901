import { nameParts, normaliseName } from '../../base/names/names.ts';
import { grouped } from './grouped.ts';
import type { PersonKey, Roster, RosterPerson } from './person.ts';
import { contradictIds, sameIds } from './same-ids.ts';
import { differByBirth, reasonsFor } from './same-person-reasons.ts';

interface InClass {
  classGroup: string;
  className: string;
  key: PersonKey;
}

/** A representative in several of the teacher's classes. */
export interface SharedRepresentative {
  name: string;
  /** `one`: proven by the site's ids; `maybe`: shown as «возможно, один человек», never taken for granted. */
  certainty: 'one' | 'maybe';
  people: InClass[];
  /** In Russian: the evidence beside the name; empty: the name alone. */
  reasons: string[];
}

interface Mention extends InClass {
  person: RosterPerson;
  children: RosterPerson[];
}

/**
 * Representatives of children in different classes (siblings). A person id of the site is the same key in all
 * classes; the rest are matched by account, else only proposed, by the name and what else they have in
 * common.
 */
export function sharedRepresentatives(rosters: Roster[]): SharedRepresentative[] {
  const mentions = rosters.flatMap(mentionsIn);
  const shared: SharedRepresentative[] = [];
  const settled = new Map<Mention, Mention[]>();
  for (const mention of mentions) {
    if (settled.has(mention)) continue;
    const same = mentions.filter((other) => other === mention || sameIds(other.person, mention.person));
    for (const each of same) settled.set(each, same);
    if (classesOf(same) > 1) shared.push({ ...summary(same), certainty: 'one', reasons: [] });
  }
  for (const named of grouped(mentions, ({ person }) => normaliseName(person.name)).values()) {
    for (const [turn, a] of named.entries()) {
      for (const b of named.slice(turn + 1)) {
        if (a.classGroup === b.classGroup || settled.get(a) === settled.get(b)) continue;
        if (contradictIds(a.person, b.person) || differByBirth(a.person, b.person)) continue;
        shared.push({ ...summary([a, b]), certainty: 'maybe', reasons: reasonsOf(a, b) });
      }
    }
  }
  return shared.sort((a, b) => b.reasons.length - a.reasons.length);
}

function mentionsIn({ classGroup, students, representatives }: Roster): Mention[] {
  return representatives.map((person) => ({
    classGroup: classGroup.id,
    className: classGroup.name,
    key: person.key,
    person,
    children: students.filter(({ key }) => person.children.includes(key)),
  }));
}

const classesOf = (mentions: Mention[]): number => new Set(mentions.map(({ classGroup }) => classGroup)).size;

const summary = (mentions: Mention[]): Pick<SharedRepresentative, 'name' | 'people'> => ({
  name: mentions[0]!.person.name,
  people: mentions.map(({ classGroup, className, key }) => ({ classGroup, className, key })),
});

function reasonsOf(a: Mention, b: Mention): string[] {
  const surnames = new Set(a.children.map(familyOf));
  const alike = b.children.some((child) => surnames.has(familyOf(child)));
  return [...reasonsFor(a.person, b.person), ...(alike ? ['дети с одной фамилией'] : [])];
}

/** The surname without the ending that differs between brother and sister: «Дубовский» and «Дубовская». */
const familyOf = ({ name }: RosterPerson): string =>
  nameParts(name).surname.replace(/(?:ий|ый|ой|ая|а)$/, '');
