import { addChanges, type Faculty, makeFaculty } from './faculty.ts';
import { fromDotted } from './journal/days.ts';
import { studyYearOn } from './journal/year.ts';
import { type FullName, fullName, makeName, pairOf, type Sex, surname } from './names.ts';
import { type Kinship, type Person, Registry } from './people.ts';
import { Stream } from './prng.ts';
import { QUIRKS, STAFF_PARENT } from './quirks.ts';
import { type Site, type SiteOptions, siteOf } from './site.ts';

/**
 * What the stand shows: 1 as it was first built from the facts, 2 with what programs written against the real
 * site need besides (`stand-differences`). Readers have to understand both.
 */
export type Edition = 1 | 2;
export const EDITIONS: Edition[] = [1, 2];

export interface SchoolClass {
  id: string;
  parallel: number;
  /** As the site writes it; no two schools, and no two classes here, write it alike. */
  name: string;
  teacher: Person;
}

export interface School extends Site {
  id: string;
  name: string;
  seed: number;
  edition: Edition;
  /**
   * dd.mm.yyyy: the stand's own calendar, so that ages and years do not drift. May be changed while it
   * serves.
   */
  today: string;
  /** The reporting periods of classes 1 to 9; 10 and 11 have half-years in either school. */
  reporting: 'quarters' | 'trimesters';
  /** Whether the school weights marks by the kind of work. */
  weighted: boolean;
  faculty: Faculty;
  studyYear: number;
  registry: Registry;
  /** Person ids of each study group that a form has saved, by its id; the others are as the model makes them. */
  savedGroups: Map<string, Set<string>>;
  /** Whom a form has set to «не делится»: id of the first part, space, id of the person. */
  undivided: Set<string>;
  classes: SchoolClass[];
  /** 7 «А» */
  main: SchoolClass;
  teacher: Person;
  admin: Person;
  /** The student account printed in the first line. */
  student: Person;
}

export interface SchoolOptions extends SiteOptions {
  /** dd.mm.yyyy */
  today?: string;
  /** Quarters by default. */
  reporting?: School['reporting'];
  /** True by default. */
  weighted?: boolean;
  /** 2 by default. */
  edition?: Edition;
}

// Cyrillic and Latin letters, quotes, hyphens and spaces as they occur in one school.
const CLASS_NAMES: [number, string][] = [
  [1, '1а'],
  [2, '2-б'],
  [3, '3 "А"'],
  [4, '4A'],
  [5, '5-в'],
  [6, '6 "Б"'],
  [7, '7 "А"'],
  [7, '7 "Б"'],
  [8, '8а'],
  [9, '9 А'],
  [10, '10'],
  [11, '11 "А"'],
];

const part = (text: string): FullName => {
  const [last = '', first = '', middle = ''] = text.split('|');
  return { last, first, middle };
};
const twoDigits = (n: number): string => String(n).padStart(2, '0');
const date = (stream: Stream, year: number): string =>
  `${twoDigits(stream.int(1, 28))}.${twoDigits(stream.int(1, 12))}.${year}`;

const order = new Intl.Collator('ru');
export const byName = (a: Person, b: Person): number =>
  order.compare(fullName(a), fullName(b)) || (a.id < b.id ? -1 : 1);

export function makeSchool(seed: number, students: number, options: SchoolOptions = {}): School {
  const registry = new Registry(seed);
  const stream = new Stream(seed, 'school');
  const today = options.today ?? '23.11.2026';
  const studyYear = studyYearOn(fromDotted(today) ?? '2026-11-23');
  const ids = new Stream(seed, 'ids');
  const id = `1000001${ids.digits(6)}`;

  const staff = (
    name: FullName,
    sex: Sex,
    job: string,
    groups: string[],
    login?: string,
    password?: string,
  ) =>
    registry.add({
      role: 'staff',
      sex,
      name,
      born: date(stream, stream.int(1962, 1996)),
      hasAccount: true,
      job,
      staffGroups: groups,
      ...(login && { login }),
      ...(password && { password }),
    });
  const secret = new Stream(seed, 'accounts');
  const teacher = staff(
    part('Верещагина|Ольга|Павловна'),
    'female',
    'Учитель математики',
    ['teachers'],
    `vereschagina.op${secret.digits(2)}`,
    `Ucitel-${secret.hex(8)}`,
  );
  const admin = staff(
    part('Сорокин|Геннадий|Аркадьевич'),
    'male',
    'Администратор электронного журнала',
    ['administrators'],
    `sorokin_ga_${secret.digits(2)}`,
    `Adm1n-${secret.hex(8)}`,
  );
  staff(part('Гордеева|Елена|Михайловна'), 'female', 'Директор', ['director', 'management']);
  const classes = CLASS_NAMES.map(([parallel, name]): SchoolClass => {
    const classId = `1849${ids.digits(15)}`;
    if (name === '7 "А"') return { id: classId, parallel, name, teacher };
    const sex = stream.chance(0.8) ? 'female' : 'male';
    const job = stream.pick([
      'Учитель русского языка',
      'Учитель истории',
      'Учитель физики',
      'Учитель биологии',
    ]);
    return {
      id: classId,
      parallel,
      name,
      teacher: staff(makeName(stream, sex, surname(stream), true), sex, job, ['teachers']),
    };
  });
  const main = classes.find((group) => group.name === '7 "А"')!;

  const known = new Map<string, Person>();
  const parent = (name: FullName, kinship: Kinship, account: boolean, scope: string): Person => {
    const key = `${scope} ${fullName(name)}`;
    const before = known.get(key);
    if (before) return before;
    const works = fullName(name) === STAFF_PARENT;
    const made = registry.add({
      role: 'parent',
      sex: kinship === 'отец' ? 'male' : 'female',
      name,
      born: date(stream, kinship === 'бабушка' ? stream.int(1950, 1965) : stream.int(1974, 1992)),
      hasAccount: account,
      ...(works && { job: 'Библиотекарь', staffGroups: ['management'] }),
    });
    known.set(key, made);
    return made;
  };
  const pupil = (name: FullName, sex: Sex, group: SchoolClass, account: boolean, password?: string): Person =>
    registry.add({
      role: 'student',
      sex,
      name,
      born: date(stream, studyYear - 6 - group.parallel),
      hasAccount: account,
      classId: group.id,
      ...(password && { password }),
    });
  /** One to three representatives with surnames that usually, but not always, match the child's. */
  const family = (child: Person, scope: string): void => {
    const last = stream.chance(0.8) ? pairOf(child.last) : surname(stream);
    const kinships: Kinship[] = stream.pick<Kinship[]>([
      ['мать'],
      ['мать', 'отец'],
      ['мать', 'отец'],
      ['отец'],
      ['мать', 'бабушка'],
      ['мать', 'отец', 'бабушка'],
      ['опекун'],
    ]);
    for (const kinship of kinships) {
      const sex = kinship === 'отец' ? 'male' : 'female';
      const name = makeName(stream, sex, kinship === 'бабушка' ? surname(stream) : last, true);
      registry.relate(parent(name, kinship, stream.chance(0.65), scope), child, kinship);
    }
  };

  for (const [index, quirk] of QUIRKS.slice(0, students).entries()) {
    const child = pupil(
      part(quirk.name),
      quirk.sex,
      main,
      quirk.account,
      index === 0 ? `Pupil-${secret.hex(8)}` : undefined,
    );
    const brother = quirk.sibling;
    const group = brother && classes.find((other) => other.parallel === brother[2])!;
    const sibling = brother && group ? pupil(part(brother[0]), brother[1], group, true) : null;
    // Namesakes are different families, twins the same: the first parent's surname distinguishes them.
    for (const [kinship, name, account] of quirk.parents) {
      const adult = parent(part(name), kinship, account, `quirk ${quirk.parents[0]![1]}`);
      registry.relate(adult, child, kinship);
      if (sibling) registry.relate(adult, sibling, kinship);
    }
  }
  const student = registry.people.find((person) => person.role === 'student')!;
  for (const group of classes) {
    const size = group === main ? Math.max(0, students - QUIRKS.length) : stream.int(5, 8);
    for (let i = 0; i < size; i++) {
      const sex = stream.chance(0.5) ? 'male' : 'female';
      const child = pupil(makeName(stream, sex), sex, group, stream.chance(0.75));
      family(child, child.id);
    }
  }
  // Last, so that nobody above changes.
  const faculty = makeFaculty(registry, teacher);
  addChanges(registry, main.id, students, studyYear);
  return {
    id,
    name: 'МБОУ «Лицей №1»',
    seed,
    edition: options.edition ?? 2,
    ...siteOf(options, options.edition ?? 2, seed, registry.people),
    today,
    reporting: options.reporting ?? 'quarters',
    weighted: options.weighted ?? true,
    faculty,
    studyYear,
    registry,
    savedGroups: new Map(),
    undivided: new Set(),
    classes,
    main,
    teacher,
    admin,
    student,
  };
}

/** Current students; those who have left are only in the archive and in old journals. */
export const studentsOf = (school: School, classId: string | null): Person[] =>
  school.registry.people
    .filter((person) => person.role === 'student' && !person.left && (!classId || person.classId === classId))
    .sort(byName);

export function parentsOf(school: School, classId: string | null): Person[] {
  const seen = new Set(
    studentsOf(school, classId).flatMap((child) =>
      school.registry.parentsOf(child).map((each) => each.person),
    ),
  );
  return [...seen].sort(byName);
}

/**
 * Whom this person may edit: an administrator everyone, a class teacher their own class, never colleagues.
 */
export function mayEdit(school: School, viewer: Person, person: Person): boolean {
  if (viewer.staffGroups.includes('administrators')) return true;
  if (viewer.role !== 'staff' || person.role === 'staff' || person.job) return false;
  const own = school.classes.filter((group) => group.teacher === viewer).map((group) => group.id);
  const children =
    person.role === 'student' ? [person] : school.registry.childrenOf(person).map((each) => each.person);
  return children.some((child) => own.includes(child.classId ?? ''));
}
