import { sexByPatronymic } from '../../base/names/declension.ts';
import { nameParts } from '../../base/names/names.ts';
import { canonicalRelation } from '../../class-data/import/relation-words.ts';
import { phoneKey } from '../../class-data/roster/contacts.ts';
import { matchPeople } from '../../class-data/roster/matching/match-people.ts';
import type { PersonKey, Roster, RosterPerson } from '../../class-data/roster/person.ts';
import { relationTo } from '../../class-data/roster/relation-to.ts';
import { type UnreadFact, unreadFacts } from '../../class-data/roster/unread-facts.ts';
import { type Difference, type DifferenceFacts, type DifferenceField, differenceKey } from './difference.ts';
import { doublesIn } from './doubles.ts';
import type { ListedClass, ListLine } from './listed-class.ts';
import { hasLookAlikes, nameDifference, nameHabits, withoutLookAlikes } from './name-difference.ts';
import { type PairedPeople, pairPeople, type ToldLines, type UnclearLine } from './pair-people.ts';

/** Something about the list itself: there is nothing to correct in Dnevnik.ru. */
export interface ListRemark {
  place: string;
  name: string;
  /** Russian. */
  text: string;
}

/** What a class and a list have not in common. */
export interface Comparison {
  /** In the order of the class, each family together; who stands only in the list, last. */
  differences: readonly Difference[];
  /** Of names that differ in nothing but «ё»: to people they are the same, to a sign-in they are not. */
  spellings: readonly Difference[];
  unclear: readonly UnclearLine[];
  remarks: readonly ListRemark[];
  /** How many people of the class stand in the list. */
  paired: number;
  /** What the list has and the class in Dnevnik.ru was not asked for yet: it is not compared. */
  unread: readonly UnreadFact[];
}

const SEXES = { male: 'мужской', female: 'женский' } as const;

/** Without a list only what contradicts itself in Dnevnik.ru is found. */
export const NO_LIST: ListedClass = { own: [], others: [], left: [], questions: [] };

/**
 * Compares a class in Dnevnik.ru with a list. Order, case and «ё» make no difference; what the list does not say is
 * none either. `told`: whom the teacher says that unclear lines mean.
 */
export function compareLists(roster: Roster, listed: ListedClass, told: ToldLines = new Map()): Comparison {
  const doubles = doublesIn(roster, listed.own);
  const doubled = new Set(doubles.map(({ person }) => person.key));
  const single = {
    ...roster,
    students: roster.students.filter(({ key }) => !doubled.has(key)),
    representatives: roster.representatives.filter(({ key }) => !doubled.has(key)),
  };
  const pairs = pairPeople(single, listed.own, told);
  const habits = nameHabits(listed.own);
  const unread = unreadFacts(roster).filter((fact) => listed.own.some((line) => tells(line, fact)));
  const found: Difference[] = [
    ...doubles.map(({ person, of }) =>
      difference(person, 'duplicate', { other: of.key, was: person.name, why: whyDouble(person, of) }),
    ),
    ...(listed.own.length > 0 ? absences(single, listed, pairs) : []),
  ];
  const students = new Map(single.students.map((student) => [student.key, student]));
  for (const person of [...single.students, ...single.representatives]) {
    const lines = pairs.lines.get(person.key) ?? [];
    found.push(...ownFaults(person, lines));
    const [line] = lines;
    if (!line) continue;
    const name = nameDifference(person.name, line.name, habits);
    if (name) found.push(difference(person, name.field, { ...name, was: person.name, place: line.place }));
    found.push(
      ...factDifferences(person, lines, unread),
      ...kinshipDifferences(person, lines, pairs, students),
    );
  }
  const all = inOrder(withoutRepeats(found), roster);
  return {
    differences: all.filter(({ field }) => field !== 'yo'),
    spellings: all.filter(({ field }) => field === 'yo'),
    unclear: pairs.unclear,
    remarks: remarksOf(listed, pairs),
    paired: pairs.lines.size,
    unread,
  };
}

const tells = ({ role, birthDate, phones, emails }: ListLine, fact: UnreadFact): boolean =>
  fact === 'contacts' ? phones.length + emails.length > 0 : role === 'student' && birthDate !== null;

type More = Partial<Pick<Difference, 'other' | 'was' | 'should' | 'why' | 'place'>>;

function difference(
  { key: person, role, name }: Pick<RosterPerson, 'role' | 'name'> & { key: PersonKey | null },
  field: DifferenceField,
  { other = null, was = null, should = null, why = '', place = '' }: More,
): Difference {
  const facts: DifferenceFacts = { field, person, other, was, should };
  return { ...facts, key: differenceKey(facts), role, name, why, place };
}

const whyDouble = (person: RosterPerson, of: RosterPerson): string =>
  person.birthDate && of.birthDate
    ? 'имя и дата рождения те же'
    : 'имя то же, дата рождения известна не у обоих';

/** What contradicts itself, whatever a list says. */
function ownFaults(person: RosterPerson, lines: readonly ListLine[]): Difference[] {
  const found: Difference[] = [];
  if (lines.length === 0 && hasLookAlikes(person.name))
    found.push(
      difference(person, 'name', {
        was: person.name,
        should: withoutLookAlikes(person.name),
        why: 'в имени латинские буквы, похожие на русские',
      }),
    );
  const said = lines.find(({ sex }) => sex !== null)?.sex ?? null;
  const named = sexByPatronymic(nameParts(person.name).patronymic);
  const sex = said ?? named;
  if (person.sex !== null && sex !== null && person.sex !== sex)
    found.push(
      difference(person, 'sex', {
        was: SEXES[person.sex],
        should: SEXES[sex],
        why: said === null ? `отчество ${sex === 'male' ? 'мужское' : 'женское'}` : '',
        place: said === null ? '' : (lines[0]?.place ?? ''),
      }),
    );
  return found;
}

/** Day of birth and contacts: what the list says, and Dnevnik.ru does not say so. */
function factDifferences(
  person: RosterPerson,
  lines: readonly ListLine[],
  unread: readonly UnreadFact[],
): Difference[] {
  const found: Difference[] = [];
  const place = lines[0]?.place ?? '';
  const born = lines.find(({ birthDate }) => birthDate !== null)?.birthDate ?? null;
  const isBirthRead = person.role === 'representative' || !unread.includes('birth-date');
  if (born !== null && born !== person.birthDate && isBirthRead)
    found.push(difference(person, 'birth-date', { was: person.birthDate, should: born, place }));
  const contacts = (
    field: 'phone' | 'email',
    own: readonly string[],
    listed: readonly string[],
    keyOf: (text: string) => string,
  ) => {
    const known = new Set(own.map(keyOf));
    const distinct = [...new Map(listed.map((text) => [keyOf(text), text])).values()];
    if (distinct.every((text) => known.has(keyOf(text)))) return;
    found.push(
      difference(person, field, { was: own.join(', ') || null, should: distinct.join(', '), place }),
    );
  };
  if (unread.includes('contacts')) return found;
  contacts(
    'phone',
    person.phones,
    lines.flatMap(({ phones }) => phones),
    phoneKey,
  );
  contacts(
    'email',
    person.emails,
    lines.flatMap(({ emails }) => emails),
    (text) => text.toLowerCase(),
  );
  return found;
}

const GENERAL = /родител|представител|родственни/;

/** Whose representative somebody is, and what to that child. */
function kinshipDifferences(
  person: RosterPerson,
  lines: readonly ListLine[],
  { childrenOf }: PairedPeople,
  students: ReadonlyMap<PersonKey, RosterPerson>,
): Difference[] {
  if (person.role === 'student') return [];
  const children = person.children.flatMap((key) => students.get(key) ?? []);
  return lines.flatMap((line) => {
    const { of, relation, place } = line;
    const meant = of === null ? children : childrenOf(of);
    const own = meant.filter(({ key }) => person.children.includes(key));
    const [child, another] = own.length > 0 ? own : meant;
    if (!child || another) return [];
    if (own.length === 0) {
      const was = children.map(({ name }) => name).join(', ') || null;
      return [difference(person, 'child', { other: child.key, was, should: child.name, place })];
    }
    if (relation === null || GENERAL.test(relation.toLowerCase())) return [];
    const was = relationTo(person, child.key);
    const should = canonicalRelation(relation.toLowerCase());
    if (was !== null && canonicalRelation(was.toLowerCase()) === should) return [];
    return [difference(person, 'relation', { other: child.key, was, should, place })];
  });
}

/** Who stands only in the list, who only in Dnevnik.ru, and whose class is another. */
function absences(roster: Roster, listed: ListedClass, pairs: PairedPeople): Difference[] {
  const doubted = new Set(pairs.unclear.flatMap(({ candidates }) => candidates));
  const isAbsent = ({ key }: RosterPerson) => !pairs.lines.has(key) && !doubted.has(key);
  const missing = pairs.strangers.map((line) =>
    difference({ key: null, role: line.role, name: line.name }, 'missing', {
      should: line.of === null ? line.name : `${line.name}, ${line.relation ?? 'представитель'}: ${line.of}`,
      place: line.place,
    }),
  );
  const hasStudents = listed.own.some(({ role }) => role === 'student');
  const absent = hasStudents ? roster.students.filter(isAbsent) : [];
  const elsewhere = classesElsewhere(roster, absent, listed.others);
  const gone = new Set(absent.map(({ key }) => key));
  const kinds = new Set(
    listed.own.flatMap(({ role, relation }) => (role === 'representative' ? [relationKind(relation)] : [])),
  );
  const lineOfChild = (child: PersonKey) => pairs.lines.get(child) !== undefined;
  return [
    ...missing,
    ...absent.map((student) => {
      const line = elsewhere.get(student.key);
      if (!line) return difference(student, 'extra', { was: student.name });
      return difference(student, 'class', {
        was: roster.classGroup.name,
        should: line.className,
        place: line.place,
      });
    }),
    // A list of mothers says nothing of fathers.
    ...roster.representatives
      .filter(
        (person) =>
          isAbsent(person) &&
          kinds.has(relationKind(person.relation)) &&
          person.children.some((child) => !gone.has(child) && lineOfChild(child)),
      )
      .map((person) => difference(person, 'extra', { was: person.name })),
  ];
}

const relationKind = (relation: string | null): string => {
  const lower = canonicalRelation((relation ?? '').toLowerCase());
  return lower === 'мать' || lower === 'отец' ? lower : lower === '' || GENERAL.test(lower) ? '' : 'other';
};

/** Students whom the list has in another class, with that line. */
function classesElsewhere(
  roster: Roster,
  absent: readonly RosterPerson[],
  others: readonly ListLine[],
): ReadonlyMap<PersonKey, ListLine> {
  if (absent.length === 0 || others.length === 0) return new Map();
  const found = new Map<PersonKey, ListLine>();
  const rows = others
    .filter(({ role, className }) => role === 'student' && className !== null)
    .map((line) => ({ ...line, className: roster.classGroup.name, line }));
  for (const { row, verdict, person } of matchPeople(rows, {
    ...roster,
    students: [...absent],
    representatives: [],
  }))
    if (verdict === 'exact' && person !== null) found.set(person, row.line);
  return found;
}

function remarksOf(listed: ListedClass, pairs: PairedPeople): ListRemark[] {
  const remark =
    (text: string) =>
    ({ place, name }: ListLine) => ({ place, name, text });
  return [
    ...listed.own
      .filter(({ name }) => hasLookAlikes(name))
      .map(remark('в имени латинские буквы, похожие на русские')),
    ...pairs.repeated.map(remark('этот ученик уже есть в списке выше')),
  ];
}

function withoutRepeats(all: readonly Difference[]): Difference[] {
  return [...new Map(all.map((each) => [each.key, each])).values()];
}

/** By family, in the order of the class; who only the list has, last. */
function inOrder(all: readonly Difference[], { students, representatives }: Roster): Difference[] {
  const places = new Map(students.map(({ key }, at) => [key, at]));
  const families = new Map<PersonKey, number>(places);
  for (const { key, children } of representatives)
    families.set(key, Math.min(...children.map((child) => places.get(child) ?? students.length)) + 0.5);
  const placeOf = ({ person }: Difference) =>
    person === null ? students.length + 2 : (families.get(person) ?? students.length + 1);
  return all.toSorted((a, b) => placeOf(a) - placeOf(b));
}
