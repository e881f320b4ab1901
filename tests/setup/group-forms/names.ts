import fc from 'fast-check';

export interface FormPerson {
  key: string;
  /** Family name, given name and patronymic if there is one. */
  name: string;
  last: string;
  first: string;
  middle: string;
  /** ISO; no two people of a case share one. */
  birthDate: string;
}

const LAST = (
  'Абрамов/а Белов/а Воробьёв/а Голубев/а Ершов/а Зимин/а Киселёв/а Ковалёв/а Лебедев/а Маслов/а Осипов/а ' +
  'Пономарёв/а Селезнёв/а Тарасов/а Федотов/а Хохлов/а Щербаков/а Юдин/а Яковлев/а Шевченко/ Черных/ Цой/ ' +
  'Дурново/'
)
  .split(' ')
  .map((pair) => pair.split('/') as [string, string])
  .map(([male, ending]) => [male, `${male}${ending}`] as const)
  .concat([
    ['Кузьмин-Караваев', 'Кузьмина-Караваева'],
    ['Полянский', 'Полянская'],
    ['Римский-Корсаков', 'Римская-Корсакова'],
  ]);

const FIRST = [
  'Александр Артём Глеб Даниил Егор Илья Лев Максим Марк Пётр Семён Тимофей Фёдор Ярослав'.split(' '),
  'Алёна Алиса Анна-Мария Арина Варвара Дарья Ева Ксения Мария Полина София Таисия Ульяна Юлия'.split(' '),
] as const;

const MIDDLE = [
  'Александрович Алексеевич Андреевич Денисович Игоревич Ильич Олегович Семёнович'.split(' '),
  'Александровна Алексеевна Андреевна Денисовна Игоревна Ильинична Олеговна Семёновна'.split(' '),
] as const;

// Without -ович: the patronymic is two words.
const EASTERN = [
  [
    ['Алиев', 'Тимур', 'Расим оглы'],
    ['Гусейнов', 'Рашад', 'Эльдар оглы'],
  ],
  [
    ['Мамедова', 'Айсель', 'Рашад кызы'],
    ['Алиева', 'Лейла', 'Расим кызы'],
  ],
] as const;

type Parts = readonly [last: string, first: string, middle: string];

const aSex = fc.constantFrom(0 as const, 1 as const);

const aName: fc.Arbitrary<Parts> = fc.oneof(
  {
    weight: 12,
    arbitrary: aSex.chain((sex) =>
      fc.tuple(
        fc.constantFrom(...LAST).map((pair) => pair[sex]),
        fc.constantFrom(...FIRST[sex]),
        fc.constantFrom(...MIDDLE[sex], ''),
      ),
    ),
  },
  { weight: 1, arbitrary: aSex.chain((sex) => fc.constantFrom<Parts>(...EASTERN[sex])) },
);

const joined = (...parts: string[]): string => parts.filter(Boolean).join(' ');

const isoDay = (days: number): string =>
  new Date(Date.UTC(2011, 9, 1) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * People by name; some share a name, none a day of birth. `prefix` begins their keys, the eldest is born `later` days
 * after October 2011.
 */
export function somePeople(
  prefix: string,
  from: number,
  to: number,
  later: number,
): fc.Arbitrary<FormPerson[]> {
  const one = fc.record({
    parts: aName,
    // Of how many people before this one the name is taken over; mostly of none.
    namesakeOf: fc.oneof({ weight: 14, arbitrary: fc.constant(null) }, fc.nat(9)),
    day: fc.nat(13),
  });
  return fc.array(one, { minLength: from, maxLength: to, size: 'max' }).map((drawn) => {
    const people = drawn.map(({ parts, namesakeOf, day }, index): FormPerson => {
      const [last, first, middle] = (namesakeOf !== null && drawn[namesakeOf]?.parts) || parts;
      // Neighbours in this order are strangers: the days are spread over the year.
      const birthDate = isoDay(later + ((index * 23) % 37) * 14 + day);
      const key = `${prefix}${1000 + ((index * 617) % 9000)}`;
      return { key, name: joined(last, first, middle), last, first, middle, birthDate };
    });
    return people.sort((a, b) => a.name.localeCompare(b.name, 'ru') || (a.key < b.key ? -1 : 1));
  });
}

/** How one page writes names. */
export interface NameStyle {
  order: 'last-first' | 'first-last';
  form: 'full' | 'no-patronymic' | 'initials';
  upperLast: boolean;
  /** «Семенов» for «Семёнов». */
  withoutYo: boolean;
  noBreak: boolean;
  birthDates: 'dotted' | 'words';
}

export const aNameStyle: fc.Arbitrary<NameStyle> = fc.record({
  order: fc.constantFrom('last-first', 'last-first', 'first-last'),
  form: fc.constantFrom('full', 'full', 'no-patronymic', 'initials'),
  upperLast: fc.oneof({ weight: 7, arbitrary: fc.constant(false) }, fc.constant(true)),
  withoutYo: fc.boolean(),
  noBreak: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  birthDates: fc.constantFrom('dotted', 'words'),
});

const initials = (person: FormPerson): string =>
  [person.first, person.middle]
    .filter(Boolean)
    .map((part) => `${part[0]}.`)
    .join('');

const spelled = (text: string, style: NameStyle): string =>
  style.withoutYo ? text.replaceAll('ё', 'е').replaceAll('Ё', 'Е') : text;

/** Family name, and what stands with it. */
export function nameParts(person: FormPerson, style: NameStyle): { last: string; given: string } {
  const given = {
    full: joined(person.first, person.middle),
    'no-patronymic': person.first,
    initials: initials(person),
  }[style.form];
  const last = style.upperLast ? person.last.toUpperCase() : person.last;
  return { last: spelled(last, style), given: spelled(given, style) };
}

export function writtenName(person: FormPerson, style: NameStyle): string {
  const { last, given } = nameParts(person, style);
  const text = style.order === 'last-first' ? `${last} ${given}` : `${given} ${last}`;
  return style.noBreak ? text.replaceAll(' ', '\u00a0') : text;
}

const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

export function writtenBirthday({ birthDate }: FormPerson, style: NameStyle): string {
  const [year, month, day] = birthDate.split('-') as [string, string, string];
  return style.birthDates === 'dotted'
    ? `${day}.${month}.${year}`
    : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** Without case, «ё» and repeated spaces: how the server of a page compares names. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** Those whom the names on this page do not tell apart: a page shows when they were born. */
export function namesakes(people: FormPerson[], style: NameStyle): Set<FormPerson> {
  const core = ({ last, first }: FormPerson): string =>
    folded(`${last} ${style.form === 'initials' ? first[0] : first}`);
  const counts = new Map<string, number>();
  for (const person of people) counts.set(core(person), (counts.get(core(person)) ?? 0) + 1);
  return new Set(people.filter((person) => counts.get(core(person))! > 1));
}
