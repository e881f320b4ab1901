import { type NameParts, nameParts, normaliseName } from '../../../base/names/names.ts';
import { type ReadName, readName } from '../../../base/names/names-match.ts';
import type { RosterPerson } from '../person.ts';
import { NameSieve } from './name-sieve.ts';

/** The word and all words made by dropping a letter: two words one typo apart share one of them. */
function typos(word: string): string[] {
  const result = [word];
  if (word.length > 2)
    for (let at = 0; at < word.length; at++) result.push(word.slice(0, at) + word.slice(at + 1));
  return result;
}

const surnameWords = (name: string): string[] => {
  const surname = nameParts(name).surname;
  const words = normaliseName(name).split(' ');
  const first = words[0] ?? '';
  const turned = words.length === 2 ? words : [];
  return [...new Set([surname, ...surname.split('-'), first, ...turned].filter(Boolean))];
};

const sortedWords = (normal: string): string => normal.split(' ').sort().join(' ');

/**
 * Edits (a letter changed, dropped or added, neighbours swapped) between two words; over `limit`: limit + 1.
 */
function edits(a: string, b: string, limit = 2): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, limit + 1);
}

/** More people with one given name and patronymic than one or two classes can have. */
const MANY = 100;

/** People of a roster by the words of their names. */
export class NameIndex {
  readonly #bySurname = new Map<string, RosterPerson[]>();
  readonly #byRest = new Map<string, RosterPerson[]>();
  readonly #byWords = new Map<string, RosterPerson[]>();
  readonly #exact = new Map<string, RosterPerson[]>();
  readonly #lookAlikes = new Map<string, RosterPerson[]>();

  readonly #names = new Map<RosterPerson, ReadName>();
  readonly #sieve: NameSieve;

  constructor(people: RosterPerson[]) {
    const words = new Set<string>();
    for (const person of people) {
      const parts = nameParts(person.name);
      const normal = normaliseName(person.name);
      const surnames = surnameWords(person.name);
      for (const word of surnames)
        for (const part of [word, ...word.split(/[ -]/)]) if (part) words.add(part);
      const keys = new Set(surnames.flatMap(typos));
      for (const key of keys) add(this.#bySurname, key, person);
      add(this.#byRest, `${parts.given}|${parts.patronymic}`, person);
      add(this.#byWords, sortedWords(normal), person);
      this.#names.set(person, readName(person.name));
      add(this.#exact, `${parts.surname}|${parts.given}|${parts.patronymic}`, person);
    }
    this.#sieve = new NameSieve(words);
  }

  /** False: `exact` and `candidates` certainly find nobody. Much faster than they are. */
  mayBe(name: string): boolean {
    return this.#sieve.mayBe(name);
  }

  /** People whose surname is one of the words, a part of it, or one typo away. */
  candidates(name: string): RosterPerson[] {
    const normal = normaliseName(name);
    const found = new Set<RosterPerson>(this.#byWords.get(sortedWords(normal)) ?? []);
    const words = normal.split(' ').filter((word) => word.length > 1 && !word.endsWith('.'));
    for (const word of words) {
      for (const part of new Set([word, ...word.split('-')])) {
        if (!this.#sieve.mayBe(part)) continue;
        for (const key of typos(part)) for (const person of this.#bySurname.get(key) ?? []) found.add(person);
      }
    }
    return [...found];
  }

  /** The prepared name of an indexed person, cached. */
  nameOf(person: RosterPerson): ReadName {
    return this.#names.get(person) ?? readName(person.name);
  }

  /** People with exactly this name. */
  exact({ parts }: ReadName): RosterPerson[] {
    return this.#exact.get(`${parts.surname}|${parts.given}|${parts.patronymic}`) ?? [];
  }

  /**
   * Other people of the roster with a name that differs from this one by a typo or two, or by a missing part.
   */
  lookAlikes(person: RosterPerson): RosterPerson[] {
    const known = this.#lookAlikes.get(person.key);
    if (known) return known;
    const parts = nameParts(person.name);
    const rest = this.#byRest.get(`${parts.given}|${parts.patronymic}`) ?? [];
    // Two typos in the surname; in a whole school's list only one typo is considered.
    const near = new Set(rest.length > MANY ? [] : rest);
    for (const other of this.candidates(person.name)) near.add(other);
    const result = [...near].filter((other) => other !== person && areLookAlikes(person.name, other.name));
    this.#lookAlikes.set(person.key, result);
    return result;
  }
}

/** Both readings of two words: which one is the surname is a guess. */
function readings(name: string): NameParts[] {
  const parts = nameParts(name);
  if (parts.patronymic) return [parts];
  return [parts, { surname: parts.given, given: parts.surname, patronymic: '' }];
}

function areLookAlikes(a: string, b: string): boolean {
  if (sortedWords(normaliseName(a)) === sortedWords(normaliseName(b))) return true;
  return readings(a).some((first) =>
    readings(b).some((second) => {
      const surnames = edits(first.surname, second.surname);
      if (surnames > 2) return false;
      const names = surnames + edits(first.given, second.given);
      const short = !first.patronymic || !second.patronymic;
      return names <= 2 && names + (short ? 0 : edits(first.patronymic, second.patronymic)) <= 2;
    }),
  );
}

function add(map: Map<string, RosterPerson[]>, key: string, person: RosterPerson): void {
  const list = map.get(key);
  if (list) list.push(person);
  else map.set(key, [person]);
}
