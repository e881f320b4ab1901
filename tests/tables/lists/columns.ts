import { Stream } from '../../stand/prng.ts';
import type { Place } from '../drawn.ts';
import { BIRTH_WRITINGS } from '../words/days.ts';
import type { Representative, Roll, Student } from './family.ts';
import { whole } from './family.ts';
import { emailCell, nameColumns, phoneWriter } from './writing.ts';

/** Columns that stand side by side; `top` is merged above them. */
export interface Part {
  top?: string;
  headers: string[];
  cells: (student: Student) => string[];
  /** Notes what the columns say of a student, beside the name of the student. */
  says?: (at: Place, student: Student) => void;
}

/** What a list tells of the students, beside names and classes. */
export interface Told {
  /** False for a date that no calendar has. */
  born: (student: Student) => boolean;
  phones: boolean;
  /** False for an address that none can have. */
  emails: (student: Student) => boolean;
}

const ADDRESSES = [
  'г. Энск, ул. Садовая, д. 5, кв. 12',
  'ул. Школьная, 2-15-47',
  'пр. Мира, 14, корп. 2, кв. 101',
];
const IMPOSSIBLE = ['31.02.2013', '32.05.2014', '12.13.2012'];

/** Columns about the student beside the name; `owned` if telephones and addresses of students are told apart. */
export function studentColumns(roll: Roll, owned: boolean): { parts: Part[]; told: Told } {
  const { stream } = roll;
  const parts: Part[] = [];
  const impossible = new Set<Student>();
  const broken = new Set<Student>();
  const rare = new Stream(roll.seed, 'broken addresses');
  const born = stream.chance(0.6);
  const phones = owned && stream.chance(0.4);
  const emails = owned && stream.chance(0.3);
  if (born) {
    const write = stream.pick(BIRTH_WRITINGS);
    parts.push({
      headers: [stream.pick(['Дата рождения', 'Дата рожд.', 'День рождения', 'Д.р.'])],
      cells: (student) => {
        if (!stream.chance(0.03)) return [write(student.born)];
        impossible.add(student);
        return [stream.pick(IMPOSSIBLE)];
      },
      says: (at, student) => {
        if (impossible.has(student) && roll.holds(student)) roll.unreadable.push(at);
      },
    });
  }
  if (stream.chance(0.25)) parts.push({ headers: ['Пол'], cells: ({ sex }) => [sex] });
  if (phones) {
    const phone = phoneWriter(stream);
    parts.push({
      headers: [stream.pick(['Телефон ученика', 'Тел. ученика', 'Телефон учащегося'])],
      cells: (student) => [phone(student.phones)],
    });
  }
  if (emails)
    parts.push({
      headers: [stream.pick(['Почта ученика', 'E-mail ученика'])],
      cells: (student) => {
        const cell = emailCell(stream, student.emails);
        if (student.emails.length === 0 || !rare.chance(0.06)) return [cell];
        broken.add(student);
        return [
          rare.pick([cell.replace('@', ' ivanova@'), cell.replace('.org', ',org'), cell.replace('@', '')]),
        ];
      },
      says: (at, student) => {
        if (broken.has(student) && roll.holds(student)) roll.unreadable.push(at);
      },
    });
  if (stream.chance(0.2)) parts.push({ headers: ['Адрес'], cells: () => [stream.pick(ADDRESSES)] });
  if (stream.chance(0.15))
    parts.push({
      headers: ['СНИЛС'],
      cells: () => [`${stream.digits(3)}-${stream.digits(3)}-${stream.digits(3)} ${stream.digits(2)}`],
    });
  return {
    parts,
    told: {
      born: (student) => born && !impossible.has(student),
      phones,
      emails: (student) => emails && !broken.has(student),
    },
  };
}

const OF = { мать: ['матери', 'мамы'], отец: ['отца', 'папы'] } as const;
const TOPS = { мать: ['Мать', 'Мама'], отец: ['Отец', 'Папа'] } as const;

/** Columns of mother and father, the relation in each heading or merged above them. */
export function parentColumns(roll: Roll, merged: boolean): Part[] {
  const { stream } = roll;
  const word = stream.int(0, 1);
  const phoned = stream.chance(0.85);
  const mailed = stream.chance(0.3);
  const rare = new Stream(roll.seed, 'births of parents');
  const born = rare.chance(0.25);
  const write = rare.pick(BIRTH_WRITINGS);
  const phone = phoneWriter(stream);
  const name = merged ? stream.pick(['ФИО', 'Ф.И.О.']) : 'ФИО';
  const mail = stream.pick(['E-mail', 'Почта', 'Эл. почта']);
  return (['мать', 'отец'] as const).map((relation) => {
    const person = ({ representatives }: Student): Representative | undefined =>
      representatives.find((each) => each.relation === relation);
    const whose = merged ? '' : ` ${OF[relation][word]}`;
    return {
      ...(merged ? { top: TOPS[relation][word]! } : {}),
      headers: [
        `${name}${whose}`,
        ...(born ? [`Дата рождения${whose}`] : []),
        ...(phoned ? [`Телефон${whose}`] : []),
        ...(mailed ? [`${mail}${whose}`] : []),
      ],
      cells: (student) => {
        const found = person(student);
        return [
          found ? whole(found.name) : stream.pick(['', '-', 'нет', 'н/д']),
          ...(born ? [found ? write(found.born) : ''] : []),
          ...(phoned ? [found ? phone(found.phones) : ''] : []),
          ...(mailed ? [found ? emailCell(stream, found.emails) : ''] : []),
        ];
      },
      says: (at, student) => {
        const found = person(student);
        if (found)
          roll.saysRepresentative(at, student, found, {
            relation: true,
            born,
            phones: phoned,
            emails: mailed,
          });
      },
    };
  });
}

const MOUTH: Record<Representative['relation'], readonly string[]> = {
  мать: ['мать', 'мама'],
  отец: ['отец', 'папа'],
  бабушка: ['бабушка', 'бабушка'],
  дедушка: ['дедушка', 'дедушка'],
};

/** Writes a name with its relation before or after it. */
function relationWriter(roll: Roll): (person: Representative) => string {
  const word = roll.stream.int(0, 1);
  const big = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return roll.stream.pick<(person: Representative) => string>([
    ({ relation, name }) => `${MOUTH[relation][word]} ${whole(name)}`,
    ({ relation, name }) => `${big(MOUTH[relation][word]!)}: ${whole(name)}`,
    ({ relation, name }) => `${whole(name)} (${MOUTH[relation][word]})`,
    ({ relation, name }) => `${MOUTH[relation][word]} - ${whole(name)}`,
    ({ relation, name }) => `${whole(name)}, ${MOUTH[relation][word]}`,
  ]);
}

/** «Представитель 1», «Телефон представителя 1», the relation beside the name. */
export function numberedColumns(roll: Roll): Part[] {
  const phone = phoneWriter(roll.stream);
  const write = relationWriter(roll);
  const [who, whose] = roll.stream.pick([
    ['Представитель', 'представителя'],
    ['Родитель', 'родителя'],
    ['Законный представитель', 'законного представителя'],
  ] as const);
  return [1, 2].map((number) => ({
    headers: [`${who} ${number}`, `Телефон ${whose} ${number}`],
    cells: ({ representatives }) => {
      const person = representatives[number - 1];
      return person ? [write(person), phone(person.phones)] : ['', ''];
    },
    says: (at, student) => {
      const person = student.representatives[number - 1];
      if (person) roll.saysRepresentative(at, student, person, { relation: true, phones: true });
    },
  }));
}

/** All representatives in one cell, with their phones or without. */
export function oneCell(roll: Roll, phoned: boolean): Part {
  const { stream } = roll;
  const phone = phoneWriterOnOneLine(roll);
  const write = relationWriter(roll);
  const between = stream.pick(['\n', '; ']);
  return {
    headers: [
      phoned
        ? stream.pick([
            'Родители (ФИО, телефон)',
            'ФИО родителей, телефон',
            'Сведения о родителях (ФИО, телефон)',
          ])
        : stream.pick(['Родители', 'ФИО родителей', 'Законные представители']),
    ],
    cells: ({ representatives }) => [
      representatives
        .map((person) =>
          [write(person), ...(phoned ? [phone(person.phones)] : [])].filter(Boolean).join(', '),
        )
        .join(between),
    ],
    says: (at, student) => {
      for (const person of student.representatives)
        roll.saysRepresentative(at, student, person, { relation: true, phones: phoned });
    },
  };
}

function phoneWriterOnOneLine(roll: Roll): (phones: readonly string[]) => string {
  const style = roll.stream.pick<(digits: string) => string>([
    (digits) => `8${digits}`,
    (digits) => `+7${digits}`,
    (digits) => `8-${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6, 8)}-${digits.slice(8)}`,
  ]);
  return (phones) => phones.map(style).join(', ');
}

export function nameColumn(roll: Roll): Part {
  const { headers, cells } = nameColumns(roll.stream, 'student');
  return { headers, cells: ({ name }) => cells(name) };
}
