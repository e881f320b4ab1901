import { sexByPatronymic } from './declension.ts';
import type { NamedPerson } from './named-person.ts';
import { sexOfSurname } from './surname-declension.ts';

/** By the patronymic, else as noted in the list, else by a surname that proves it; null where nothing says it. */
function sexOfPerson({ name, sex }: NamedPerson): NamedPerson['sex'] {
  const words = name.trim().split(/\s+/);
  return sexByPatronymic(words.at(-1) ?? '') ?? sex ?? sexOfSurname(words[0] ?? '');
}

/** The form of a word for this person: `agreed(mother, ['пришёл', 'пришла', 'пришёл(а)'])` → «пришла». */
export function agreed(
  person: NamedPerson,
  [male, female, unknown]: readonly [male: string, female: string, unknown: string],
): string {
  const sex = sexOfPerson(person);
  return sex === null ? unknown : sex === 'male' ? male : female;
}
