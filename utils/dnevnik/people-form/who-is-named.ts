import { looksLikePatronymic, nameWords, normaliseName } from '../../base/names/names.ts';
import { nameIn } from '../person-name.ts';
import { cleanText, dateIn } from '../text.ts';

/** Somebody of the class, as far as it takes to find them in a form. */
export interface FormPerson {
  key: string;
  /** «Фамилия Имя Отчество». */
  name: string;
  /** As 2013-05-14; null: not known. */
  birthDate: string | null;
  /** The site's ids of the person and of the account, as far as they are known. */
  ids: readonly string[];
}

/** Whom a piece of text names. */
export interface Named {
  /** Keys; more than one where nothing tells them apart, none for a stranger. */
  people: string[];
  /** The name of somebody who is not of the class. */
  stranger: string | null;
}

interface ReadPerson extends FormPerson {
  /** Words of the family name; usually one. */
  surname: string[];
  given: string[];
  /** Empty if there is none. */
  patronymic: string;
}

/** Prepares the class for being looked for in many texts. */
export function namesOfClass(people: readonly FormPerson[]): ReadPerson[] {
  return people.map((person) => ({ ...person, ...partsOf(wordsOf(person.name)) }));
}

/** «Фамилия Имя Отчество» by words: the given name stands before the patronymic, else all after the first word. */
function partsOf(words: readonly string[]): Pick<ReadPerson, 'surname' | 'given' | 'patronymic'> {
  const last = words.findLastIndex(looksLikePatronymic);
  const given = last >= 2 ? last - 1 : 1;
  return {
    surname: words.slice(0, given),
    given: last >= 2 ? words.slice(given, last) : words.slice(given),
    patronymic: last >= 2 ? (words[last] ?? '') : '',
  };
}

/**
 * Whom of the class a line names, whatever the order of the words, with or without patronymic, or by family name and
 * initials; a birthday beside the name tells namesakes apart. null: the text names nobody.
 */
export function whoIsNamed(text: string, people: readonly ReadPerson[]): Named | null {
  const line = cleanText(text);
  if (line.length < 3 || line.length > 300 || !/[а-яё]{2}/i.test(line)) return null;
  const words = wordsOf(line.replace(CLASS, ' '));
  const found = best(words, people);
  if (found.length > 1) {
    const day = dateIn(line);
    const born = found.filter(({ birthDate }) => birthDate !== null && birthDate === day);
    return { people: (born.length > 0 ? born : found).map(({ key }) => key), stranger: null };
  }
  if (found.length === 1) return { people: found.map(({ key }) => key), stranger: null };
  const stranger = HEAD.test(line) ? undefined : nameIn(withoutNumbers(line))?.name;
  return stranger ? { people: [], stranger } : null;
}

/** The head of a column of names. */
const HEAD = /фамили[яи]|(?<![а-яё])имя(?![а-яё])|отчество|(?<![а-яё])ф\.?\s?и\.?\s?о(?![а-яё])/i;

/** «7 «А»» beside a name: its letter is no initial. */
const CLASS = /(?<!\d)(?:1[0-2]|\d)\s*[-–—]?\s*["«„“]?\s*[А-ЯЁ]\s*["»“”]?(?![а-яё.])/gi;

/** Without the number before a name and whatever follows it in brackets or after a comma. */
const withoutNumbers = (line: string): string =>
  line
    .replace(/^\s*(?:№\s*)?\d{1,3}[.)]?\s+/, '')
    .replace(/[,(\d].*$/, '')
    .trim();

const wordsOf = (line: string): string[] =>
  nameWords(
    normaliseName(line.replace(/<\/?\w+>|(?<=^|\s)[-–—]+(?=\s|$)/g, ' ').replace(/[^\p{L}.\-'’ ]+/gu, ' ')),
  ).map((word) => word.replace(/^[-.']+|[-']+$/g, ''));

/** How well the words fit a name: 3 with the patronymic, 2 without one, 1 by initials, 0 not at all. */
function fit(words: readonly string[], { surname, given, patronymic }: ReadPerson): number {
  const rest = [...words];
  for (const word of surname) if (!take(rest, word)) return 0;
  if (given.length > 0 && given.every((word) => take(rest, word))) {
    if (patronymic !== '' && take(rest, patronymic)) return 3;
    const other = rest.find((word) => word.length > 2 && looksLikePatronymic(word));
    const letter = rest.find(isInitial);
    if (other !== undefined || (letter !== undefined && letter[0] !== patronymic[0])) return 0;
    return 2;
  }
  const letters = rest.filter(isInitial).map((word) => word[0]);
  if (letters[0] === undefined || letters[0] !== given[0]?.[0] || rest.some(isLongName)) return 0;
  return letters[1] === undefined || letters[1] === patronymic[0] ? 1 : 0;
}

const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word);
/** Beside initials, a further word that may be a given name means somebody else. */
const isLongName = (word: string): boolean => looksLikePatronymic(word);

function take(words: string[], word: string): boolean {
  const at = words.indexOf(word);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
}

function best(words: readonly string[], people: readonly ReadPerson[]): ReadPerson[] {
  let most = 1;
  let found: ReadPerson[] = [];
  for (const person of people) {
    const fits = fit(words, person);
    if (fits < most || fits === 0) continue;
    if (fits > most) found = [];
    most = fits;
    found.push(person);
  }
  return found;
}

/** Those of several namesakes whose ids stand in the markup of a row; all of them if none does. */
export function byIds(keys: readonly string[], row: Element, people: readonly ReadPerson[]): string[] {
  const html = row.outerHTML;
  const named = people.filter(
    ({ key, ids }) => keys.includes(key) && ids.some((id) => new RegExp(`(?<!\\d)${id}(?!\\d)`).test(html)),
  );
  return named.length > 0 ? named.map(({ key }) => key) : [...keys];
}
