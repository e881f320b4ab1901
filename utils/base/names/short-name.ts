import { initialsOf } from './initials.ts';
import { looksLikePatronymic, nameWords, provenOrder } from './names.ts';

/**
 * For lists, in the order of the surnames: «Иванова М. П.» for «Иванова Мария Петровна»; other names, such as those
 * with initials, are left unchanged. Under a signature stands `signatureName`.
 */
export function shortName(name: string): string {
  const parts = shortened(name);
  return parts ? `${parts.surname} ${parts.initials}` : name.trim();
}

/**
 * The name beside a signature, initials before the surname (ГОСТ Р 7.0.97-2016, 5.22): «М. П. Примерова» for
 * «Примерова Мария Павловна», «Примерова М.П.» or «М. П. Примерова». A name that cannot be shortened with certainty
 * («Ким Саша») is left unchanged.
 */
export function signatureName(name: string): string {
  const parts = shortened(name) ?? initialsOf(name);
  return parts ? `${parts.initials} ${parts.surname}` : name.trim();
}

function shortened(name: string): { surname: string; initials: string } | null {
  const words = nameWords(name.trim());
  if (words.length === 3 && provenOrder(name) === 'name-first') words.unshift(words.pop() ?? '');
  const [surname = '', given = '', patronymic = '', ...more] = words;
  const plain = [surname, given, patronymic].every((word) => /^\p{L}[\p{L}-]*(?: \p{L}+)?$/u.test(word));
  if (more.length > 0 || !plain || !looksLikePatronymic(patronymic)) return null;
  return { surname, initials: `${given[0]}. ${patronymic[0]}.` };
}
