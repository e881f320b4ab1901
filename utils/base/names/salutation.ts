import { sexByPatronymic } from './declension.ts';
import type { NamedPerson } from './named-person.ts';
import { looksLikePatronymic, nameWords, provenOrder } from './names.ts';

/**
 * The greeting of an official letter to one person: «Уважаемая Анна Петровна!». Without a proven patronymic or with an
 * unknown sex it guesses nothing: «Здравствуйте!».
 */
export function salutation({ name, sex }: NamedPerson): string {
  const words = nameWords(name.trim());
  const order = provenOrder(name);
  const at = order === 'name-first' ? 1 : words.length - 1;
  const [given = '', patronymic = ''] = order === null ? [] : words.slice(at - 1, at + 1);
  if (!given || !looksLikePatronymic(patronymic) || /\./.test(given)) return 'Здравствуйте!';
  const of = sexByPatronymic(patronymic) ?? sex;
  if (of === null) return 'Здравствуйте!';
  return `${of === 'female' ? 'Уважаемая' : 'Уважаемый'} ${given} ${patronymic}!`;
}
