import { normaliseName } from '../../base/names/names.ts';
import type { Warning } from '../../dnevnik/page-parts.ts';
import { grouped } from './grouped.ts';
import type { PersonKey, Roster, RosterPerson } from './person.ts';
import { contradictIds, sameIds } from './same-ids.ts';

/** Two keys of one person, proven by the site's ids. */
export interface ProvenJoin {
  person: PersonKey;
  into: PersonKey;
}

export interface StoredKeys {
  /** Key in the new reading → key in the roster. */
  keys: ReadonlyMap<PersonKey, PersonKey>;
  joins: ProvenJoin[];
  warnings: Warning[];
}

const isSiteId = (key: PersonKey): boolean => /^\d+$/.test(key);
const hasIds = ({ person, user }: RosterPerson): boolean => person !== null || user !== null;
const isOfSite = ({ source }: RosterPerson): boolean => source !== 'file';

/**
 * Which key each person of a new reading keeps. The site's ids are certain: a person known by account who now
 * shows a person id gets the key of that id, and the two keys are to be joined. People without ids keep
 * theirs by name: a representative by a common child, else only if there are as many people of the name as
 * before.
 */
export function storedKeys(before: Roster, now: Roster): StoredKeys {
  const result = {
    keys: new Map<PersonKey, PersonKey>(),
    joins: [] as ProvenJoin[],
    warnings: [] as Warning[],
  };
  keepByIds(before.students, now.students, result);
  keepByIds(before.representatives, now.representatives, result);
  for (const list of ['students', 'representatives'] as const) {
    const known = new Set(result.keys.values());
    const open = (people: RosterPerson[]) => people.filter((person) => isOfSite(person) && !hasIds(person));
    keepByName(
      open(before[list]).filter(({ key }) => !known.has(key)),
      open(now[list]).filter(({ key }) => !result.keys.has(key)),
      result,
    );
  }
  return result;
}

interface Result {
  keys: Map<PersonKey, PersonKey>;
  joins: ProvenJoin[];
  warnings: Warning[];
}

function keepByIds(before: RosterPerson[], now: RosterPerson[], { keys, joins }: Result): void {
  for (const person of now.filter(hasIds)) {
    const same = before.filter((other) => sameIds(other, person) && !contradictIds(other, person));
    // If the page does not show the person id this time, the earlier key is kept.
    const first =
      same.find(({ key }) => key === person.key) ?? same.find(({ key }) => isSiteId(key)) ?? same[0];
    const key = isSiteId(person.key) ? person.key : (first?.key ?? person.key);
    keys.set(person.key, key);
    for (const other of same) if (other.key !== key) joins.push({ person: other.key, into: key });
  }
}

function keepByName(before: RosterPerson[], now: RosterPerson[], { keys, warnings }: Result): void {
  const nameOf = ({ name }: RosterPerson) => normaliseName(name);
  const known = grouped(before, nameOf);
  for (const [name, people] of grouped(now, nameOf)) {
    const old = [...(known.get(name) ?? [])];
    let left = people;
    for (const person of people) {
      const children = person.children.map((child) => keys.get(child) ?? child);
      const shares = (other: RosterPerson) => other.children.some((child) => children.includes(child));
      const [only, second] = old.filter(shares);
      if (!only || second) continue;
      keys.set(person.key, only.key);
      old.splice(old.indexOf(only), 1);
      left = left.filter((other) => other !== person);
    }
    if (old.length === left.length) {
      for (const [turn, person] of left.entries()) keys.set(person.key, old[turn]!.key);
    } else if (old.length === 0) {
      for (const person of left) keys.set(person.key, person.key);
    } else if (left.length > 0) {
      for (const person of left) keys.set(person.key, person.key);
      warnings.push({
        code: 'namesakes-changed',
        text: `${left[0]!.name}: людей с этим именем стало другое число, а номеров у них нет — кто из них кто, не понять. Проверьте, чьи это отметки.`,
      });
    }
  }
}
