import petrovich from 'petrovich';
import { maxLength, pipe, record, regex, string } from 'valibot';
import type { NamedPerson } from './named-person.ts';
import { looksLikePatronymic, nameWords, normaliseName, provenOrder } from './names.ts';

/** The cases that papers need: «согласие (кого?)», «директору (кому?)», «подписано (кем?)» and so on. */
export type NameCase = 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';

/** Forms corrected by the teacher, by `correctionKey`. They win over the rules. */
export const nameCorrectionsSchema = record(string(), pipe(string(), regex(/\S/), maxLength(200)));
export type NameCorrections = Readonly<Record<string, string>>;

/** Key of a corrected form: case and name, whatever its spelling of ё, spaces and hyphens. */
export function correctionKey(name: string, nameCase: NameCase): string {
  return `${nameCase}:${normaliseName(name)}`;
}

interface Words {
  surnames: string[];
  given: string;
  patronymic: string;
  nameFirst: boolean;
}

/** Words by role; null if uncertain (more than two words and no patronymic). */
function split(name: string): Words | null {
  const words = nameWords(name.normalize('NFC').trim());
  if (words.length < 2 || words.some((word) => !/^[а-яёәғқңөұүһі’'-]+(?: [а-яёәғқңөұүһі]+)?$/i.test(word))) {
    return null;
  }
  if (words.length === 2) {
    const [surname = '', given = ''] = words;
    return { surnames: [surname], given, patronymic: '', nameFirst: false };
  }
  if (provenOrder(name) === 'name-first' && words.length === 3) {
    const [given = '', patronymic = '', surname = ''] = words;
    return { surnames: [surname], given, patronymic, nameFirst: true };
  }
  const patronymic = words.at(-1) ?? '';
  if (!looksLikePatronymic(patronymic)) return null;
  return { surnames: words.slice(0, -2), given: words.at(-2) ?? '', patronymic, nameFirst: false };
}

const MALE = /(?:[ое]вич|ьич|[иу]ч|мич|тич|ввич|савич)$|[- ](?:оглы|оглу|огли|угли|углы|улы|уулу|ұлы)$/;
const FEMALE = /(?:[ое]вна|[иы]нична|ична)$|[- ](?:кызы|гызы|кизи|қызы)$/;

/** By the patronymic, else by the roster, else null. */
function sexOf(words: Words, person: NamedPerson): NamedPerson['sex'] {
  const patronymic = words.patronymic.toLowerCase();
  if (FEMALE.test(patronymic)) return 'female';
  if (MALE.test(patronymic)) return 'male';
  return person.sex;
}

/**
 * «Иванова Мария Петровна» → «Ивановой Марии Петровны», in the given word order. The teacher's correction
 * wins. Null if the sex is unknown, a word is not Cyrillic or the words' roles are uncertain: the paper then
 * names the person in the nominative («ФИО: …»). Rules by petrovich, which gets rare surnames wrong («Заяц»);
 * a woman's surname that ends in a consonant is left unchanged («Цой Юлии»), unlike in petrovich.
 */
export function declineName(
  person: NamedPerson,
  nameCase: NameCase,
  corrections: NameCorrections = {},
): string | null {
  const corrected = corrections[correctionKey(person.name, nameCase)]?.trim();
  if (corrected) return corrected;
  const words = split(person.name);
  const gender = words && sexOf(words, person);
  if (!words || !gender) return null;
  const decline = (word: string, part: 'first' | 'middle' | 'last'): string => {
    if (word.includes(' ') || word.startsWith("'") || word === '-') return word;
    // Russian never has ы after these letters: «Саши», where petrovich gives «Сашы».
    const form = (petrovich({ gender, [part]: word }, nameCase)[part] ?? word).replace(
      /([гкхжчшщ])ы$/i,
      '$1и',
    );
    return word.length > 1 && word === word.toUpperCase() ? form.toUpperCase() : form;
  };
  const surnames = words.surnames.map((surname) =>
    gender === 'female' && /[^аеёиоуыэюя]$/i.test(surname) ? surname : decline(surname, 'last'),
  );
  const given = decline(words.given, 'first');
  const patronymic = words.patronymic && decline(words.patronymic, 'middle');
  const ordered = words.nameFirst ? [given, patronymic, ...surnames] : [...surnames, given, patronymic];
  return ordered.filter(Boolean).join(' ');
}
