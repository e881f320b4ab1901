import type { NamedPerson } from './named-person.ts';
import { looksLikePatronymic, nameWords, provenOrder } from './names.ts';

const FEMALE = /(?:вна|чна|кызы|гызы|кизи|қызы)$/i;
const MALE = /(?:ич|оглы|оглу|огли|угли|углы|улы|уулу|ұлы)$/i;

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
  const of = FEMALE.test(patronymic) ? 'female' : MALE.test(patronymic) ? 'male' : sex;
  if (of === null) return 'Здравствуйте!';
  return `${of === 'female' ? 'Уважаемая' : 'Уважаемый'} ${given} ${patronymic}!`;
}
