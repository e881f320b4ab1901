import { randomBytes } from 'node:crypto';
import { fullName } from '../../stand/names.ts';
import type { Person } from '../../stand/people.ts';
import type { Stand } from '../../stand/stand.ts';
import { mothersAndFathers } from './resets.ts';
import { PASSPHRASE } from './world.ts';

/**
 * Gives everybody of the class a login, and each reset a password, that stand nowhere else: found once, they were
 * let out. (The stand's own logins are made of names, its passwords are six digits, which any id may hold.)
 */
export function plantCanaries(stand: Stand): void {
  const unique = (prefix: string) => `${prefix}${randomBytes(8).toString('hex')}`;
  for (const person of [...stand.students, ...stand.parents]) person.login = unique('zLq');
  stand.school.registry.reset = (person: Person) => {
    const password = unique('Zp7');
    Object.assign(person, { password: null, temporary: password, resets: person.resets + 1 });
    person.issued.push(password);
    return password;
  };
}

export const peopleOf = (stand: Stand): Person[] => [...stand.students, ...stand.parents];

/** What may never be read by anybody but the teacher. */
export function secretsOf(stand: Stand): string[] {
  return [PASSPHRASE, ...peopleOf(stand).flatMap(({ login, issued }) => [login, ...issued])];
}

/** Those who may get a first password, and whose name nobody else has, so that a test picks the right line. */
export function neverHadAccount(stand: Stand): Person[] {
  const names = peopleOf(stand).map(fullName);
  const single = (person: Person) => names.indexOf(fullName(person)) === names.lastIndexOf(fullName(person));
  return [...stand.students, ...mothersAndFathers(stand)].filter(
    (person) => !person.hasAccount && single(person),
  );
}
