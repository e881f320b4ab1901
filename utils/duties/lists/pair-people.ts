import { nameParts, normaliseName } from '../../base/names/names.ts';
import { grouped } from '../../class-data/roster/grouped.ts';
import { mayBeChild } from '../../class-data/roster/matching/child-name.ts';
import { matchPeople } from '../../class-data/roster/matching/match-people.ts';
import type { RowMatch } from '../../class-data/roster/matching/row-match.ts';
import type { PersonKey, Role, Roster, RosterPerson } from '../../class-data/roster/person.ts';
import type { ListLine } from './listed-class.ts';

/** A line of which it is not clear whom it means. */
export interface UnclearLine {
  line: ListLine;
  /** Whom it may mean. */
  candidates: readonly PersonKey[];
  /** Russian. */
  why: string;
}

/** Who of a class stands in which lines of a list. */
export interface PairedPeople {
  /** By person, in the order of the lines. */
  lines: ReadonlyMap<PersonKey, readonly ListLine[]>;
  /** Of nobody in the class. */
  strangers: readonly ListLine[];
  unclear: readonly UnclearLine[];
  /** Lines that repeat another one of the same student. */
  repeated: readonly ListLine[];
  /** The students of the class whom a line may name as its child: as the list writes them, else by a name like theirs. */
  childrenOf(mention: string): readonly RosterPerson[];
}

/** Whom the teacher says that a line means, by the number of the line; null: nobody of the class. */
export type ToldLines = ReadonlyMap<number, PersonKey | null>;

const OTHER_ROLE = /^в таблице (?:ученик|родитель), в классе/;

/** Finds the people of a list in a class, with the matcher of the imports; `told`: what the teacher has settled. */
export function pairPeople(
  roster: Roster,
  own: readonly ListLine[],
  told: ToldLines = new Map(),
): PairedPeople {
  const lines = new Map<PersonKey, ListLine[]>();
  const strangers: ListLine[] = [];
  const unclear: UnclearLine[] = [];
  const repeated: ListLine[] = [];
  const people = new Map(
    [...roster.students, ...roster.representatives].map((person) => [person.key, person]),
  );
  const take = (key: PersonKey, line: ListLine) => {
    const before = lines.get(key);
    if (!before) lines.set(key, [line]);
    // A parent stands once a child; a student stands once.
    else if (line.role === 'representative') before.push(line);
    else if (before[0] && areApart(before[0], line)) strangers.push(line);
    else repeated.push(line);
  };
  // Of which class the lines are has been looked at.
  const matches = matchPeople(
    own.map((line) => ({ ...line, className: roster.classGroup.name, line })),
    roster,
  );
  const sure = new Set(
    matches.flatMap(({ verdict, person }) => (verdict === 'exact' && person ? [person] : [])),
  );
  for (const match of matches) {
    const { line } = match.row;
    const known = line.key !== undefined && people.has(line.key) ? line.key : undefined;
    const settled = told.has(line.row) ? told.get(line.row) : known;
    if (settled !== undefined) {
      if (settled === null || !people.has(settled)) strangers.push(line);
      else take(settled, line);
      continue;
    }
    const person = personOf(match, people, sure);
    if (person === 'nobody') strangers.push(line);
    else if (person === null)
      unclear.push({
        line,
        candidates: match.candidates.map(({ key }) => key),
        why: match.reasons.join('; '),
      });
    else take(person, line);
  }
  const open = withoutNamesakes(unclear, people, take);
  const students = withOtherSurnames('student', strangers, open, { roster, lines });
  const byListed = new Map<string, RosterPerson[]>();
  for (const student of roster.students)
    for (const { name } of lines.get(student.key) ?? [])
      byListed.set(normaliseName(name), [...(byListed.get(normaliseName(name)) ?? []), student]);
  const childrenOf = (mention: string) =>
    byListed.get(normaliseName(mention)) ?? roster.students.filter(({ name }) => mayBeChild(mention, name));
  return {
    lines,
    repeated,
    unclear: open,
    childrenOf,
    strangers: withOtherSurnames('representative', students, open, { roster, lines, childrenOf }),
  };
}

/**
 * Takes as many lines of one name as the class has people of it for these people, where the lines say nothing but the name;
 * returns the others.
 */
function withoutNamesakes(
  unclear: readonly UnclearLine[],
  people: ReadonlyMap<PersonKey, RosterPerson>,
  take: (key: PersonKey, line: ListLine) => void,
): UnclearLine[] {
  const isBare = ({ birthDate, of, phones, emails }: ListLine) =>
    birthDate === null && of === null && phones.length + emails.length === 0;
  const same = grouped(
    unclear,
    ({ line, candidates }) => `${normaliseName(line.name)} ${candidates.join(' ')}`,
  );
  return [...same.values()].flatMap((group) => {
    const candidates = group[0]?.candidates ?? [];
    const isOfName = ({ line }: UnclearLine) =>
      isBare(line) &&
      candidates.every((key) => normaliseName(people.get(key)?.name ?? '') === normaliseName(line.name));
    if (group.length !== candidates.length || !group.every(isOfName)) return group;
    for (const [at, key] of candidates.entries()) take(key, (group[at] as UnclearLine).line);
    return [];
  });
}

/** Namesakes: their days of birth tell them apart. */
const areApart = (one: { birthDate: string | null }, other: { birthDate: string | null }): boolean =>
  one.birthDate !== null && other.birthDate !== null && one.birthDate !== other.birthDate;

/**
 * Whom a match means; null: that is not clear. What else the line says of the person may differ: that is looked for.
 * `sure`: whom a line has found without any doubt.
 */
function personOf(
  { row, person, candidates }: RowMatch<ListLine>,
  people: ReadonlyMap<PersonKey, RosterPerson>,
  sure: ReadonlySet<PersonKey>,
): PersonKey | 'nobody' | null {
  if (person !== null) return person;
  const [one, another] = candidates.filter(({ reasons }) => !reasons.some((each) => OTHER_ROLE.test(each)));
  if (!one) return 'nobody';
  if (another) return null;
  const known = people.get(one.key);
  if (!known) return null;
  const isSameName = normaliseName(known.name) === normaliseName(row.name);
  // Another line is surely about this person: one with another name, or a namesake's, is not.
  if (sure.has(one.key) && (!isSameName || (row.role === 'student' && areApart(row, known)))) return 'nobody';
  return isSameName ? one.key : null;
}

/**
 * Finds those whose surname is another altogether, as after a marriage: students by the day of birth and the other words
 * of the name, representatives by the child, the relation and the other words. Only if one alone may be meant; returns
 * the lines that are left.
 */
function withOtherSurnames(
  role: Role,
  strangers: readonly ListLine[],
  unclear: readonly UnclearLine[],
  of: {
    roster: Roster;
    lines: Map<PersonKey, ListLine[]>;
    childrenOf?: PairedPeople['childrenOf'];
  },
): ListLine[] {
  const doubted = new Set(unclear.flatMap(({ candidates }) => candidates));
  const people = role === 'student' ? of.roster.students : of.roster.representatives;
  const wordsOf = (name: string): string => {
    const { given, patronymic } = nameParts(name);
    return `${given} ${patronymic}`;
  };
  const byWords = grouped(
    people.filter(({ key }) => !of.lines.has(key) && !doubted.has(key)),
    ({ name }) => wordsOf(name),
  );
  const isMeant = (line: ListLine, person: RosterPerson): boolean => {
    if (role === 'student') return line.birthDate !== null && line.birthDate === person.birthDate;
    const { of: child, relation } = line;
    const isRelated = relation === null || person.relation === null || relation === person.relation;
    const children = child === null ? [] : (of.childrenOf?.(child) ?? []);
    return isRelated && children.some(({ key }) => person.children.includes(key));
  };
  const found = strangers.map((line) => ({
    line,
    meant:
      line.role === role ? (byWords.get(wordsOf(line.name)) ?? []).filter((each) => isMeant(line, each)) : [],
  }));
  const wanted = grouped(
    found.flatMap(({ meant }) => (meant.length === 1 ? meant : [])),
    ({ key }) => key,
  );
  return found.flatMap(({ line, meant: [one, another] }) => {
    if (!one || another || wanted.get(one.key)?.length !== 1) return [line];
    of.lines.set(one.key, [line]);
    return [];
  });
}
