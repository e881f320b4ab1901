import { withoutInvisible } from '../text/invisible.ts';

/** Russian names as text: normal form, word order, patronymics. */

export type NameOrder = 'surname-first' | 'name-first';

export interface NameParts {
  surname: string;
  given: string;
  /** With its particle («Али оглы»); empty if there is none. */
  patronymic: string;
}

const LATIN = 'aceopxykmthbi';
const CYRILLIC = 'асеорхукмтнві';
const PARTICLE = /^(?:оглы|оглу|огли|угли|углы|улы|уулу|кызы|гызы|кизи|қызы|ұлы)$/;
const PATRONYMIC =
  /..(?:[ое]вич|[ое]вна|[иы]нична)$|^(?:ильич|кузьмич|лукич|фомич|никитич|савв?ич|ильинична|никитична|саввична|фоминична|лукинична|кузьминична)$|...(?:[- ]?(?:оглы|кызы|гызы)|уулу|улы|қызы|ұлы)$/;

/** Replaces Latin look-alikes with Cyrillic letters in words of a Cyrillic name. */
function withoutLookAlikes(lower: string): string {
  if (!/[а-яёәғқңөұүһі]/.test(lower)) return lower;
  return lower.replace(/[a-z]/g, (letter) => {
    const index = LATIN.indexOf(letter);
    return index < 0 ? letter : (CYRILLIC[index] ?? letter);
  });
}

const [SPACE, HYPHEN] = [32, 45];

/** Only Russian letters with single spaces and hyphens between them: true of most names. */
function isPlain(name: string): boolean {
  let isLetter = false;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if ((code >= 0x410 && code <= 0x44f) || code === 0x451 || code === 0x401) isLetter = true;
    else if (isLetter && (code === SPACE || code === HYPHEN)) isLetter = false;
    else return false;
  }
  return isLetter || name === '';
}

/**
 * The form in which names are compared: lower case, ё → е, single spaces, one kind of hyphen and apostrophe,
 * Cyrillic instead of look-alike Latin letters, no quotes or brackets.
 */
export function normaliseName(name: string): string {
  if (isPlain(name)) return name.toLowerCase().replaceAll('ё', 'е');
  const plain = withoutInvisible(name)
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/["«»„“”()[\]<>,]/g, ' ')
    .replace(/\s*[-‐‑‒–—]+\s*/g, '-')
    .replace(/\.(?=\S)/g, '. ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^-|-$/g, '');
  return withoutLookAlikes(plain);
}

/** «Иванов Пётр» of «Иванов Пётр Сергеевич»: family name and name, where there is no room for more. */
export const withoutPatronymic = (name: string): string => name.split(' ').slice(0, 2).join(' ');

/** Words of a name; a particle («оглы», «кызы») or a word in quotes belongs to the previous word. */
export function nameWords(name: string): string[] {
  const words: string[] = [];
  for (const word of name.split(/\s+/).filter(Boolean)) {
    const joins = words.length > 1 ? PARTICLE.test(word.toLowerCase()) : false;
    if (joins || (words.length > 0 && /^["«„“]/.test(word))) words.push(`${words.pop()} ${word}`);
    else words.push(word);
  }
  return words;
}

/** «Петрович», «Ильинична», «Али оглы»; a surname may also end this way («Рабинович»). */
export function looksLikePatronymic(word: string): boolean {
  const lower = word.includes('<') ? word.replace(/<\/?[a-z]+>/gi, '').toLowerCase() : word.toLowerCase();
  return PATRONYMIC.test(lower.replace('ё', 'е')) || PARTICLE.test(lower.slice(lower.lastIndexOf(' ') + 1));
}

/** The order proved by a patronymic; null if nothing proves it. */
export function provenOrder(name: string): NameOrder | null {
  const words = nameWords(name);
  if (words.length === 3) {
    if (looksLikePatronymic(words[1]!)) return 'name-first';
    if (looksLikePatronymic(words[2]!)) return 'surname-first';
  }
  if (words.length > 3 && looksLikePatronymic(words.at(-1)!) && !looksLikePatronymic(words[1]!)) {
    return 'surname-first';
  }
  return null;
}

/**
 * The name with the surname first. `expected` is the order used by its source; a patronymic that proves
 * another order wins. `certain` is false if there are more than two words without such proof and the words
 * had to be moved.
 */
export function surnameFirst(
  name: string,
  expected: NameOrder,
): { name: string; order: NameOrder; certain: boolean } {
  const words = nameWords(name);
  const proven = provenOrder(name);
  const order = proven ?? expected;
  const certain = proven !== null || words.length <= 2 || order === 'surname-first';
  const moved = order === 'name-first' && words.length > 1 ? [words.at(-1)!, ...words.slice(0, -1)] : words;
  return { name: moved.join(' '), order, certain };
}

const SURNAME = /(?:[ое]ва?|[иы]на?|ск(?:ий|ая|ой)|цк(?:ий|ая|ой)|енко|чук|[ое]го|[иы]х|швили|дзе|ян)$/;

/** Whether a word has the ending of a Russian (or Ukrainian, Georgian, Armenian) surname: «Пробнова», «Пробный». */
export const looksLikeSurname = (word: string): boolean =>
  word.length > 3 &&
  word
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split('-')
    .some((part) => SURNAME.test(part) || /(?:ый|[^аеиоуыэюя]ая)$/.test(part));

/** Parts of a normalised name. Two words without evidence are taken as surname and given name. */
export function nameParts(name: string): NameParts {
  const words = nameWords(normaliseName(name));
  let order = provenOrder(words.join(' '));
  if (!order && words.length === 2) {
    const [first = '', second = ''] = words;
    order = SURNAME.test(second) && !SURNAME.test(first) ? 'name-first' : 'surname-first';
  }
  const ordered = order === 'name-first' ? [words.at(-1) ?? '', ...words.slice(0, -1)] : words;
  const patronymicAt = ordered.length > 2 ? ordered.findLastIndex(looksLikePatronymic) : -1;
  if (patronymicAt >= 2) {
    return {
      surname: ordered.slice(0, patronymicAt - 1).join(' '),
      given: ordered[patronymicAt - 1] ?? '',
      patronymic: ordered.slice(patronymicAt).join(' '),
    };
  }
  return { surname: ordered[0] ?? '', given: ordered[1] ?? '', patronymic: ordered.slice(2).join(' ') };
}

/** Whether both name the same parts. Same names, not same people; a single word names nobody. */
export function isSameName(a: string, b: string): boolean {
  const isWhole = [a, b].every((name) => normaliseName(name).includes(' '));
  return isWhole && sameParts(nameParts(a), nameParts(b));
}

export const sameParts = (a: NameParts, b: NameParts): boolean =>
  a.surname === b.surname && a.given === b.given && a.patronymic === b.patronymic;
