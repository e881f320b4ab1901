import type { NameCase } from './name-case.ts';
import { looksLikePatronymic, nameWords, surnameFirst } from './names.ts';
import { declineSurname } from './surname-declension.ts';

const CASES: readonly NameCase[] = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'];
/** Endings of a declined word: that many characters may differ. */
const ENDING = 3;

const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** What a text would say of one person. */
interface Sought {
  surnames: ReadonlySet<string>;
  stems: readonly string[];
  given: string;
  /** '' if the name has no patronymic. */
  patronymic: string;
}

/**
 * Tells whether a text names one of these people («Фамилия Имя Отчество»): by the surname, in any case, or by first name
 * and patronymic alone («Анне Петровне»). A namesake counts, too: rather too much is found than too little.
 */
export function namesInText(names: readonly string[]): (text: string) => boolean {
  const people = [...new Set(names.map((name) => name.trim()))].flatMap((name) => soughtOf(name) ?? []);
  return (text) => {
    const words = [...text.matchAll(/\p{Lu}[\p{L}-]+/gu)];
    return people.some(
      (person) =>
        words.some(([word]) => isSurname(folded(word), person)) ||
        words.some((word, at) => isCalled(word, words[at + 1], text, person)),
    );
  };
}

function soughtOf(name: string): Sought | null {
  const words = nameWords(surnameFirst(name, 'surname-first').name);
  const [surname = ''] = words;
  if (surname.length < 2) return null;
  const last = words.at(-1) ?? '';
  const hasPatronymic = words.length > 2 && looksLikePatronymic(last);
  const parts = [surname, ...surname.split('-').filter((part) => part.length > 3)];
  const surnames = parts.flatMap((part) => [
    part,
    ...CASES.flatMap((each) => [declineSurname(part, 'male', each), declineSurname(part, 'female', each)]),
  ]);
  return {
    surnames: new Set(surnames.map(folded)),
    stems: parts.map((part) => stemOf(folded(part))),
    given: folded(hasPatronymic ? (words.at(-2) ?? '') : ''),
    patronymic: hasPatronymic ? folded(last.split(' ')[0] ?? '') : '',
  };
}

const stemOf = (word: string): string => (word.length > 4 ? word.replace(/[аеийоуыэюя]{1,2}$/u, '') : word);

const continues = (word: string, stem: string): boolean =>
  word.startsWith(stem) && word.length - stem.length <= ENDING;

const isSurname = (word: string, { surnames, stems }: Sought): boolean =>
  surnames.has(word) || stems.some((stem) => continues(word, stem));

/** «Анне Петровне»: two words with nothing but a space between them. */
function isCalled(
  own: RegExpMatchArray,
  next: RegExpMatchArray | undefined,
  text: string,
  person: Sought,
): boolean {
  if (!person.patronymic || !next) return false;
  const [given] = own;
  const between = text.slice((own.index ?? 0) + given.length, next.index);
  const shared = person.given.length > 3 ? 2 : 1;
  return (
    /^\s+$/.test(between) &&
    folded(given).slice(0, shared) === person.given.slice(0, shared) &&
    continues(folded(next[0]), stemOf(person.patronymic))
  );
}
