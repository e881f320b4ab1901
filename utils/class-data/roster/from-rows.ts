import { schoolYearOf } from '../../base/calendar/school-year.ts';
import { nameParts, normaliseName } from '../../base/names/names.ts';
import type { Warning } from '../../dnevnik/page-parts.ts';
import { warning } from '../../dnevnik/page-parts.ts';
import { compareClasses } from '../classes/class-words.ts';
import type { ImportedRow } from '../import/mapping.ts';
import { contactsIn, phoneKey } from './contacts.ts';
import { mayBeChild } from './matching/child-name.ts';
import { newKey, newPerson } from './new-person.ts';
import type { Role, Roster, RosterPerson } from './person.ts';
import { withFactsOf } from './with-facts-of.ts';

/**
 * The people of a class as listed in a file. Rows without a role are students. A representative's child is
 * found by the name in the row if only one student can be meant. Two rows with one name are two people unless
 * a common child, phone, e-mail address or birth date proves that they are one. Warnings report what is left
 * out.
 */
export function rosterFromRows(
  rows: ImportedRow[],
  frame: { school: Roster['school']; classGroup: Roster['classGroup'] },
  readAt: Date,
): { roster: Roster; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const { name: ownClass } = frame.classGroup;
  const own = rows.filter(
    ({ className }) => !className || !ownClass || compareClasses(className, ownClass) === 'same',
  );
  for (const { row, className } of rows.filter((each) => !own.includes(each)))
    warnings.push(warning('other-class', `Строка ${row}: класс «${className}», строка не взята.`, row));
  const toPerson = (role: Role, row: ImportedRow): RosterPerson => {
    const [phone, email] = [contactsIn(row.phone), contactsIn(row.email)];
    return newPerson({
      key: newKey(),
      role,
      name: row.name.trim(),
      birthDate: row.birthDate,
      source: 'file',
      phones: [...phone.phones, ...email.phones],
      emails: [...email.emails, ...phone.emails],
      relation: role === 'representative' ? row.relation : null,
    });
  };
  const add = (people: RosterPerson[], person: RosterPerson) => {
    const same = people.filter((other) => isOnePerson(other, person));
    if (same.length !== 1) people.push(person);
    else people[people.indexOf(same[0]!)] = withFactsOf(same[0]!, person);
  };

  const students: RosterPerson[] = [];
  const representatives: RosterPerson[] = [];
  const ordered = inOrder(own);
  for (const row of ordered.filter(({ role }) => role !== 'representative')) {
    if (isWholeName(row, warnings)) add(students, toPerson('student', row));
  }
  for (const row of ordered.filter(({ role }) => role === 'representative')) {
    if (!isWholeName(row, warnings)) continue;
    const person = toPerson('representative', row);
    const mention = row.ofChild;
    const children = mention ? students.filter(({ name }) => mayBeChild(mention, name)) : [];
    if (children.length === 1) {
      person.children = [children[0]!.key];
      if (row.relation) person.relations[children[0]!.key] = row.relation;
    } else if (mention && children.length > 1) {
      const text = `${row.name}: подходят несколько учеников — чей это родитель, не понять.`;
      warnings.push(warning('child-ambiguous', text, row.row));
    }
    add(representatives, person);
  }
  return {
    roster: {
      ...frame,
      schoolYear: schoolYearOf(readAt),
      students,
      representatives,
      source: 'file',
      readAt: readAt.toISOString(),
      partial: false,
      additions: [],
    },
    warnings,
  };
}

/** The same rows make the same people, whatever their order. */
function inOrder(rows: ImportedRow[]): ImportedRow[] {
  const telling = ({ birthDate, ofChild, phone, email }: ImportedRow) =>
    [birthDate, ofChild, phone, email].map((fact) => fact ?? '').join(' ');
  return rows.toSorted((a, b) => (telling(a) < telling(b) ? -1 : telling(a) > telling(b) ? 1 : 0));
}

function isWholeName({ name, row }: ImportedRow, warnings: Warning[]): boolean {
  const { surname, given } = nameParts(name);
  if (surname && given) return true;
  if (name.trim()) {
    warnings.push(warning('name-not-whole', `«${name.trim()}»: имя неполное, строка не взята.`, row));
  }
  return false;
}

function isOnePerson(a: RosterPerson, b: RosterPerson): boolean {
  if (normaliseName(a.name) !== normaliseName(b.name)) return false;
  if (a.birthDate && b.birthDate) return a.birthDate === b.birthDate;
  const phones = new Set(a.phones.map(phoneKey));
  return (
    a.children.some((child) => b.children.includes(child)) ||
    b.phones.some((phone) => phones.has(phoneKey(phone))) ||
    b.emails.some((email) => a.emails.includes(email))
  );
}
