import type { DrawnList, DrawnSchedule, DrawnTable, PersonTruth, Place, WorkTruth } from './drawn.ts';

/** What `npm run table` prints of a file, as far as it is compared. */
export interface Understood {
  sheets: { name: string; taken: Taken[]; left: { row: number; why: string }[] }[];
}

interface TakenWork {
  row: number;
  day: string;
  until?: string | null | undefined;
  subject: string;
  title?: string | null | undefined;
}

interface TakenPerson {
  row: number;
  name: string;
  role: string;
  relation?: string | null | undefined;
  of?: string | null | undefined;
  birthDate?: string | null | undefined;
  phones?: readonly string[] | undefined;
  emails?: readonly string[] | undefined;
  className?: string | null | undefined;
}

type Taken = TakenWork | TakenPerson;

export interface Comparison {
  /** Values taken that the table does not say. */
  wrong: string[];
  /** Values of the class that were not taken. */
  missing: string[];
  /** Rows that hold something missing or unreadable and are named nowhere. */
  silent: string[];
  /** Of a known shape: everything right. Of an unknown shape: nothing taken. */
  whole: boolean;
}

const plain = (text: string | null | undefined): string =>
  (text ?? '').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
/** Words of a name in any order. */
const bag = (name: string | null | undefined): string => plain(name).split(' ').sort().join(' ');
const classKey = (name: string | null | undefined): string => plain(name).replace(/кл\S*|[^\p{L}\d]/gu, '');
const tenDigits = (phone: string): string => phone.replace(/\D/g, '').slice(-10);

const RELATIONS: readonly (readonly [RegExp, string | null])[] = [
  [/^(мать|мама|mother)$/, 'мать'],
  [/^(отец|папа|father)$/, 'отец'],
  [/^(бабушка|grandmother)$/, 'бабушка'],
  [/^(дедушка|grandfather)$/, 'дедушка'],
  [/^(|родитель|представитель|законный представитель)$/, null],
];
const relationOf = (text: string | null | undefined): string | null => {
  const word = plain(text);
  return RELATIONS.find(([pattern]) => pattern.test(word))?.[1] ?? (word || null);
};

interface Gap {
  at: Place;
  what: string;
}

export function compare(table: DrawnTable, understood: Understood): Comparison {
  const taken = understood.sheets.flatMap(({ name, taken }) =>
    taken.map((each) => ({ ...each, sheet: name })),
  );
  const { wrong, gaps } = !table.known
    ? { wrong: taken.map((each) => `taken of an unknown shape: ${JSON.stringify(each)}`), gaps: [] }
    : table.kind === 'control-works'
      ? compareWorks(table, taken as TakenWork[])
      : comparePeople(table, taken as TakenPerson[]);
  const named = new Set(
    understood.sheets.flatMap(({ name, left }) => left.map(({ row }) => `${name}:${row}`)),
  );
  const isNamed = ({ sheet, row }: Place) => named.has(`${sheet}:${row}`);
  const unnamed = table.known ? table.unreadable.filter((at) => !isNamed(at)) : [];
  const silent = [
    ...gaps.filter(({ at }) => !isNamed(at)).map(({ at, what }) => `${at.sheet}:${at.row} ${what}`),
    ...unnamed.map(({ sheet, row }) => `${sheet}:${row} is unreadable`),
  ];
  return {
    wrong,
    missing: gaps.map(({ at, what }) => `${at.sheet}:${at.row} ${what}`),
    silent,
    whole: wrong.length === 0 && gaps.length === 0 && unnamed.length === 0,
  };
}

function compareWorks(
  { truth }: DrawnSchedule,
  taken: readonly TakenWork[],
): { wrong: string[]; gaps: Gap[] } {
  const left = truth.filter(({ ours }) => ours);
  const rest: TakenWork[] = [];
  const isSame = (work: WorkTruth, each: TakenWork) =>
    plain(work.subject) === plain(each.subject) &&
    work.day === each.day &&
    work.until === (each.until || each.day) &&
    (work.title === '' || plain(work.title) === plain(each.title));
  for (const each of taken) {
    const found = left.findIndex((work) => isSame(work, each));
    if (found === -1) rest.push(each);
    else left.splice(found, 1);
  }
  return {
    wrong: rest.map((each) => JSON.stringify(each)),
    gaps: left.map(({ at, ...work }) => ({ at, what: JSON.stringify(work) })),
  };
}

function comparePeople(
  { truth, question }: DrawnList,
  taken: readonly TakenPerson[],
): { wrong: string[]; gaps: Gap[] } {
  const left = truth.filter(({ ours }) => ours);
  const wrong: string[] = [];
  const gaps: Gap[] = [];
  for (const each of taken) {
    const found = left.findIndex(
      ({ role, name, of }) =>
        role === each.role && bag(name) === bag(each.name) && (of === null || bag(of) === bag(each.of)),
    );
    const [person] = found === -1 ? [] : left.splice(found, 1);
    if (!person) wrong.push(JSON.stringify(each));
    else compareValues(person, each, question.className, wrong, gaps);
  }
  return {
    wrong,
    gaps: [
      ...gaps,
      ...left
        .filter(({ isOfOthers }) => !isOfOthers)
        .map(({ at, ...person }) => ({ at, what: JSON.stringify(person) })),
    ],
  };
}

function compareValues(
  person: PersonTruth,
  taken: TakenPerson,
  className: string,
  wrong: string[],
  gaps: Gap[],
): void {
  const one = (what: string, told: string | null, got: string | null) => {
    if (told === got) return;
    if (got !== null) wrong.push(`${what} of ${person.name}: ${got}, not ${told}`);
    else gaps.push({ at: person.at, what: `${what} of ${person.name}: ${told}` });
  };
  one('birth date', person.birthDate, taken.birthDate || null);
  if (person.relation !== null) one('relation', person.relation, relationOf(taken.relation));
  if (taken.className && classKey(taken.className) !== classKey(className))
    wrong.push(`class of ${person.name}: ${taken.className}`);
  const many = (what: string, told: readonly string[], got: readonly string[]) => {
    for (const value of got) if (!told.includes(value)) wrong.push(`${what} of ${person.name}: ${value}`);
    for (const value of told)
      if (!got.includes(value)) gaps.push({ at: person.at, what: `${what} of ${person.name}: ${value}` });
  };
  many('phone', person.phones, (taken.phones ?? []).map(tenDigits));
  many('address', person.emails, taken.emails ?? []);
}
