/** Two lists of one class that differ in known ways: what a system shows, and a table as a school keeps it. */
import { fullName, makeName, surname } from '../../stand/names.ts';
import { Stream } from '../../stand/prng.ts';

export interface SystemPerson {
  id: string;
  role: 'student' | 'representative';
  name: string;
  sex: 'male' | 'female';
  /** yyyy-mm-dd; null: not known. */
  born: string | null;
  phones: string[];
  emails: string[];
  /** Of a representative. */
  relation: string | null;
  /** Ids of the children. */
  children: string[];
}

/** In what the lists differ. `yo` is a spelling, no difference of substance. */
export const FAULTS = [
  'missing',
  'extra',
  'letter',
  'surname',
  'patronymic',
  'latin',
  'swapped',
  'yo',
  'birth-date',
  'no-birth-date',
  'phone',
  'email',
  'relation',
  'class',
  'twice-in-system',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Planted {
  fault: Fault;
  /** Id of the person of the system; null: only the table has this person. */
  id: string | null;
  /** The name in the table; null: the table does not have this person. */
  name: string | null;
  /** Value of the system and of the table, where one value differs. */
  was: string | null;
  should: string | null;
}

export interface ReconciledClass {
  seed: number;
  className: string;
  schoolYear: number;
  system: SystemPerson[];
  /** The table with its header. */
  rows: string[][];
  planted: Planted[];
}

const HEADER = [
  '№',
  'ФИО',
  'Роль',
  'Кем приходится',
  'ФИО ребёнка',
  'Дата рождения',
  'Телефон',
  'E-mail',
  'Класс',
];
const OWN = '7А';

interface Row {
  person: SystemPerson;
  name: string;
  born: string | null;
  phone: string;
  email: string;
  relation: string | null;
  child: string;
  className: string;
}

const russian = (day: string | null): string => day?.split('-').reverse().join('.') ?? '';
const ALIKE: Readonly<Record<string, string>> = { а: 'a', о: 'o', е: 'e', с: 'c', р: 'p' };

/** Another letter in the middle of a word. */
function otherLetter(word: string, stream: Stream): string {
  const at = Math.floor(word.length / 2);
  const other = stream.pick([...'бвгдзлмнпрт'].filter((letter) => letter !== word[at]));
  return `${word.slice(0, at)}${other}${word.slice(at + 1)}`;
}

const words = (name: string): string[] => name.split(' ');

/** The class of a seed: about one person in five has one fault, on the side of the system or of the table. */
export function reconciledClass(seed: number, students = 26): ReconciledClass {
  const stream = new Stream(seed, 'reconciled');
  const taken = new Set<string>();
  const nameOf = (sex: 'male' | 'female', last: readonly [string, string], elder: boolean): string => {
    for (;;) {
      const name = fullName(makeName(stream, sex, last, elder));
      if (!taken.has(name) && taken.add(name)) return name;
    }
  };
  let ids = 0;
  const person = (
    given: Partial<SystemPerson> & Pick<SystemPerson, 'role' | 'name' | 'sex'>,
  ): SystemPerson => ({
    id: `p${++ids}`,
    born: null,
    phones: [],
    emails: [],
    relation: null,
    children: [],
    ...given,
  });
  const day = (from: number, to: number): string =>
    `${stream.int(from, to)}-${String(stream.int(1, 12)).padStart(2, '0')}-${String(stream.int(1, 28)).padStart(2, '0')}`;
  const surnames = new Set<string>();
  const surnamePair = (): readonly [string, string] => {
    for (;;) {
      const pair = surname(stream);
      if (!surnames.has(pair[0]) && surnames.add(pair[0])) return pair;
    }
  };
  const system: SystemPerson[] = [];
  for (let at = 0; at < students; at++) {
    const last = surnamePair();
    const sex = stream.pick(['male', 'female'] as const);
    const child = person({ role: 'student', name: nameOf(sex, last, false), sex, born: day(2013, 2013) });
    system.push(child);
    for (const [parent, relation] of [
      ['female', 'мать'],
      ['male', 'отец'],
    ] as const) {
      if (!stream.chance(relation === 'мать' ? 0.95 : 0.5)) continue;
      system.push(
        person({
          role: 'representative',
          name: nameOf(parent, last, true),
          sex: parent,
          phones: [`8 900 ${stream.digits(3)}-${stream.digits(2)}-${stream.digits(2)}`],
          emails: stream.chance(0.5) ? [`p${ids}@example.org`] : [],
          relation,
          children: [child.id],
        }),
      );
    }
  }
  const childOf = (one: SystemPerson) => system.find(({ id }) => id === one.children[0])?.name ?? '';
  let rows: Row[] = system.map((each) => ({
    person: each,
    name: each.name,
    born: each.born,
    phone: each.phones.join(', '),
    email: each.emails.join(', '),
    relation: each.relation,
    child: childOf(each),
    className: OWN,
  }));
  const planted: Planted[] = [];
  const touched = new Set<string>();
  for (const each of [...system]) {
    if (!stream.chance(0.2) || touched.has(each.id)) continue;
    const row = rows.find(({ person: own }) => own === each);
    if (!row) continue;
    const isStudent = each.role === 'student';
    const fault = stream.pick(FAULTS);
    const inSystem = stream.chance(0.5);
    const [last = '', first = '', middle = ''] = words(each.name);
    /** Changes the name on one side. */
    const rename = (name: string): boolean => {
      if (name === each.name || taken.has(name)) return false;
      taken.add(name);
      if (inSystem) each.name = name;
      else row.name = name;
      planted.push({ fault, id: each.id, name: row.name, was: each.name, should: row.name });
      return true;
    };
    const value = (was: string | null, should: string | null) =>
      planted.push({ fault, id: each.id, name: row.name, was, should });
    const family = rows.filter(({ person: own }) => own === each || own.children.includes(each.id));
    switch (fault) {
      case 'missing':
        // Somebody whom only the table has: no classmate's name is like it.
        if (isStudent) {
          const pair = surnamePair();
          const name = nameOf(each.sex, pair, false);
          const stranger = person({ role: 'student', name, sex: each.sex, born: day(2012, 2012) });
          rows.push({ ...row, person: stranger, name, born: stranger.born });
          planted.push({ fault, id: null, name, was: null, should: name });
        }
        break;
      case 'extra':
        rows = rows.filter((one) => !family.includes(one));
        for (const { person: gone } of family) {
          touched.add(gone.id);
          planted.push({ fault, id: gone.id, name: null, was: gone.name, should: null });
        }
        break;
      case 'letter':
        if (first.length >= 6) rename(`${last} ${otherLetter(first, stream)} ${middle}`);
        break;
      case 'surname':
        // Another surname altogether, as after a marriage: the day of birth and the other words tell who it is.
        if (isStudent) rename(`${surnamePair()[each.sex === 'male' ? 0 : 1]} ${first} ${middle}`);
        break;
      case 'patronymic':
        rename(`${last} ${first}`);
        break;
      case 'latin': {
        const spelled = each.name.replace(/(?<=\p{L})[аоеср]/u, (letter) => ALIKE[letter] ?? letter);
        if (spelled !== each.name) rename(spelled);
        break;
      }
      case 'swapped':
        if (inSystem) rename(`${first} ${last} ${middle}`);
        break;
      case 'yo':
        if (each.name.includes('ё')) rename(each.name.replaceAll('ё', 'е'));
        break;
      case 'birth-date':
        if (isStudent) {
          row.born = day(2012, 2012);
          value(each.born, row.born);
        }
        break;
      case 'no-birth-date':
        if (isStudent) {
          each.born = null;
          value(null, row.born);
        }
        break;
      case 'phone':
        if (!isStudent) {
          row.phone = `8 901 ${stream.digits(3)}-${stream.digits(2)}-${stream.digits(2)}`;
          value(each.phones.join(', '), row.phone);
        }
        break;
      case 'email':
        if (!isStudent) {
          row.email = `q${ids}-${planted.length}@example.org`;
          value(each.emails.join(', '), row.email);
        }
        break;
      case 'relation':
        if (each.relation === 'мать') {
          row.relation = 'бабушка';
          value('мать', 'бабушка');
        }
        break;
      case 'class':
        if (isStudent) {
          for (const one of family) {
            one.className = '7Б';
            touched.add(one.person.id);
          }
          value(OWN, '7Б');
        }
        break;
      case 'twice-in-system':
        if (isStudent) {
          const again = person({ ...each, id: `p${++ids}` });
          system.push(again);
          planted.push({ fault, id: again.id, name: row.name, was: null, should: null });
        }
        break;
    }
    touched.add(each.id);
  }
  const inOrder = stream.chance(0.5)
    ? rows
    : rows.toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  const style = stream.pick(['as it is', 'upper', 'spaces']);
  const written = (name: string) =>
    style === 'upper' ? name.toUpperCase() : style === 'spaces' ? name.replaceAll(' ', '  ') : name;
  return {
    seed,
    className: OWN,
    schoolYear: 2026,
    system,
    rows: [
      HEADER,
      ...inOrder.map((row, at) => [
        String(at + 1),
        written(row.name),
        row.person.role === 'student' ? 'ученик' : 'родитель',
        row.relation ?? '',
        row.child,
        russian(row.born),
        row.phone,
        row.email,
        row.className,
      ]),
    ],
    planted,
  };
}
