import { normaliseName } from '../../base/names/names.ts';
import { phoneKey } from '../../class-data/roster/contacts.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import { relationTo } from '../../class-data/roster/relation-to.ts';
import { type AnyEntry, ofKinds } from '../../register/kind.ts';
import { type Difference, type DifferenceFacts, differenceKey, normalValue } from './difference.ts';
import { type DecidedDifference, type ListDecision, listKinds } from './list-entries.ts';

/** `new`: nothing is decided; `corrected`: decided, and Dnevnik.ru shows the right value by now. */
export type DifferenceState = 'new' | 'corrected' | ListDecision;

/** A difference with what was decided of it. */
export interface ListRow extends Difference {
  state: DifferenceState;
  /** The latest decision; null: none. */
  decided: DecidedDifference | null;
}

/** People of the class as Dnevnik.ru shows them. */
export interface ClassPeople {
  students: readonly RosterPerson[];
  representatives: readonly RosterPerson[];
}

/** The comparisons that were recorded, the last one last. */
export const comparisons = (entries: readonly AnyEntry[]) =>
  ofKinds(entries, listKinds).filter((entry) => entry.kind === 'list-compared');

/** By difference, the latest decision. */
function decisionsOf(entries: readonly AnyEntry[]): ReadonlyMap<string, DecidedDifference> {
  const decided = ofKinds(entries, listKinds).filter((entry) => entry.kind === 'list-difference-decided');
  return new Map(
    decided.map((entry) => [differenceKey({ ...entry, person: personOf(entry) }), entry] as const),
  );
}

/** Somebody who stands in the list alone is recorded under the class. */
const personOf = ({ field, person }: DecidedDifference): string | null =>
  field === 'missing' ? null : person;

/**
 * What a comparison has found, each with what was decided of it before, and what was decided of differences that it does
 * not find any more. `found`: null where no list is at hand.
 */
export function listRows(
  found: readonly Difference[] | null,
  entries: readonly AnyEntry[],
  people: ClassPeople,
): ListRow[] {
  const decisions = decisionsOf(entries);
  const rows = (found ?? []).map((each): ListRow => {
    const decided = decisions.get(each.key) ?? null;
    return { ...each, decided, state: decided?.decision ?? 'new' };
  });
  const shown = new Set(rows.map(({ key }) => key));
  const earlier = [...decisions].flatMap(([key, decided]): ListRow[] => {
    if (shown.has(key)) return [];
    const { field, role, name, other, was, should, decision } = decided;
    const state = decision !== 'refused' && isCorrected(decided, people) ? 'corrected' : decision;
    return [
      {
        key,
        field,
        person: personOf(decided),
        role,
        name,
        other,
        was,
        should,
        why: '',
        place: '',
        state,
        decided,
      },
    ];
  });
  return [...rows, ...earlier];
}

/** Whether Dnevnik.ru shows the right value by now. */
export function isCorrected(
  decided: DifferenceFacts & Pick<Difference, 'role' | 'name'>,
  { students, representatives }: ClassPeople,
): boolean {
  const { field, should, other } = decided;
  const everybody = [...students, ...representatives];
  const person = everybody.find(({ key }) => key === decided.person);
  if (field === 'missing')
    return everybody.some(
      ({ role, name }) => role === decided.role && normaliseName(name) === normaliseName(decided.name),
    );
  if (field === 'extra' || field === 'duplicate' || field === 'class') return person === undefined;
  if (!person || should === null) return false;
  const isNow = (value: string | null) =>
    value !== null && normalValue(field, value) === normalValue(field, should);
  switch (field) {
    case 'name':
    case 'yo':
      return isNow(person.name);
    case 'birth-date':
      return isNow(person.birthDate);
    case 'sex':
      return isNow(person.sex === null ? null : person.sex === 'male' ? 'мужской' : 'женский');
    case 'phone': {
      const known = new Set(person.phones.map(phoneKey));
      return should.split(',').every((phone) => known.has(phoneKey(phone)));
    }
    case 'email': {
      const known = new Set(person.emails.map((email) => email.toLowerCase()));
      return should.split(',').every((email) => known.has(email.trim().toLowerCase()));
    }
    case 'relation':
      return isNow(relationTo(person, other ?? ''));
    case 'child':
      return person.children.includes(other ?? '');
  }
}
