import type { RosterPerson } from '../../utils/class-data/roster/person.ts';
import { isAdult } from '../../utils/register/standing.ts';
import { barred, familyOf, personOf, receiversOf, standings, today } from './class-states.ts';

/** Representatives who may receive papers about a student. */
export function recipientsOf(student: string): RosterPerson[] {
  const person = personOf(student);
  return person ? receiversOf(person) : [];
}

/** Who may be handed a paper about a student: those representatives; of one of 18 the student first. */
export function handedTo(student: string): RosterPerson[] {
  const person = personOf(student);
  if (!person || whyNoPaper(student) !== null) return [];
  return isAdult(person, today.value) ? [person, ...receiversOf(person)] : receiversOf(person);
}

/** Why no paper may go to this family; null: it may. */
export function whyNoPaper(student: string): string | null {
  const own = barred(student);
  if (own !== null) return own;
  const person = personOf(student);
  // A student of 18 receives alone.
  if (!person || isAdult(person, today.value)) return null;
  const everybody = familyOf(person);
  if (everybody.length === 0 || receiversOf(person).length > 0) return null;
  const [why] = everybody.map(({ key }) => standings.value.towards(key, student).why);
  return everybody.length === 1 && why ? why : 'выдавать некому: ни у кого из представителей нет полномочий';
}
