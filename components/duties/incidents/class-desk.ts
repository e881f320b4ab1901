import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import { relationToAll } from '../../../utils/class-data/roster/relation-to.ts';
import { kinds } from '../../../utils/duties/entry.ts';
import { incidentCases } from '../../../utils/duties/incidents/incident-cases.ts';
import { undoing } from '../../../utils/register/undo.ts';
import { paperClass } from '../../register/paper-class.ts';
import { book, schoolDetails, workingWeek } from '../../state/class-book.ts';
import { everybody, nameApart, nameOf, personOf } from '../../state/class-states.ts';
import { record } from '../../state/record.ts';
import type { CaseDesk } from './desk.ts';

export const OWN_NAME = 'Классный руководитель';

/** The desk of the class that is shown; null: none is. */
export function classDesk(): CaseDesk | null {
  const shown = book.value;
  if (!shown) return null;
  const { classGroup, register, everywhere, recorded } = shown;
  return {
    drill: false,
    classGroup,
    className: paperClass.value.className,
    week: workingWeek.value,
    cases: incidentCases(register.entries, everywhere),
    people: everybody.value.map((person) => ({
      key: person.key,
      name: person.role === 'student' ? nameApart(person) : person.name,
      about: relationOf(person),
    })),
    personOf,
    nameOf: (key) => (key === classGroup ? schoolDetails.value?.teacher.name || OWN_NAME : nameOf(key)),
    save: (entries, once) => record(entries, { once }),
    striking: (ids) => undoing(recorded, ids, kinds),
  };
}

function relationOf(person: RosterPerson): string {
  if (person.role === 'student') return person.sex === 'female' ? 'ученица' : 'ученик';
  return relationToAll(person, person.children) ?? 'родитель';
}
