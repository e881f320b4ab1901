import { newPerson } from '../../utils/class-data/roster/new-person.ts';
import type { Roster, RosterPerson } from '../../utils/class-data/roster/person.ts';
import { type FullName, fullName, latin, makeName } from '../stand/names.ts';
import { Stream } from '../stand/prng.ts';

const STARTS = 'Бер Вол Гал Дор Жел Зар Кал Лад Мор Нев Озер Пол Рад Сел Тум Удал Филь Хар Чер Шар'.split(
  ' ',
);
const MIDDLES = 'е о и а'.split(' ');
const ENDS = 'бак вод гор дын жак зин кар лик мат нов пал рек сыр тун хол чик'.split(' ');
const TAILS = [
  ['ов', 'ова'],
  ['ин', 'ина'],
  ['ский', 'ская'],
  ['енко', 'енко'],
] as const;

/** A surname composed of parts: thousands of different ones, as in the lists of a whole town. */
export function surname(stream: Stream): readonly [string, string] {
  const stem = stream.pick(STARTS) + stream.pick(MIDDLES) + stream.pick(ENDS);
  const [male, female] = stream.pick(TAILS);
  return [stem + male, stem + female];
}

const HEADER = [
  '№',
  'ФИО',
  'Роль',
  'Кем приходится',
  'ФИО ребёнка',
  'Логин',
  'Временный пароль',
  'Дата рождения',
  'Телефон',
  'Эл. почта',
  'СНИЛС',
  'Примечание',
];
const STUDENTS = 28;

interface Listed {
  name: FullName;
  relation: string | null;
  child: FullName | null;
}

function family(stream: Stream): Listed[] {
  const last = surname(stream);
  const child = makeName(stream, stream.chance(0.5) ? 'male' : 'female', last);
  const people: Listed[] = [{ name: child, relation: null, child: null }];
  if (stream.chance(0.9))
    people.push({ name: makeName(stream, 'female', last, true), relation: 'мать', child });
  if (stream.chance(0.6))
    people.push({ name: makeName(stream, 'male', last, true), relation: 'отец', child });
  return people;
}

function rosterPerson(key: string, { name, relation }: Listed, children: string[]): RosterPerson {
  const role = relation ? 'representative' : 'student';
  return newPerson({ key, role, name: fullName(name), relation, children });
}

function rowOf(stream: Stream, { name, relation, child }: Listed, number: number): string[] {
  const login = `${latin(name.last)}.${latin(name.first)}${number}`.toLowerCase();
  const year = relation ? 1980 : 2012;
  const born = `${String(stream.int(10, 28))}.0${stream.int(1, 9)}.${year}`;
  return [
    String(number),
    fullName(name),
    relation ? 'Родитель' : 'Ученик',
    relation ?? '',
    child ? fullName(child) : '',
    login,
    `Tmp${stream.digits(5)}k`,
    born,
    `+7 900 ${stream.digits(3)}-11-22`,
    `${login}@mail.example`,
    `000-000-${stream.digits(3)} 00`,
    stream.chance(0.1) ? 'выдано; подпись есть' : '',
  ];
}

/**
 * A list of many families without a class, so that each name must be searched for, and the roster of a class
 * of 28 with its representatives, who are among them.
 */
export function importTable(rows: number): { table: string[][]; roster: Roster; classRows: number } {
  const stream = new Stream(1, 'import');
  const own = Array.from({ length: STUDENTS }, () => family(stream));
  const students: RosterPerson[] = [];
  const representatives: RosterPerson[] = [];
  own.forEach(([child, ...parents], at) => {
    students.push(rosterPerson(`s${at}`, child!, []));
    parents.forEach((parent, of) => {
      representatives.push(rosterPerson(`r${at}-${of}`, parent, [`s${at}`]));
    });
  });
  const listed: Listed[] = [];
  const every = Math.floor(rows / STUDENTS);
  while (listed.length < rows) {
    const due = own[Math.floor(listed.length / every)];
    listed.push(...(due ?? []), ...family(stream));
    if (due) own[own.indexOf(due)] = [];
  }
  return {
    table: [HEADER, ...listed.slice(0, rows - 1).map((person, at) => rowOf(stream, person, at + 1))],
    roster: {
      school: { id: null, name: '' },
      classGroup: { id: '1', name: '7 "А"' },
      schoolYear: 2026,
      students,
      representatives,
      source: 'page',
      readAt: '2026-09-01T00:00:00.000Z',
      partial: false,
      additions: [],
    },
    classRows: students.length + representatives.length,
  };
}
