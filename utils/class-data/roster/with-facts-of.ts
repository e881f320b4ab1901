import { withEmails, withPhones } from './contacts.ts';
import type { RosterPerson } from './person.ts';

/**
 * The person with the facts of another record of the same person; if they contradict, the person's own win.
 */
export function withFactsOf(person: RosterPerson, other: RosterPerson): RosterPerson {
  return {
    ...person,
    sex: person.sex ?? other.sex,
    person: person.person ?? other.person,
    user: person.user ?? other.user,
    card: person.card ?? other.card,
    birthDate: person.birthDate ?? other.birthDate,
    phones: withPhones(person.phones, other.phones),
    emails: withEmails(person.emails, other.emails),
    relation: person.relation ?? other.relation,
    children: [...new Set([...person.children, ...other.children])],
    relations: { ...other.relations, ...person.relations },
  };
}
