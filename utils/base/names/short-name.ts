import { looksLikePatronymic, nameWords, provenOrder } from './names.ts';

/**
 * «Иванова М. П.» for «Иванова Мария Петровна»; other names, such as those with initials, are left unchanged.
 */
export function shortName(name: string): string {
  const words = nameWords(name.trim());
  if (words.length === 3 && provenOrder(name) === 'name-first') words.unshift(words.pop() ?? '');
  const [surname = '', given = '', patronymic = '', ...more] = words;
  const plain = [surname, given, patronymic].every((word) => /^\p{L}[\p{L}-]*(?: \p{L}+)?$/u.test(word));
  if (more.length > 0 || !plain || !looksLikePatronymic(patronymic))
    return words.length > 0 ? name.trim() : '';
  return `${surname} ${given[0]}. ${patronymic[0]}.`;
}
