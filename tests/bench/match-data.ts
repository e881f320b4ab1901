import { newPerson } from '../../utils/class-data/roster/new-person.ts';
import type { Roster, RosterPerson } from '../../utils/class-data/roster/person.ts';
import { fullName, makeName } from '../stand/names.ts';
import { Stream } from '../stand/prng.ts';
import { aRoster } from '../unit/class-data/roster/a-roster.ts';
import { surname } from './import-table.ts';

/** A row of a table, and the key of the person it is about; null: somebody who is not in the list. */
export interface MatchRow {
  row: number;
  name: string;
  truth: string | null;
}

const LETTERS = [...'абвгдезиклмнопрстуя'];
const ALIKE: Readonly<Record<string, string>> = { а: 'a', о: 'o', е: 'e', с: 'c', р: 'p' };
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['Наталья', 'Наталия'],
  ['Софья', 'София'],
  ['Даниил', 'Данил'],
  ['Артём', 'Артемий'],
];

/** What happens to names on the way into a table; null: this one cannot happen to the name. */
const SLIPS: readonly ((name: string, stream: Stream) => string | null)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => (name.includes('ё') ? name.replaceAll('ё', 'е') : null),
  (name) => name.replaceAll(' ', '  '),
  // The name first, the surname last.
  (name) => [...name.split(' ').slice(1), name.split(' ')[0]].join(' '),
  (name) => name.split(' ').slice(0, 2).join(' '),
  (name) => name.replace(/ (\p{L})\p{L}+ (\p{L})\p{L}+$/u, ' $1. $2.'),
  (name) => name.replace(/[аоеср]/, (letter) => ALIKE[letter] ?? letter),
  (name) => {
    const found = SPELLINGS.find((pair) => pair.some((each) => name.includes(` ${each} `)));
    return found ? name.replace(found[0], found[1]) : null;
  },
  ...[0, 0, 2].map((word) => (name: string, stream: Stream) => misspelled(name, word, stream)),
];

/** One letter of a word dropped, doubled, changed, or swapped with its neighbour. */
function misspelled(name: string, word: number, stream: Stream): string | null {
  const words = name.split(' ');
  const letters = [...(words[word] ?? '')];
  if (letters.length < 6) return null;
  const at = stream.int(1, letters.length - 3);
  const [one = '', two = ''] = [letters[at], letters[at + 1]];
  const changed = [[], [one, one], [stream.pick(LETTERS.filter((letter) => letter !== one))]];
  if (one !== two && stream.chance(0.25)) letters.splice(at, 2, two, one);
  else letters.splice(at, 1, ...stream.pick(changed));
  words[word] = letters.join('');
  return words.join(' ');
}

/**
 * A list of people with different names, and rows about them and about strangers as tables write them. Strangers have
 * other surnames: nobody could tell a namesake or a surname of one other letter from a slip.
 */
export function matchData(people: number, rows: number): { roster: Roster; rows: MatchRow[] } {
  const stream = new Stream(1, 'match');
  const names = new Set<string>();
  const oneMore = (): string => {
    for (;;) {
      const name = fullName(makeName(stream, stream.chance(0.5) ? 'male' : 'female', surname(stream)));
      if (names.has(name)) continue;
      names.add(name);
      return name;
    }
  };
  const students = Array.from(
    { length: people },
    (_, at): RosterPerson => newPerson({ key: `s${at}`, role: 'student', name: oneMore() }),
  );
  const table = Array.from({ length: rows }, (_, at): MatchRow => {
    const person = stream.chance(0.85) ? stream.pick(students) : null;
    const name = person?.name ?? fullName(makeName(stream, stream.chance(0.5) ? 'male' : 'female'));
    for (;;) {
      const slipped = stream.pick(SLIPS)(name, stream);
      if (slipped !== null) return { row: at + 2, name: slipped, truth: person?.key ?? null };
    }
  });
  return {
    rows: table,
    roster: aRoster(students),
  };
}
