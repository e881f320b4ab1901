import { normaliseName } from '../base/names/names.ts';
import { grouped } from '../class-data/roster/grouped.ts';
import type { PersonKey, Roster, RosterPerson } from '../class-data/roster/person.ts';
import { contradictIds, sameIds } from '../class-data/roster/same-ids.ts';
import { differByBirth, reasonsFor } from '../class-data/roster/same-person-reasons.ts';

/** Two keys that are, or may be, one person: the same pair from whichever side it is looked at. */
export interface PersonMatch {
  classGroup: string;
  person: PersonKey;
  into: PersonKey;
  name: string;
  /** In Russian: the evidence beside the name; empty: the name alone. */
  reasons: string[];
  isSure: boolean;
}

const hasIds = ({ person, user }: RosterPerson): boolean => person !== null || user !== null;
const isSiteId = (key: PersonKey): boolean => /^\d+$/.test(key);

/**
 * People of a class who have different keys on two computers, matched as a new reading of the list matches them: by the
 * site's ids; people without ids by name with birth date or child, or by a name that nobody else has. Pairs of whom the
 * teacher has to say whether they are one are not sure. `keyOf` gives the key under which a person counts by now.
 */
export function peopleMatches(a: Roster, b: Roster, keyOf: (person: PersonKey) => PersonKey): PersonMatch[] {
  const found: PersonMatch[] = [];
  const into = new Map<PersonKey, PersonKey>();
  const keyNow = (key: PersonKey) => into.get(keyOf(key)) ?? keyOf(key);
  for (const list of ['students', 'representatives'] as const) {
    const sides = { a: peopleOf(a[list], keyOf), b: peopleOf(b[list], keyOf) };
    const shared = new Set([...sides.a.keys()].filter((key) => sides.b.has(key)));
    const open = {
      a: [...sides.a.values()].filter(({ key }) => !shared.has(key)),
      b: [...sides.b.values()].filter(({ key }) => !shared.has(key)),
    };
    const note = (one: RosterPerson, other: RosterPerson, isSure: boolean) => {
      const match = matchOf(a.classGroup.id, one, other, isSure, keyNow);
      found.push(match);
      if (isSure) into.set(match.person, match.into);
    };
    const left = pairOff(open, (one, other) => sameIds(one, other) && !contradictIds(one, other), note);
    const mayBe = (one: RosterPerson, other: RosterPerson) =>
      normaliseName(one.name) === normaliseName(other.name) &&
      !contradictIds(one, other) &&
      !differByBirth(one, other);
    const mayBeSure = (one: RosterPerson, other: RosterPerson) =>
      !hasIds(one) && !hasIds(other) && mayBe(one, other);
    const sameChild = (one: RosterPerson, other: RosterPerson) => haveCommonChild(one, other, keyNow);
    let rest = pairOff(left, (one, other) => mayBeSure(one, other) && sameChild(one, other), note);
    rest = pairOff(
      rest,
      (one, other) => mayBeSure(one, other) && one.birthDate !== null && one.birthDate === other.birthDate,
      note,
    );
    const names = [sides.a, sides.b].map((people) =>
      grouped([...people.values()], ({ name }) => normaliseName(name)),
    );
    const isOnly = ({ name }: RosterPerson) =>
      names.every((people) => (people.get(normaliseName(name))?.length ?? 0) <= 1);
    rest = pairOff(
      rest,
      (one, other) =>
        mayBeSure(one, other) &&
        isOnly(one) &&
        (one.children.length === 0 || other.children.length === 0 || sameChild(one, other)),
      note,
    );
    for (const one of rest.a) for (const other of rest.b) if (mayBe(one, other)) note(one, other, false);
  }
  return found;
}

/** By the key under which each counts; of joined people the first one. */
function peopleOf(people: readonly RosterPerson[], keyOf: (key: PersonKey) => PersonKey) {
  const found = new Map<PersonKey, RosterPerson>();
  for (const person of people) {
    const key = keyOf(person.key);
    if (!found.has(key)) found.set(key, { ...person, key });
  }
  return found;
}

interface Sides {
  a: RosterPerson[];
  b: RosterPerson[];
}

/** Pairs whoever fits exactly one on the other side, who fits nobody else; returns the others. */
function pairOff(
  { a, b }: Sides,
  fit: (one: RosterPerson, other: RosterPerson) => boolean,
  note: (one: RosterPerson, other: RosterPerson, isSure: boolean) => void,
): Sides {
  const paired = new Set<RosterPerson>();
  for (const one of a) {
    const [other, second] = b.filter((each) => fit(one, each));
    if (!other || second || a.filter((each) => fit(each, other)).length !== 1) continue;
    paired.add(one).add(other);
  }
  for (const one of a) {
    const other = paired.has(one) && b.find((each) => paired.has(each) && fit(one, each));
    if (other) note(one, other, true);
  }
  return { a: a.filter((one) => !paired.has(one)), b: b.filter((one) => !paired.has(one)) };
}

function haveCommonChild(a: RosterPerson, b: RosterPerson, keyOf: (key: PersonKey) => PersonKey): boolean {
  const children = new Set(a.children.map(keyOf));
  return b.children.some((child) => children.has(keyOf(child)));
}

/** The id of the site stays; else the key that comes first. */
function matchOf(
  classGroup: string,
  a: RosterPerson,
  b: RosterPerson,
  isSure: boolean,
  keyOf: (key: PersonKey) => PersonKey,
): PersonMatch {
  const rank = ({ key }: RosterPerson) => `${isSiteId(key) ? 0 : 1}${key}`;
  const [into, person] = rank(a) < rank(b) ? [a, b] : [b, a];
  const reasons = reasonsFor(into, person);
  if (haveCommonChild(a, b, keyOf)) reasons.push('ребёнок один');
  return { classGroup, person: person.key, into: into.key, name: into.name, reasons, isSure };
}
