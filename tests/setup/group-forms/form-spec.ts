import fc from 'fast-check';
import {
  aNameStyle,
  type FormPerson,
  type NameStyle,
  namesakes,
  somePeople,
  writtenBirthday,
  writtenName,
} from './names.ts';

export type Shape = 'boxes' | 'choice' | 'lists' | 'typed' | 'late';
export type Chosen = Record<string, string | null>;

/** All that a page is drawn from; each shape takes what concerns it. */
export interface FormSpec {
  shape: Shape;
  people: FormPerson[];
  /** Students of other classes, teachers: whoever else a page of a school names. */
  others: FormPerson[];
  className: string;
  subject: string;
  titles: string[];
  initial: Chosen;
  plan: Chosen;
  style: NameStyle;
  /** Those whom names alone do not tell apart here. */
  alike: Set<FormPerson>;
  look: Look;
  behaviour: Behaviour;
}

const LOOK = {
  heading: fc.constantFrom('two-lines', 'one-line', 'legend', 'path'),
  rows: fc.constantFrom('table', 'nested', 'divs', 'list', 'columns'),
  label: fc.constantFrom('none', 'around', 'before', 'after', 'aria'),
  split: fc.constantFrom('together', 'together', 'cells', 'spans'),
  beside: fc.constantFrom('nothing', 'nothing', 'birthday', 'class'),
  numbers: fc.constantFrom('none', 'column', 'prefix'),
  controlLast: fc.boolean(),
  ownIds: fc.boolean(),
  bulk: fc.boolean(),
  left: fc.boolean(),
  filter: fc.boolean(),
  advert: fc.boolean(),
  teacher: fc.boolean(),
  undivided: fc.boolean(),
  insideFirst: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  arrows: fc.constantFrom('>>', 'words', 'titles', 'four'),
  listTitles: fc.constantFrom('Ученики/В группе', 'Доступные/Выбранные', 'Не в группе/Состав группы'),
  chips: fc.constantFrom('link', 'button'),
  junk: fc.integer({ min: 4096, max: 65535 }).map((number) => number.toString(16)),
} as const;

const BEHAVIOUR = {
  /** The page keeps its own state, and draws by it. */
  controlled: fc.boolean(),
  turns: fc.integer({ min: 0, max: 3 }),
  byKeyup: fc.boolean(),
  pickBy: fc.constantFrom('click', 'mousedown'),
  listInPlace: fc.boolean(),
  least: fc.integer({ min: 1, max: 3 }),
  most: fc.integer({ min: 7, max: 10 }),
  hiddenField: fc.boolean(),
} as const;

type Drawn<T> = { [K in keyof T]: T[K] extends fc.Arbitrary<infer V> ? V : never };
export type Look = Drawn<typeof LOOK>;
export type Behaviour = Drawn<typeof BEHAVIOUR>;

const SUBJECTS = [
  'Иностранный язык (английский)',
  'Информатика',
  'Труд (технология)',
  'Второй иностранный язык (немецкий)',
];

const TITLES = [
  ['группа 1', 'группа 2'],
  ['группа 1', 'группа 2', 'группа 3'],
  ['мальчики', 'девочки'],
  ['1 подгруппа', '2 подгруппа'],
];

const classCode = (text: string): string => text.replace(/[^А-Я\d]/g, '');

export const aFormSpec: fc.Arbitrary<FormSpec> = fc
  .record({
    shape: fc.constantFrom<Shape>('boxes', 'choice', 'lists', 'typed', 'late'),
    people: somePeople('10', 5, 35, 0),
    others: somePeople('20', 5, 12, 550),
    className: fc.constantFrom('7 "А"', '7 «А»', '7А', '7-А'),
    subject: fc.constantFrom(...SUBJECTS),
    titles: fc.constantFrom(...TITLES),
    style: aNameStyle,
    look: fc.record(LOOK),
    behaviour: fc.record(BEHAVIOUR),
    begin: fc.constantFrom('empty', 'right', 'random'),
    places: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { minLength: 35, maxLength: 35 }),
  })
  .map(({ begin, places, ...drawn }): FormSpec => {
    const titles = drawn.shape === 'choice' ? drawn.titles : drawn.titles.slice(0, 1);
    const placeOf = (number: number): string | null => titles[number % (titles.length + 1)] ?? null;
    const plan: Chosen = {};
    const initial: Chosen = {};
    for (const [index, { key }] of drawn.people.entries()) {
      const [now, next] = places[index]!;
      plan[key] = placeOf(next);
      initial[key] = begin === 'empty' ? null : begin === 'right' ? placeOf(next) : placeOf(now);
    }
    const taken = new Set(drawn.people.map(({ last }) => last));
    // A namesake in another class is told apart by the page of the typed form alone; elsewhere they are strangers.
    const others = drawn.others.filter(({ last }) => drawn.shape === 'typed' || !taken.has(last));
    const alike = namesakes([...drawn.people, ...(drawn.shape === 'typed' ? others : [])], drawn.style);
    return { ...drawn, titles, plan, initial, others, alike };
  });

/** The number that the page sends for a person: that of the site, or one of its own. */
export const sentId = ({ look, people }: FormSpec, person: FormPerson): string =>
  look.ownIds ? `7${parseInt(look.junk, 16) + people.indexOf(person) * 13}` : person.key;

export const personOf = (spec: FormSpec, id: string): FormPerson | undefined =>
  spec.people.find((person) => sentId(spec, person) === id);

/** What a page shows beside a name: always the day of birth where the name is not enough. */
export function besideName(spec: FormSpec, person: FormPerson): string {
  const { look, style } = spec;
  if (look.beside === 'birthday' || spec.alike.has(person)) return writtenBirthday(person, style);
  if (look.beside === 'class') return spec.people.includes(person) ? spec.className : otherClass(spec);
  return '';
}

export const otherClass = ({ className }: FormSpec): string => className.replace('А', 'Б');

/** Name and what stands beside, in one line. */
export function inOneLine(spec: FormSpec, person: FormPerson): string {
  const beside = besideName(spec, person);
  return `${writtenName(person, spec.style)}${beside ? ` (${beside})` : ''}`;
}

/** «7А/Информатика, группа 1» */
export const pathOf = (spec: FormSpec, title: string | undefined): string =>
  `${classCode(spec.className)}/${spec.subject}${title ? `, ${title}` : ''}`;

/** Nobody is in a group of this form who is not named. */
export const everybodyOut = ({ people }: FormSpec): Chosen =>
  Object.fromEntries(people.map(({ key }) => [key, null]));
