import { phoneKey } from './contacts.ts';
import type { RosterPerson } from './person.ts';

/** Evidence beside the name that two records are one person: in Russian, for the teacher. */
export function reasonsFor(a: RosterPerson, b: RosterPerson): string[] {
  const reasons: string[] = [];
  if (a.birthDate && a.birthDate === b.birthDate) reasons.push('дата рождения одна');
  const phones = new Set(a.phones.map(phoneKey));
  if (b.phones.some((phone) => phones.has(phoneKey(phone)))) reasons.push('телефон один');
  const emails = new Set(a.emails.map((email) => email.toLowerCase()));
  if (b.emails.some((email) => emails.has(email.toLowerCase()))) reasons.push('почта одна');
  return reasons;
}

/** Whether birth dates distinguish them. */
export const differByBirth = (a: RosterPerson, b: RosterPerson): boolean =>
  a.birthDate !== null && b.birthDate !== null && a.birthDate !== b.birthDate;
