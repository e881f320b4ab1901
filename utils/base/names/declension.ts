import petrovich from 'petrovich';
import { initialsOf } from './initials.ts';
import type { NameCase } from './name-case.ts';
import type { NameCorrections } from './name-corrections.ts';
import type { NamedPerson } from './named-person.ts';
import { looksLikePatronymic, looksLikeSurname, nameWords, normaliseName, provenOrder } from './names.ts';
import { declineSurname, sameCapitals, sexOfSurname, spelled } from './surname-declension.ts';

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

const DECLINABLE = /^[а-яёәғқңөұүһі’'-]+(?: [а-яёәғқңөұүһі]+)?$/i;

/** Words by role; null if uncertain: no patronymic, and not a Russian surname with a given name. */
function split(name: string): Words | null {
  const words = nameWords(name);
  if (words.length < 2 || words.some((word) => !DECLINABLE.test(word))) return null;
  if (words.length === 2) {
    const [surname = '', given = ''] = words;
    // Of «Ким Саша» nobody can tell which word is the surname.
    return looksLikeSurname(surname)
      ? { surnames: [surname], given, patronymic: '', nameFirst: false }
      : null;
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

/** The sex that a patronymic says; null: it says none. */
export function sexByPatronymic(patronymic: string): NamedPerson['sex'] {
  const lower = patronymic.toLowerCase();
  if (FEMALE.test(lower)) return 'female';
  return MALE.test(lower) ? 'male' : null;
}

/** By the patronymic, else by the roster and the surname, unless they contradict each other. */
function sexOf(words: Words, person: NamedPerson): NamedPerson['sex'] {
  return sexByPatronymic(words.patronymic) ?? agreed(person.sex, sexOfSurname(words.surnames.join('-')));
}

/** «Иванова-Смит», noted as a man: one of the two is wrong, and neither is guessed. */
function agreed(noted: NamedPerson['sex'], proven: NamedPerson['sex']): NamedPerson['sex'] {
  return noted !== null && proven !== null && noted !== proven ? null : (noted ?? proven);
}

/**
 * «Иванова Мария Петровна» → «Ивановой Марии Петровны», in the given word order; «Образцова А. П.» → «Образцовой
 * А. П.», the surname first. The teacher's correction wins. Null if the sex is unknown and decides the form, a word is
 * not Cyrillic or the words' roles are uncertain («Ким Саша», «Нгуен Тхи Лан»): the paper then names the person in the
 * nominative, see `addressee`.
 */
export function declineName(
  person: NamedPerson,
  nameCase: NameCase,
  corrections: NameCorrections = {},
): string | null {
  const corrected = corrections[correctionKey(person.name, nameCase)]?.trim();
  if (corrected) return corrected;
  const name = person.name
    .normalize('NFC')
    .replace(/(?<=\p{L})[‐‑–—](?=\p{L})/gu, '-')
    .trim();
  const short = initialsOf(name);
  if (short) {
    const surname = surnameOf(short.surname, person.sex, nameCase);
    return surname && `${surname} ${short.initials}`;
  }
  const words = split(name);
  const gender = words && sexOf(words, person);
  if (!words || !gender) return null;
  const decline = (word: string, part: 'first' | 'middle'): string => {
    if (word.includes(' ') || word.startsWith("'") || word === '-') return word;
    return sameCapitals(word, spelled(petrovich({ gender, [part]: word }, nameCase)[part] ?? word));
  };
  const surnames = words.surnames.map((surname) => declineSurname(surname, gender, nameCase));
  const given = decline(words.given, 'first');
  const patronymic = words.patronymic && decline(words.patronymic, 'middle');
  const ordered = words.nameFirst ? [given, patronymic, ...surnames] : [...surnames, given, patronymic];
  return ordered.filter(Boolean).join(' ');
}

/** A surname alone: by the sex, else by the one that it proves, else in the form that both sexes share, else null. */
function surnameOf(surname: string, sex: NamedPerson['sex'], nameCase: NameCase): string | null {
  if (!DECLINABLE.test(surname)) return null;
  const proven = sexOfSurname(surname);
  const known = agreed(sex, proven);
  if (sex !== null && known === null) return null;
  if (known) return declineSurname(surname, known, nameCase);
  const [his, hers] = [
    declineSurname(surname, 'male', nameCase),
    declineSurname(surname, 'female', nameCase),
  ];
  return his === hers ? his : null;
}
