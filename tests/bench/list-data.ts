import { surnameFirst } from '../../utils/base/names/names.ts';
import { newPerson } from '../../utils/class-data/roster/new-person.ts';
import type { Roster, RosterPerson } from '../../utils/class-data/roster/person.ts';
import type { ListedClass } from '../../utils/duties/lists/listed-class.ts';
import { type FullName, fullName, makeName, type Sex } from '../stand/names.ts';
import { Stream } from '../stand/prng.ts';
import { aRoster } from '../unit/class-data/roster/a-roster.ts';
import { list } from '../unit/duties/lists/a-list.ts';
import { surname } from './import-table.ts';

/** A class and a list of it whose lines are misspelled in a known way. */
export interface ListData {
  roster: Roster;
  listed: ListedClass;
  /** By line: the key of the student who is meant; null: somebody who is not in the class. */
  truth: (string | null)[];
}

interface Bearer {
  name: FullName;
  sex: Sex;
}

const ALIKE: Readonly<Record<string, string>> = { а: 'a', о: 'o', е: 'e', с: 'c', р: 'p', х: 'x', у: 'y' };

/** Changes one of the first two words (surname, given name) of at least six letters, not at its ends. */
function inWord(
  name: string,
  stream: Stream,
  change: (letters: string[], at: number) => void,
): string | null {
  const words = name.split(' ');
  const which = stream.int(0, 1);
  const letters = [...(words[which] ?? '')];
  if (letters.length < 6) return null;
  change(letters, stream.int(1, letters.length - 3));
  words[which] = letters.join('');
  const changed = words.join(' ');
  return changed === name ? null : changed;
}

type Slip = (name: string, stream: Stream) => string | null;

/** How people write a name otherwise than it is; null: this cannot happen to the name. */
const SLIPS: readonly Slip[] = [
  // One letter lost, doubled, swapped with its neighbour.
  (name, stream) => inWord(name, stream, (letters, at) => letters.splice(at, 1)),
  (name, stream) => inWord(name, stream, (letters, at) => letters.splice(at, 0, letters[at] ?? '')),
  (name, stream) =>
    inWord(name, stream, (letters, at) => letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '')),
  (name) => (name.includes('ё') ? name.replaceAll('ё', 'е') : null),
  // Latin letters that look the same.
  (name, stream) => {
    const places = [...name.matchAll(/[аоесрху]/g)].map(({ index }) => index);
    if (places.length === 0) return null;
    const at = stream.pick(places);
    return name.slice(0, at) + ALIKE[name[at] ?? ''] + name.slice(at + 1);
  },
  // A patronymic of one letter, or left out.
  (name) => name.replace(/(?<= \p{L}+ \p{L})\p{L}+$/u, '.'),
  (name) => name.split(' ').slice(0, 2).join(' '),
  // The given name first.
  (name) => [...name.split(' ').slice(1), name.split(' ')[0]].join(' '),
];

const whole = (name: string): string => name;

function slipped(name: string, stream: Stream): string {
  for (;;) {
    const written = stream.pick(stream.chance(0.7) ? SLIPS : [whole])(name, stream);
    if (written !== null) return written;
  }
}

/**
 * As many students as lines: nine of ten lines mean a student, most of these are misspelled. Of the others half are brothers
 * and sisters of students, with the same surname and patronymic. Every twentieth student has a sibling in the class.
 */
export function listData(size: number): ListData {
  const stream = new Stream(1, 'lists');
  const used = new Set<string>();
  const fresh = (make: () => Bearer): Bearer => {
    for (;;) {
      const bearer = make();
      const written = fullName(bearer.name);
      if (used.has(written)) continue;
      used.add(written);
      return bearer;
    }
  };
  const anyone = (): Bearer => {
    const sex = stream.chance(0.5) ? 'male' : 'female';
    return { sex, name: makeName(stream, sex, surname(stream)) };
  };
  const siblingOf = ({ name, sex }: Bearer): Bearer => ({
    sex,
    name: { ...name, first: makeName(stream, sex).first },
  });
  const bearers: Bearer[] = [];
  while (bearers.length < size)
    bearers.push(
      fresh(() => (bearers.length > 0 && stream.chance(0.05) ? siblingOf(stream.pick(bearers)) : anyone())),
    );
  const students = bearers.map(
    ({ name }, at): RosterPerson => newPerson({ key: `s${at}`, role: 'student', name: fullName(name) }),
  );
  const left = students
    .map((student) => ({ student, order: stream.next() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ student }) => student);
  const written = Array.from({ length: size }, () => {
    const student = stream.chance(0.9) ? left.pop() : undefined;
    if (student) return { name: slipped(student.name, stream), truth: student.key };
    const stranger = fresh(() => (stream.chance(0.5) ? siblingOf(stream.pick(bearers)) : anyone()));
    return { name: fullName(stranger.name), truth: null };
  });
  return {
    truth: written.map(({ truth }) => truth),
    listed: list(...written.map(({ name }) => ({ name: surnameFirst(name, 'surname-first').name }))),
    roster: aRoster(students),
  };
}
