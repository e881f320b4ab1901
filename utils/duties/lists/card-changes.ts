import { nameParts, nameWords } from '../../base/names/names.ts';
import { phoneKey } from '../../class-data/roster/contacts.ts';
import type { PersonKey } from '../../class-data/roster/person.ts';
import type { CardField, CardReading } from '../../dnevnik/card-form/card-reading.ts';
import type { DifferenceField } from './difference.ts';
import { FIELD_TITLES, shownValue } from './difference.ts';
import type { ListRow } from './list-states.ts';

/** What is done with a field of a card. */
export interface CardChange {
  field: CardField;
  /** «Фамилия» */
  title: string;
  from: string;
  to: string;
}

export interface CardPlan {
  changes: CardChange[];
  /** Titles of fields that show the accepted value already. */
  right: string[];
  /** Russian: what only the teacher can do, with the reason. */
  byHand: string[];
}

const CARD_TITLES: Readonly<Record<CardField, string>> = {
  surname: 'Фамилия',
  given: 'Имя',
  patronymic: 'Отчество',
  'birth-date': 'Дата рождения',
  sex: 'Пол',
  phone: 'Мобильный телефон',
  email: 'Почта',
};

/** What the teacher has said of a person and Dnevnik.ru does not show yet: accepted, or passed on to be corrected. */
export const openRows = (rows: readonly ListRow[], person: PersonKey): ListRow[] =>
  rows.filter((row) => row.person === person && (row.state === 'accepted' || row.state === 'correction'));

/** Compares the fields of a card with the values that the teacher has accepted: what is passed on stays untouched. */
export function planCard(rows: readonly ListRow[], person: PersonKey, { fields }: CardReading): CardPlan {
  const plan: CardPlan = { changes: [], right: [], byHand: [] };
  for (const row of openRows(rows, person)) {
    if (row.state === 'correction') {
      plan.byHand.push(`${FIELD_TITLES[row.field]}: передано на исправление, Классрук не трогает.`);
      continue;
    }
    const wanted = wantedOf(row);
    if (wanted === null)
      plan.byHand.push(`${FIELD_TITLES[row.field]}: ${shownValue(row.field, row.should) ?? 'внесите сами'}.`);
    for (const { field, value } of wanted ?? []) {
      const title = CARD_TITLES[field];
      const shown = fields.find((each) => each.field === field);
      if (!shown)
        plan.byHand.push(`${title}: такого поля на открытой вкладке нет. Откройте «Личные данные».`);
      else if (isSame(field, shown.value, value)) plan.right.push(title);
      else if (shown.fixed) plan.byHand.push(`${title}: страница не даёт изменить. Должно быть: ${value}.`);
      else plan.changes.push({ field, title, from: shown.value, to: value });
    }
  }
  return plan;
}

const FIELDS: Readonly<Partial<Record<DifferenceField, CardField>>> = {
  'birth-date': 'birth-date',
  sex: 'sex',
  phone: 'phone',
  email: 'email',
};

/** The fields that a difference is about, with their values; null: none that can be filled. */
function wantedOf({ field, should }: ListRow): { field: CardField; value: string }[] | null {
  if (should === null) return null;
  if (field === 'name' || field === 'yo') {
    const { surname, given, patronymic } = writtenParts(should);
    return [
      { field: 'surname', value: surname },
      { field: 'given', value: given },
      ...(patronymic ? [{ field: 'patronymic' as const, value: patronymic }] : []),
    ];
  }
  const own = FIELDS[field];
  // A card has one field for it: which of several numbers belongs there, nobody said.
  return own && !should.includes(',') ? [{ field: own, value: should }] : null;
}

/** The parts of a name as it is written, the surname first: `nameParts` gives them in their normal form. */
function writtenParts(name: string) {
  const words = nameWords(name);
  const ofSurname = nameWords(nameParts(name).surname).length;
  const [given = '', ...patronymic] = words.slice(ofSurname);
  return { surname: words.slice(0, ofSurname).join(' '), given, patronymic: patronymic.join(' ') };
}

const isSame = (field: CardField, one: string, other: string): boolean =>
  field === 'phone' ? phoneKey(one) === phoneKey(other) : one.trim() === other.trim();
