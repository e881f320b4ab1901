import { russianDay } from '../../base/calendar/day.ts';
import { normaliseName } from '../../base/names/names.ts';
import { phoneKey } from '../../class-data/roster/contacts.ts';
import type { PersonKey, Role } from '../../class-data/roster/person.ts';

/** In what a class in Dnevnik.ru may differ from a list. */
export const differenceFields = [
  'missing',
  'extra',
  'duplicate',
  'class',
  'name',
  'yo',
  'birth-date',
  'sex',
  'phone',
  'email',
  'relation',
  'child',
] as const;
export type DifferenceField = (typeof differenceFields)[number];

/** In their order on screen and paper. */
export const FIELD_TITLES: Readonly<Record<DifferenceField, string>> = {
  missing: 'Нет в Дневник.ру',
  extra: 'Нет в списке',
  duplicate: 'Записан дважды',
  class: 'Класс',
  name: 'Фамилия, имя, отчество',
  yo: 'Буква «ё»',
  'birth-date': 'Дата рождения',
  sex: 'Пол',
  phone: 'Телефон',
  email: 'Почта',
  relation: 'Кем приходится',
  child: 'Чей представитель',
};

/** A difference between a class in Dnevnik.ru and the list it was compared with. */
export interface Difference {
  /** The same for the same difference, whenever it is found. */
  key: string;
  field: DifferenceField;
  /** Key of the person in Dnevnik.ru; null: only the list has this person. */
  person: PersonKey | null;
  role: Role;
  /** The person's name in Dnevnik.ru, else in the list. */
  name: string;
  /** The child whom a relation concerns, or the one of whom somebody is the double. */
  other: PersonKey | null;
  /** What stands in Dnevnik.ru; null: nothing. Days as yyyy-mm-dd, several phones with commas. */
  was: string | null;
  /** What stands in the list. */
  should: string | null;
  /** Russian: what is odd about it; ''. */
  why: string;
  /** Where in the list; ''. */
  place: string;
}

/** What makes a difference: as it is recorded, without what is only shown. */
export type DifferenceFacts = Pick<Difference, 'field' | 'person' | 'other' | 'was' | 'should'>;

/** The same for the same difference: another spelling of a phone or a name in another order is none. */
export function differenceKey({ field, person, other, was, should }: DifferenceFacts): string {
  const value = (text: string | null) => (text === null ? null : normalValue(field, text));
  return JSON.stringify([field, person, other, value(was), value(should)]);
}

/** The form in which values of a field are compared. */
export function normalValue(field: DifferenceField, text: string): string {
  if (field === 'phone') return text.split(',').map(phoneKey).sort().join(',');
  if (field === 'email')
    return text
      .toLowerCase()
      .split(',')
      .map((each) => each.trim())
      .sort()
      .join(',');
  // Letters that only look alike, and ё, are what is corrected.
  if (field === 'name' || field === 'yo') return text.replace(/\s+/g, ' ').trim();
  return field === 'missing' ? normaliseName(text) : text.trim().toLowerCase();
}

/** A value as people read it; null: nothing. */
export function shownValue(field: DifferenceField, value: string | null): string | null {
  if (value === null) return null;
  return field === 'birth-date' ? russianDay(value) : value;
}
