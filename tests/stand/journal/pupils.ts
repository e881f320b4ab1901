import type { Person } from '../people.ts';
import { Stream } from '../prng.ts';
import { byName, type School, type SchoolClass } from '../school.ts';
import type { Day } from './days.ts';

export type Manner =
  | 'strong'
  | 'good'
  | 'ordinary'
  | 'weak'
  /** long illnesses */
  | 'ill'
  /** leaves before the last lessons, stays away, comes late */
  | 'truant'
  /** begins as a good one and loses half a mark a month */
  | 'falling'
  /** exempt from physical culture */
  | 'exempt';

export interface Pupil {
  person: Person;
  manner: Manner;
  /** The value around which the marks vary, 2 to 5. */
  ability: number;
  /** From 0, in class register order: determines the halves. */
  position: number;
}

const ABILITY: Record<Manner, number> = {
  strong: 4.95,
  good: 4.3,
  ordinary: 3.7,
  weak: 2.75,
  ill: 3.9,
  truant: 3.05,
  falling: 4.7,
  exempt: 4.1,
};
// Among the first are the hard ones of 7 «А»; a small class also has all manners.
const FIRST: Manner[] = ['strong', 'weak', 'ordinary', 'truant', 'good', 'ill', 'falling', 'exempt'];
const OTHERS: Manner[] = ['good', 'ordinary', 'good', 'ordinary', 'strong', 'ordinary', 'weak', 'good'];

/** Everyone who was in the class on any day of the year, by name. */
export function pupilsOf(school: School, group: SchoolClass): Pupil[] {
  return school.registry.people
    .filter((person) => person.role === 'student' && person.classId === group.id)
    .map((person, index): Pupil => {
      const stream = new Stream(school.seed, `manner ${person.id}`);
      const manner = FIRST[index] ?? stream.pick(OTHERS);
      return { person, manner, ability: ABILITY[manner] + stream.int(-20, 20) / 100, position: index };
    })
    .sort((a, b) => byName(a.person, b.person));
}

export const inClassOn = (person: Person, day: Day): boolean =>
  (!person.arrived || person.arrived <= day) && (!person.left || day < person.left);
