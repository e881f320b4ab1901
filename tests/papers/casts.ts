import { parse } from 'valibot';
import { type SchoolDetails, schoolDetailsSchema } from '../../utils/class-data/school/school-details.ts';
import { DETAILS, NO_DETAILS } from '../unit/base/documents/form-samples.ts';

/** Whom and which school a sample is made for; all invented. */
export interface Cast {
  id: 'usual' | 'long' | 'short' | 'blank' | 'one' | 'large';
  /** «обычные имена» */
  title: string;
  details: SchoolDetails;
  /** '' leaves a line, as does every other empty text. */
  className: string;
  date: string;
  child: CastPerson;
  mother: CastPerson;
  /** The class in order; never empty, blank rows in the blank cast. */
  families: readonly { student: string; representative: string }[];
}

export interface CastPerson {
  name: string;
  address: string;
  document: string;
}

const PLACE = '100000, г. Примерск, ул. Вымышленная, д. 7, кв. 12';
const SIZE = 28;

/** Roots of invented surnames; together with the given names below enough for the largest class. */
const ROOTS =
  'Примеров Образцов Условин Выдумкин Небылицын Бумагин Страницын Тетрадкин Портфелев Каникулов Переменин Звонков Букварев Линейкин Чернилин Пёрышкин Глобусов Задачин Дробин Степенев Слогов Ударенин Запятаев Точкин Абзацев Пеналов Черновиков Ластиков Указкин'.split(
    ' ',
  );
/** Names as lists also have them: double, without a patronymic, in an order that nobody can tell. */
const UNUSUAL: Cast['families'] = [
  { student: 'Кавычкин-Скобкин Лев Ильич', representative: 'Кавычкина-Скобкина Любовь Павловна' },
  { student: 'Тиреева Анна', representative: 'Тиреева Ольга' },
  { student: 'Ким Саша', representative: 'Нгуен Тхи Лан' },
  { student: 'Дефисов Руслан Гасан оглы', representative: 'Дефисова Лейла Гасан кызы' },
  { student: 'Заяц Игорь Львович', representative: 'Заяц Инна Олеговна' },
];

function classOf(size: number): Cast['families'] {
  const plain = ROOTS.map((root, at) => ({
    student: at % 2 === 0 ? `${root} Пётр Ильич` : `${root}а Вера Ильинична`,
    representative: at % 3 === 0 ? `${root} Илья Павлович` : `${root}а Елена Викторовна`,
  }));
  const families = [...plain.slice(0, 2), ...UNUSUAL, ...plain.slice(2)];
  const more = Array.from({ length: Math.max(0, size - families.length) }, (_, at) => ({
    student: `${ROOTS[at]} Олег Олегович`,
    representative: `${ROOTS[at]}а Инна Игоревна`,
  }));
  return [...families, ...more].slice(0, size);
}

const usual: Cast = {
  id: 'usual',
  title: 'обычные имена',
  details: DETAILS,
  className: '7 «А»',
  date: '12 сентября 2026 г.',
  child: {
    name: 'Пробный Пётр Ильич',
    address: PLACE,
    document: 'свидетельство о рождении I-ПР № 000000, выдано 03.04.2013 отделом ЗАГС города Примерска',
  },
  mother: {
    name: 'Пробная Елена Викторовна',
    address: PLACE,
    document: 'паспорт 00 00 000000, выдан 01.02.2010 отделом внутренних дел города Примерска',
  },
  families: classOf(SIZE),
};

const LONG_PLACE =
  '100000, Примерско-Образцовская автономная область, Вымышленный муниципальный округ, посёлок городского типа Пробно-Несуществующий, микрорайон имени Семидесятилетия Примера, д. 107, корп. 12, стр. 3, кв. 1012';

const long: Cast = {
  id: 'long',
  title: 'длинные имена и школа',
  details: parse(schoolDetailsSchema, {
    ...DETAILS,
    school: {
      fullName:
        'Муниципальное автономное общеобразовательное учреждение «Средняя общеобразовательная школа с углублённым изучением отдельных предметов художественно-эстетического цикла № 1100 имени дважды Героя Вымышленного Труда Примера Образцовича Пробного» Вымышленного муниципального округа Примерско-Образцовской области',
      shortName: 'МАОУ «СОШ с углублённым изучением отдельных предметов № 1100 им. П. О. Пробного»',
      address: LONG_PLACE,
      city: 'пгт Пробно-Несуществующий',
    },
    processors: [
      {
        name: 'Общество с ограниченной ответственностью «Вымышленные информационные образовательные технологии»',
        address: LONG_PLACE,
      },
    ],
    head: {
      post: 'исполняющий обязанности директора',
      name: 'Вымышленная-Несуществующая Александрина Константиновна',
    },
    teacher: {
      name: 'Пробная-Придуманная Константинополина Александровна',
      contacts: '+7 000 000-00-00, primerova-obraztsova@school-1100.example.com',
    },
  }),
  className: '10 «А-Б» (социально-экономический профиль)',
  date: '12 сентября 2026 г.',
  child: {
    name: 'Пробный-Несуществующий-Придуманный Александр-Константин Пример Гасан оглы',
    address: LONG_PLACE,
    document:
      'свидетельство о рождении I-ПР № 000000, выдано 03.04.2013 отделом записи актов гражданского состояния администрации Вымышленного муниципального округа Примерско-Образцовской области',
  },
  mother: {
    name: 'Пробная-Несуществующая-Придуманная Александрина-Константинополина Примеровна',
    address: LONG_PLACE,
    document:
      'паспорт 00 00 000000, выдан 01.02.2010 отделением по вопросам миграции отдела внутренних дел по Вымышленному муниципальному округу Примерско-Образцовской области, код подразделения 000-000',
  },
  families: Array.from({ length: SIZE }, (_, at) => ({
    student: `Несуществующий-${ROOTS[at]} Александр-Константин Примерович`,
    representative: `Придуманная-${ROOTS[at]}а Александрина-Константинополина Примеровна`,
  })),
};

const short: Cast = {
  id: 'short',
  title: 'короткие имена и школа',
  details: parse(schoolDetailsSchema, {
    school: { shortName: 'Школа № 1', address: 'г. Проба, ул. Мира, 1' },
    processors: [{ name: 'ООО «Я»', address: 'г. Проба' }],
    system: { name: 'Дневник.ру' },
    head: { post: 'директор', name: 'Ли А. Б.' },
    teacher: { name: 'Ю И.' },
  }),
  className: '1 «Я»',
  date: '1 мая 2027 г.',
  child: { name: 'Ю Ан', address: 'ул. Мира, 2', document: 'I-ПР № 000000' },
  mother: { name: 'Ю Ия', address: 'ул. Мира, 2', document: 'паспорт 00 00 000000' },
  families: Array.from({ length: 3 }, (_, at) => ({
    student: ['Ли Ян', 'Ю Ан', 'Цой Лев'][at]!,
    representative: ['Ли Ия', 'Ю Ия', 'Цой Ева'][at]!,
  })),
};

const NOBODY: CastPerson = { name: '', address: '', document: '' };

const blank: Cast = {
  id: 'blank',
  title: 'бланк: ничего не заполнено',
  details: NO_DETAILS,
  className: '',
  date: '',
  child: NOBODY,
  mother: NOBODY,
  families: Array.from({ length: SIZE }, () => ({ student: '', representative: '' })),
};

/** For sheets of a class: with one student, and with 35. */
export const CLASS_CASTS: readonly Cast[] = [
  { ...usual, id: 'one', title: 'класс из одного ученика', families: classOf(1) },
  { ...usual, id: 'large', title: 'класс из 35 учеников', families: classOf(35) },
];

export const CASTS: readonly Cast[] = [usual, long, short, blank];
/** For papers that are never printed empty. */
export const FILLED_CASTS: readonly Cast[] = [usual, long, short];
