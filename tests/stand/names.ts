import type { Stream } from './prng.ts';

export type Sex = 'male' | 'female';
export interface FullName {
  last: string;
  first: string;
  middle: string;
}

// [male, female] forms; people are composed of these parts, none is a real person.
const LAST: readonly (readonly [string, string])[] = (
  'Абрамов Агафонов Баранов Белов Богданов Быков Виноградов Власов Воробьёв Голубев Григорьев Громов Данилов ' +
  'Егоров Ершов Журавлёв Зимин Калинин Карпов Киселёв Климов Ковалёв Комаров Крылов Лебедев Макаров Маслов ' +
  'Назаров Никитин Осипов Панов Пономарёв Рябов Савельев Селезнёв Степанов Тарасов Титов Ушаков Федотов ' +
  'Хохлов Цветков Чернов Шестаков Щербаков Юдин Яковлев'
)
  .split(' ')
  .map((last) => [last, `${last}а`] as const);
const INDECLINABLE = ['Шевченко', 'Дурново', 'Черных', 'Гончаренко'];
const FIRST: Record<Sex, string[]> = {
  male: 'Александр Алексей Артём Глеб Григорий Даниил Егор Илья Константин Лев Максим Марк Михаил Никита Павел Пётр Роман Семён Степан Тимофей Фёдор Ярослав'.split(
    ' ',
  ),
  female:
    'Алёна Алиса Анастасия Арина Василиса Вера Вероника Дарья Ева Екатерина Елизавета Ксения Мария Милана Полина Софья Таисия Ульяна Юлия'.split(
      ' ',
    ),
};
const ELDER: Record<Sex, string[]> = {
  male: 'Алексей Андрей Антон Борис Вадим Виктор Денис Дмитрий Евгений Игорь Николай Олег Сергей Юрий'.split(
    ' ',
  ),
  female: 'Анна Галина Елена Ирина Лариса Людмила Марина Надежда Наталья Оксана Ольга Светлана Татьяна'.split(
    ' ',
  ),
};
const MIDDLE: readonly (readonly [string, string])[] = [
  ['Александрович', 'Александровна'],
  ['Алексеевич', 'Алексеевна'],
  ['Андреевич', 'Андреевна'],
  ['Антонович', 'Антоновна'],
  ['Викторович', 'Викторовна'],
  ['Денисович', 'Денисовна'],
  ['Дмитриевич', 'Дмитриевна'],
  ['Евгеньевич', 'Евгеньевна'],
  ['Игоревич', 'Игоревна'],
  ['Ильич', 'Ильинична'],
  ['Николаевич', 'Николаевна'],
  ['Олегович', 'Олеговна'],
  ['Павлович', 'Павловна'],
  ['Семёнович', 'Семёновна'],
  ['Сергеевич', 'Сергеевна'],
];

const side = (sex: Sex): 0 | 1 => (sex === 'male' ? 0 : 1);

export function surname(stream: Stream): readonly [string, string] {
  if (!stream.chance(0.06)) return stream.pick(LAST);
  const last = stream.pick(INDECLINABLE);
  return [last, last];
}

export function makeName(
  stream: Stream,
  sex: Sex,
  last: readonly [string, string] = surname(stream),
  elder = false,
): FullName {
  return {
    last: last[side(sex)],
    first: stream.pick((elder ? ELDER : FIRST)[sex]),
    middle: stream.pick(MIDDLE)[side(sex)],
  };
}

/** The pair of surname forms that matches an existing bearer; an unrecognised name is left unchanged. */
export function pairOf(last: string): readonly [string, string] {
  if (/(ов|ев|ёв|ин)$/.test(last)) return [last, `${last}а`];
  if (/(ова|ева|ёва|ина)$/.test(last)) return [last.slice(0, -1), last];
  return [last, last];
}

export const fullName = (name: FullName): string =>
  [name.last, name.first, name.middle].filter(Boolean).join(' ');
export const givenFirst = (name: FullName): string =>
  [name.first, name.middle, name.last].filter(Boolean).join(' ');
export const shortName = (name: FullName): string =>
  `${name.last} ${name.first[0]}.${name.middle ? `${name.middle[0]}.` : ''}`;

const LATIN: Record<string, string> = Object.fromEntries(
  (
    'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:c ' +
    'ч:ch ш:sh щ:sch ъ: ы:y ь: э:e ю:yu я:ya'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

export const latin = (text: string): string =>
  [...text.toLowerCase()].map((char) => LATIN[char] ?? (/[a-z0-9]/.test(char) ? char : '')).join('');
