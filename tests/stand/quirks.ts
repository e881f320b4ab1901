import type { Sex } from './names.ts';
import type { Kinship } from './people.ts';

/** «Фамилия|Имя|Отчество»; the parts may contain spaces. */
export interface StudentQuirk {
  name: string;
  sex: Sex;
  account: boolean;
  /** [kinship, name, account]; a name already used in this class is the same person. */
  parents: [Kinship, string, boolean][];
  /** A brother or sister in the class of this number, with the same representatives. */
  sibling?: [name: string, sex: Sex, parallel: number];
  why: string;
}

/** The children that make 7 «А» difficult. The first ones stay when the class is scaled down. */
export const QUIRKS: StudentQuirk[] = [
  {
    why: 'an ordinary family with ё, first of the class when sorted with ё as е',
    name: 'Артёмьев|Алексей|Фёдорович',
    sex: 'male',
    account: true,
    parents: [
      ['мать', 'Артёмьева|Алёна|Петровна', true],
      ['отец', 'Артёмьев|Фёдор|Львович', false],
    ],
  },
  {
    why: 'a child without representatives and without an account',
    name: 'Бирюков|Матвей|Олегович',
    sex: 'male',
    account: false,
    parents: [],
  },
  {
    why: 'one of two with exactly the same full name',
    name: 'Кузнецов|Артём|Сергеевич',
    sex: 'male',
    account: true,
    parents: [['мать', 'Кузнецова|Ирина|Викторовна', true]],
  },
  {
    why: 'the other one, without an account; his mother has another surname',
    name: 'Кузнецов|Артём|Сергеевич',
    sex: 'male',
    account: false,
    parents: [
      ['мать', 'Лапина|Ирина|Викторовна', true],
      ['отец', 'Кузнецов|Сергей|Ильич', false],
    ],
  },
  {
    why: 'double surname; guardian alone',
    name: 'Салтыкова-Ветлугина|Мария|Дмитриевна',
    sex: 'female',
    account: true,
    parents: [['опекун', 'Ветлугина|Надежда|Юрьевна', true]],
  },
  {
    why: 'a patronymic of two words',
    name: 'Алиев|Тимур|Гасан оглы',
    sex: 'male',
    account: true,
    parents: [
      ['отец', 'Алиев|Гасан|Мамед оглы', true],
      ['мать', 'Алиева|Лейла|Рустам кызы', false],
    ],
  },
  {
    why: 'quotes, an apostrophe and markup in the name',
    name: 'Д\'Арто "Рыжая"|Милана|<b>Робертовна</b>',
    sex: 'female',
    account: true,
    parents: [
      ['мать', 'Д’Арто|Жанна & Ко|«Огнева» Ивановна', true],
      ['отец', "Д'Арто|Роберт|<i>Жанович", false],
    ],
  },
  {
    why: 'a very long name; three representatives',
    name: 'Константинопольская-Преображенская|Александрина-Виктория|Всеволодовна',
    sex: 'female',
    account: true,
    parents: [
      ['мать', 'Константинопольская-Преображенская|Маргарита|Константиновна', true],
      ['отец', 'Преображенский|Всеволод|Святославович', true],
      ['бабушка', 'Константинопольская|Аполлинария|Вениаминовна', false],
    ],
  },
  {
    why: 'ё everywhere; grandmother',
    name: 'Щёголев|Фёдор|Семёнович',
    sex: 'male',
    account: true,
    parents: [
      ['бабушка', 'Щёголева|Пётра|Семёновна', false],
      ['мать', 'Щеголева|Алена|Федоровна', true],
    ],
    sibling: ['Щёголева|Алёна|Семёновна', 'female', 3],
  },
  {
    why: 'no patronymic',
    name: 'Нгуен|Тхи Лан|',
    sex: 'female',
    account: true,
    parents: [['мать', 'Нгуен|Тхи Хоа|', false]],
  },
  {
    why: 'twins: both in this class, the same two persons represent them',
    name: 'Зайцева|Дарья|Андреевна',
    sex: 'female',
    account: true,
    parents: [
      ['мать', 'Зайцева|Ольга|Николаевна', true],
      ['отец', 'Зайцев|Андрей|Павлович', true],
    ],
  },
  {
    why: 'the other twin',
    name: 'Зайцев|Денис|Андреевич',
    sex: 'male',
    account: false,
    parents: [
      ['мать', 'Зайцева|Ольга|Николаевна', true],
      ['отец', 'Зайцев|Андрей|Павлович', true],
    ],
  },
  {
    why: 'father and son of the same full name',
    name: 'Морозов|Иван|Иванович',
    sex: 'male',
    account: true,
    parents: [
      ['отец', 'Морозов|Иван|Иванович', true],
      ['мать', 'Морозова|Юлия|Сергеевна', true],
    ],
    sibling: ['Морозов|Роман|Иванович', 'male', 10],
  },
  {
    why: 'the mother works at the school: a class teacher may not change her card',
    name: 'Ольхова|Вера|Игоревна',
    sex: 'female',
    account: true,
    parents: [['мать', 'Ольхова|Тамара|Львовна', true]],
  },
];

/** Full name of the representative who is also on the staff. */
export const STAFF_PARENT = 'Ольхова Тамара Львовна';
