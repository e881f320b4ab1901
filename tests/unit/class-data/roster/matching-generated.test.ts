import { expect, test } from 'vitest';
import type { ImportedRow } from '../../../../utils/class-data/import/mapping.ts';
import { matchPeople } from '../../../../utils/class-data/roster/matching/match-people.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { Roster, RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import { runs } from '../../property-runs.ts';
import { aRoster } from './a-roster.ts';

/** A small seeded generator of numbers. */
function series(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    chance: (share: number) => next() < share,
    below,
    pick: <T>(list: readonly T[]) => list[below(list.length)]!,
  };
}
type Series = ReturnType<typeof series>;

const STEMS = [
  'Иванов',
  'Иваньков',
  'Ивашов',
  'Петров',
  'Петрев',
  'Антонов',
  'Антипов',
  'Соловьёв',
  'Соколов',
  'Смолов',
];
const OTHER = ['Ким', 'Ли', 'Ни', 'Черных', 'Шевченко', 'Шевчук', 'Мельник', 'Рабинович'];
const SONS = ['Данил', 'Даниил', 'Данила', 'Иван', 'Ян', 'Артём', 'Артемий', 'Егор', 'Игорь', 'Олег', 'Пётр'];
const DAUGHTERS = [
  'Анна',
  'Инна',
  'Яна',
  'Алина',
  'Арина',
  'Ирина',
  'Мария',
  'Марина',
  'Дарина',
  'Наталья',
  'Наталия',
];
const FATHERS = ['Иванов', 'Петров', 'Олегов', 'Игорев', 'Андреев', 'Алексеев', 'Александров'];
const LETTERS = 'абвгдеиклмнопрстуя';

interface Person extends RosterPerson {
  login: string;
}

function nameOf(random: Series, female: boolean): string {
  const stem = random.pick(random.chance(0.8) ? STEMS : OTHER);
  const surname = STEMS.includes(stem) && female ? `${stem}а` : stem;
  const father = random.pick(FATHERS);
  const patronymic = random.chance(0.1) ? '' : ` ${father}${female ? 'на' : 'ич'}`;
  return `${surname} ${random.pick(female ? DAUGHTERS : SONS)}${patronymic}`;
}

function makeClass(random: Series): { roster: Roster; people: Person[] } {
  const size = 12 + random.below(14);
  const make = (
    role: 'student' | 'representative',
    at: number,
    relation: string | null,
    children: string[],
  ): Person => {
    const female = relation ? relation === 'мать' : random.chance(0.5);
    const key = `${role}${at}`;
    const name = nameOf(random, female);
    return { ...newPerson({ key, role, name, relation, children }), login: `login-${key}` };
  };
  const students = Array.from({ length: size }, (_, at) => make('student', at, null, []));
  const representatives = students.flatMap((student, at) =>
    random.chance(0.7) ? [make('representative', at, random.pick(['мать', 'отец']), [student.key])] : [],
  );
  return { roster: aRoster(students, representatives), people: [...students, ...representatives] };
}

function slip(random: Series, word: string): string {
  const at = random.below(word.length);
  const letter = LETTERS[random.below(LETTERS.length)]!;
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (random.below(4)) {
    case 0:
      return before + letter + after;
    case 1:
      return before + letter + word.slice(at);
    case 2:
      return word.length > 2 ? before + after : word;
    default:
      return before + (word[at + 1] ?? '') + word[at] + word.slice(at + 2);
  }
}

function written(random: Series, name: string): string {
  let words = name.split(' ');
  const way = random.below(100);
  if (way < 35) {
    const at = random.below(words.length);
    words[at] = slip(random, words[at]!);
    if (random.chance(0.15)) {
      const second = random.below(words.length);
      words[second] = slip(random, words[second]!);
    }
  } else if (way < 45) words = [words[0]!, ...words.slice(1).map((word) => `${word[0]}.`)];
  else if (way < 55) words = [...words.slice(1), words[0]!];
  else if (way < 62) words = words.slice(0, 2);
  let text = words.join(random.chance(0.1) ? '  ' : ' ');
  if (random.chance(0.2)) text = text.toUpperCase();
  if (random.chance(0.3)) text = text.replace(/ё/g, 'е').replace(/Ё/g, 'Е');
  return text;
}

function rowsOf(random: Series, people: Person[], roster: Roster): ImportedRow[] {
  const hints = random.below(3);
  const rows = people
    .filter(() => random.chance(0.9))
    .map((person): ImportedRow => {
      const child = roster.students.find(({ key }) => key === person.children[0]);
      return {
        row: 0,
        name: written(random, person.name),
        className: random.chance(0.5) ? '7А' : null,
        role: hints > 0 ? person.role : null,
        relation: hints > 1 ? person.relation : null,
        ofChild: hints > 1 && child ? written(random, child.name) : null,
        login: person.login,
        password: 'x',
        temporaryPassword: null,
        birthDate: null,
        phone: null,
        email: null,
        notes: [],
        broken: false,
      };
    });
  const order = rows.map((row) => ({ row, by: random.below(1e9) })).sort((a, b) => a.by - b.by);
  return order.map(({ row }, at) => ({ ...row, row: at + 2 }));
}

const CLASSES = runs(500);

test(`${CLASSES} classes with look-alike names: nothing goes to the wrong person`, {
  timeout: 1_200_000,
}, () => {
  const random = series(20260901);
  const counts = {
    rows: 0,
    exact: 0,
    probable: 0,
    ambiguous: 0,
    unmatched: 0,
    wrongExact: 0,
    wrongProbable: 0,
  };
  const wrong: string[] = [];
  for (let at = 0; at < CLASSES; at++) {
    const { roster, people } = makeClass(random);
    const byKey = new Map(people.map((person) => [person.key, person]));
    for (const match of matchPeople(rowsOf(random, people, roster), roster)) {
      counts.rows++;
      counts[match.verdict]++;
      const person = match.person && byKey.get(match.person);
      if (!person || person.login === match.row.login) continue;
      if (match.verdict === 'exact') {
        counts.wrongExact++;
        const own = people.find(({ login }) => login === match.row.login)?.name;
        if (wrong.length < 10) wrong.push(`${own}, written ${match.row.name} → ${person.name}`);
      } else counts.wrongProbable++;
    }
  }
  console.log(JSON.stringify(counts));
  expect(wrong).toEqual([]);
  expect(counts.wrongExact).toBe(0);
  expect(counts.exact).toBeGreaterThan(counts.rows / 20);
  expect(counts.wrongProbable).toBeLessThan(counts.probable / 20);
});

const SCHOOLS = runs(100);
/** How a table of several classes gives the class of a row. */
const CLASS_COLUMNS = {
  full: (_: Series, name: string) => name,
  gaps: (random: Series, name: string) => (random.chance(0.5) ? name : null),
  parallel: () => '7',
  none: () => null,
} as const;

test(`${SCHOOLS} tables of several classes full of namesakes: nothing goes to the wrong person unasked`, {
  timeout: 1_200_000,
}, () => {
  const random = series(20260902);
  const kinds = Object.keys(CLASS_COLUMNS) as (keyof typeof CLASS_COLUMNS)[];
  const none = () => ({ rows: 0, exact: 0, wrongExact: 0, nameOnly: 0, wrongNameOnly: 0 });
  const counts = { full: none(), gaps: none(), parallel: none(), none: none() };
  for (let at = 0; at < SCHOOLS; at++) {
    const kind = kinds[at % kinds.length]!;
    const classes = Array.from({ length: 2 + random.below(2) }, () => makeClass(random));
    const rows = classes.flatMap(({ roster, people }, index) =>
      rowsOf(random, people, roster).map((row) => ({
        ...row,
        className: CLASS_COLUMNS[kind](random, `7${'АБВ'[index]}`),
        login: `${index}-${row.login}`,
      })),
    );
    // Our own class, with logins that begin with 0, is not always there: then all are namesakes.
    const given = (at % 5 === 4 ? rows.filter(({ login }) => !login?.startsWith('0')) : rows).map(
      (row, index) => ({ ...row, row: index + 2 }),
    );
    const own = new Map(classes[0]!.people.map(({ key, login }) => [key, `0-${login}`]));
    for (const match of matchPeople(given, classes[0]!.roster)) {
      const count = counts[kind];
      const wrong = match.person !== null && own.get(match.person) !== match.row.login;
      count.rows++;
      if (match.verdict === 'exact') count.exact++;
      if (match.verdict === 'exact' && wrong) count.wrongExact++;
      if (match.nameOnly) count.nameOnly++;
      if (match.nameOnly && wrong) count.wrongNameOnly++;
    }
  }
  console.log(JSON.stringify(counts));
  for (const kind of kinds) expect(counts[kind].wrongExact, kind).toBe(0);
  expect(counts.full.exact).toBeGreaterThan(counts.full.rows / 20);
  expect(counts.none).toMatchObject({ exact: 0 });
  // There are namesakes among them: matched by name alone they would have gone wrong.
  expect(counts.none.wrongNameOnly).toBeGreaterThan(0);
  expect(counts.none.nameOnly).toBeGreaterThan(counts.none.wrongNameOnly);
});
