/** Tables as made by schools; all people are invented. */
import type { RowRole } from '../../../../utils/class-data/import/mapping.ts';

export interface Expected {
  name: string;
  login: string | null;
  password?: string | null;
  className?: string | null;
  role?: RowRole | null;
  relation?: string | null;
  ofChild?: string | null;
}

export interface SchoolTable {
  title: string;
  rows: string[][];
  /** Kinds of the columns, in order. */
  kinds: string[];
  expected: Expected[];
}

interface Child {
  surname: string;
  given: string;
  patronymic: string;
  login: string;
  password: string;
}

const make = (
  surname: string,
  given: string,
  patronymic: string,
  login: string,
  password: string,
): Child => ({
  surname,
  given,
  patronymic,
  login,
  password,
});
const PEOPLE = [
  make('Лукоморов', 'Пётр', 'Семёнович', 'lukomorov.p', 'Qx7-mm2p'),
  make('Дубравина', 'Алёна', 'Игоревна', 'dubravina.a', 'Lr4kzz9w'),
  make('Черных', 'Олег', 'Ильич', 'chernyh01', 'vB93kk1x'),
  make('Златова-Ким', 'Мария', 'Андреевна', 'zlatovakim', 'T5nn8qpe'),
];
const full = (p: Child) => `${p.surname} ${p.given} ${p.patronymic}`;
const short = (p: Child) => `${p.surname} ${p.given[0]}.${p.patronymic[0]}.`;
const students = PEOPLE.map((p): Expected => ({ name: full(p), login: p.login, password: p.password }));
const each = (row: (p: Child, at: number) => string[]): string[][] => PEOPLE.map(row);
const MOTHERS = [
  'Лукоморова Вера Павловна',
  'Дубравина Инна Львовна',
  'Черных Ада Юрьевна',
  'Ким Роза Олеговна',
];
const mothers = PEOPLE.map(
  (p, at): Expected => ({
    name: MOTHERS[at]!,
    login: `m${p.login}`,
    role: 'representative',
    ofChild: full(p),
  }),
);
const both = PEOPLE.flatMap((_, at) => [students[at]!, mothers[at]!]);
const basic = (p: Child) => [full(p), p.login, p.password];
const NLP = ['full-name', 'login', 'password'];

/** The tables; the tests read each and compare. */
export const SCHOOL_TABLES: SchoolTable[] = [
  { title: 'plain', rows: [['ФИО', 'Логин', 'Пароль'], ...each(basic)], kinds: NLP, expected: students },
  {
    title: 'title rows above, totals below',
    rows: [
      ['МБОУ СОШ № 5', '', '', ''],
      ['Реквизиты доступа, 7 «А» класс', '', '', ''],
      [],
      ['№ п/п', 'Ф.И.О. учащегося', 'Логин', 'Временный пароль'],
      ...each((p, at) => [`${at + 1}.`, ...basic(p)]),
      ['', 'Итого: 4', '', ''],
      ['', 'Классный руководитель', '', '____'],
    ],
    kinds: ['number', 'full-name', 'login', 'temporary-password'],
    expected: students.map((row) => ({ ...row, password: null, role: 'student' })),
  },
  {
    title: 'three name columns',
    rows: [
      ['Фамилия', 'Имя', 'Отчество', 'Логин', 'Пароль'],
      ...each((p) => [p.surname, p.given, p.patronymic, p.login, p.password]),
    ],
    kinds: ['surname', 'given', 'patronymic', 'login', 'password'],
    expected: students,
  },
  {
    title: 'three name columns in another order',
    rows: [
      ['Пароль', 'Имя', 'Отчество', 'Логин', 'Фамилия'],
      ...each((p) => [p.password, p.given, p.patronymic, p.login, p.surname]),
    ],
    kinds: ['password', 'given', 'patronymic', 'login', 'surname'],
    expected: students,
  },
  {
    title: 'surname with initials',
    rows: [['Фамилия И.О.', 'Логин', 'Пароль'], ...each((p) => [short(p), p.login, p.password])],
    kinds: NLP,
    expected: PEOPLE.map((p) => ({ name: short(p), login: p.login })),
  },
  {
    title: 'initials under «Фамилия и инициалы», initials first',
    rows: [
      ['Фамилия и инициалы', 'login'],
      ...each((p) => [`${p.given[0]}. ${p.patronymic[0]}. ${p.surname}`, p.login]),
    ],
    kinds: ['full-name', 'login'],
    expected: PEOPLE.map((p) => ({
      name: `${p.given[0]}. ${p.patronymic[0]}. ${p.surname}`,
      login: p.login,
    })),
  },
  {
    title: 'English headers',
    rows: [
      ['Last name', 'First name', 'Login', 'Password', 'Class'],
      ...each((p) => [p.surname, p.given, p.login, p.password, '7А']),
    ],
    kinds: ['surname', 'given', 'login', 'password', 'class'],
    expected: PEOPLE.map((p) => ({ name: `${p.surname} ${p.given}`, login: p.login, className: '7А' })),
  },
  {
    title: 'header in two rows, merged above',
    rows: [
      ['№', 'Ученик', '', '', 'Родитель', '', ''],
      ['', 'ФИО', 'Логин', 'Пароль', 'ФИО', 'Логин', 'Пароль'],
      ...each((p, at) => [String(at + 1), ...basic(p), MOTHERS[at]!, `m${p.login}`, `m${p.password}`]),
    ],
    kinds: ['number', ...NLP, ...NLP],
    expected: both,
  },
  {
    title: 'parents in the row of the child, headers of one row',
    rows: [
      ['ФИО ученика', 'Логин ученика', 'Пароль ученика', 'ФИО родителя', 'Логин родителя', 'Пароль родителя'],
      ...each((p, at) => [...basic(p), MOTHERS[at]!, `m${p.login}`, `m${p.password}`]),
    ],
    kinds: [...NLP, ...NLP],
    expected: both,
  },
  {
    title: 'child and mother with logins that follow the names',
    rows: [
      ['Ученик', 'Логин', 'Мать', 'Логин'],
      ...each((p, at) => [full(p), p.login, MOTHERS[at]!, `m${p.login}`]),
    ],
    kinds: ['full-name', 'login', 'full-name', 'login'],
    expected: both.map((row) => ({ ...row, password: null })),
  },
  {
    title: 'whose login it is stays untold',
    rows: [
      ['ФИО родителя', 'ФИО ученика', 'Логин', 'Пароль'],
      ...each((p, at) => [MOTHERS[at]!, full(p), p.login, p.password]),
    ],
    kinds: ['full-name', 'full-name', 'unknown', 'unknown'],
    expected: PEOPLE.flatMap((p, at) => [
      { name: full(p), login: null },
      { name: MOTHERS[at]!, login: null },
    ]),
  },
  {
    title: 'class merged: only in the first row',
    rows: [
      ['Класс', 'ФИО', 'Логин', 'Пароль'],
      ...each((p, at) => [at === 0 ? '7 «А»' : at === 3 ? '7Б' : '', ...basic(p)]),
    ],
    kinds: ['class', ...NLP],
    expected: students.map((row, at) => ({ ...row, className: at === 3 ? '7Б' : '7 «А»' })),
  },
  {
    title: 'role column',
    rows: [
      ['Роль', 'ФИО', 'Имя пользователя', 'Пароль'],
      ...each((p, at) => [at % 2 ? 'Родитель' : 'Ученик', ...basic(p)]),
    ],
    kinds: ['role', ...NLP],
    expected: students.map((row, at) => ({ ...row, role: at % 2 ? 'representative' : 'student' })),
  },
  { title: 'no header', rows: each(basic), kinds: NLP, expected: students },
  {
    title: 'no header, numbers and three words',
    rows: each((p, at) => [String(at + 1), p.surname, p.given, p.patronymic, p.login, p.password]),
    kinds: ['number', 'surname', 'given', 'patronymic', 'login', 'password'],
    expected: students,
  },
  {
    title: 'columns swapped',
    rows: [['Пароль', 'Логин', 'Класс', 'ФИО'], ...each((p) => [p.password, p.login, '7-А', full(p)])],
    kinds: ['password', 'login', 'class', 'full-name'],
    expected: students.map((row) => ({ ...row, className: '7-А' })),
  },
  {
    title: 'login is an e-mail address',
    rows: [['Учащийся', 'Логин', 'Пароль'], ...each((p) => [full(p), `${p.login}@example.com`, p.password])],
    kinds: NLP,
    expected: PEOPLE.map((p) => ({ name: full(p), login: `${p.login}@example.com` })),
  },
  {
    title: 'everything, with СНИЛС',
    rows: [
      ['ФИО', 'Дата рождения', 'СНИЛС', 'Телефон', 'Эл. почта', 'Логин', 'Пароль'],
      ...each((p, at) => [
        full(p),
        `0${at + 1}.09.2012`,
        `112-233-445 9${at}`,
        '+7 900 000-00-00',
        `${p.login}@example.com`,
        p.login,
        p.password,
      ]),
    ],
    kinds: ['full-name', 'birth-date', 'snils', 'phone', 'email', 'login', 'password'],
    expected: students,
  },
  {
    title: '«мать Иванова П.» in the relation column',
    rows: [
      ['ФИО родителя', 'Степень родства', 'Логин'],
      ...each((p, at) => [MOTHERS[at]!, `мать ${p.surname} ${p.given[0]}.`, `m${p.login}`]),
    ],
    kinds: ['full-name', 'relation', 'login'],
    expected: PEOPLE.map((p, at) => ({
      name: MOTHERS[at]!,
      relation: 'мать',
      ofChild: `${p.surname} ${p.given[0]}.`,
      login: `m${p.login}`,
    })),
  },
  {
    title: 'relation behind the name, the child beside',
    rows: [
      ['ФИО родителя', 'ФИО ребёнка', 'Логин', 'Пароль'],
      ...each((p, at) => [`${MOTHERS[at]} (мать)`, full(p), `m${p.login}`, p.password]),
    ],
    kinds: ['full-name', 'child', 'login', 'password'],
    expected: mothers.map((row) => ({ ...row, relation: 'мать' })),
  },
  {
    title: 'classes as lines of their own, header repeated',
    rows: [
      ['ФИО', 'Логин', 'Пароль'],
      ['7 «А» класс', '', ''],
      ...each(basic).slice(0, 2),
      ['ФИО', 'Логин', 'Пароль'],
      ['7Б', '', ''],
      ...each(basic).slice(2),
    ],
    kinds: NLP,
    expected: students.map((row, at) => ({ ...row, className: at < 2 ? '7 «А» класс' : '7Б' })),
  },
  {
    title: 'column numbers under the header, blank rows between',
    rows: [
      ['№', 'ФИО', 'Логин', 'Пароль'],
      ['1', '2', '3', '4'],
      ...each((p) => ['1', ...basic(p)]).flatMap((row) => [row, []]),
    ],
    kinds: ['number', ...NLP],
    expected: students,
  },
  {
    title: 'mother and father in columns of their own',
    rows: [
      ['Ребёнок', 'ФИО матери', 'Логин матери', 'ФИО отца', 'Логин отца'],
      ...each((p, at) => [
        full(p),
        MOTHERS[at]!,
        `m${p.login}`,
        `Отцов Иван ${at % 2 ? 'Ильич' : 'Олегович'}`,
        `f${at}`,
      ]),
    ],
    kinds: ['child', 'full-name', 'login', 'full-name', 'login'],
    expected: PEOPLE.flatMap((p, at) => [
      { name: MOTHERS[at]!, relation: 'мать', login: `m${p.login}`, ofChild: full(p) },
      {
        name: `Отцов Иван ${at % 2 ? 'Ильич' : 'Олегович'}`,
        relation: 'отец',
        login: `f${at}`,
        ofChild: full(p),
      },
    ]),
  },
];
