import { normaliseName } from '../../base/names/names.ts';
import { matchPeople } from '../../class-data/roster/matching/match-people.ts';
import type { PersonKey, Roster, RosterPerson } from '../../class-data/roster/person.ts';
import { differByBirth } from '../../class-data/roster/same-person-reasons.ts';

/** Somebody whom the site has given another number in another year. */
export interface Renumbered {
  /** Key then, and key now. */
  person: PersonKey;
  into: PersonKey;
  name: string;
  /** Russian: on what it rests. */
  why: string;
}

/** The people of an earlier class in a later one. */
export interface FoundAgain {
  /** Students with the same key. */
  students: readonly PersonKey[];
  /** Students of whom it is plain. */
  renumbered: readonly Renumbered[];
  /** Students who may be meant: only the teacher knows. */
  doubtful: readonly Renumbered[];
}

/**
 * Finds the people of an earlier class in a later one: by the keys, which are the site's numbers, then with the matcher of
 * the imports. A name alone is enough only where the site has given new numbers to all. `taken`: keys of those who are
 * known to come from elsewhere.
 */
export function foundAgain(
  earlier: Roster,
  later: Roster,
  taken: ReadonlySet<PersonKey> = new Set(),
): FoundAgain {
  const there = new Set(later.students.map(({ key }) => key));
  const students = earlier.students.filter(({ key }) => there.has(key)).map(({ key }) => key);
  const known = new Set(students);
  const others = later.students.filter(({ key }) => !known.has(key) && !taken.has(key));
  const renumbered = byAccount(
    earlier.students.filter(({ key }) => !known.has(key)),
    others,
  );
  const settled = new Set(renumbered.flatMap(({ person, into }) => [person, into]));
  const missing = earlier.students.filter(({ key }) => !known.has(key) && !settled.has(key));
  const free = new Map(others.filter(({ key }) => !settled.has(key)).map((each) => [each.key, each]));
  const doubtful: Renumbered[] = [];
  const className = later.classGroup.name;
  const rows = missing.map(({ name, birthDate }, at) => ({
    row: at + 1,
    name,
    birthDate,
    className,
    role: 'student' as const,
  }));
  for (const { row, verdict, person: into } of matchPeople(rows, {
    ...later,
    students: [...free.values()],
    representatives: [],
  })) {
    const before = missing[row.row - 1];
    const now = into === null ? undefined : free.get(into);
    if (!before || !now || differByBirth(before, now)) continue;
    const found = { person: before.key, into: now.key, name: now.name };
    const why = evidence(before, now);
    const isPlain = verdict === 'exact' && (why !== NAME_ALONE || students.length === 0);
    (isPlain ? renumbered : doubtful).push({ ...found, why: verdict === 'exact' ? why : SIMILAR });
  }
  return { students, renumbered, doubtful };
}

const NAME_ALONE = 'имя то же';
const SIMILAR = 'имя похоже';

/** Those whose account has stayed: namesakes are told apart by it. */
function byAccount(before: readonly RosterPerson[], now: readonly RosterPerson[]): Renumbered[] {
  return before.flatMap((each) => {
    const same = now.find(({ user }) => user !== null && user === each.user);
    if (!same || normaliseName(same.name) !== normaliseName(each.name) || differByBirth(each, same))
      return [];
    return [{ person: each.key, into: same.key, name: same.name, why: 'имя и учётная запись те же' }];
  });
}

function evidence(before: RosterPerson, now: RosterPerson): string {
  return before.birthDate !== null && before.birthDate === now.birthDate
    ? 'имя и дата рождения те же'
    : NAME_ALONE;
}

/** Representatives with another number, by the name and a child in common. `children`: the students who have one. */
export function parentsAgain(earlier: Roster, later: Roster, children: readonly Renumbered[]): Renumbered[] {
  const now = new Map(children.map(({ person, into }) => [person, into]));
  const listed = new Set(later.representatives.map(({ key }) => key));
  const stayed = new Set(earlier.representatives.map(({ key }) => key));
  return earlier.representatives
    .filter(({ key }) => !listed.has(key))
    .flatMap((before) => {
      const own = new Set(before.children.map((child) => now.get(child) ?? child));
      const [one, another] = later.representatives.filter(
        (each) =>
          !stayed.has(each.key) &&
          normaliseName(each.name) === normaliseName(before.name) &&
          !differByBirth(before, each) &&
          each.children.some((child) => own.has(child)),
      );
      if (!one || another) return [];
      return [
        {
          person: before.key,
          into: one.key,
          name: one.name,
          why: 'имя и ребёнок те же',
        },
      ];
    });
}

/** The number of the earlier class's students that are plainly in the later one. */
export const countAgain = ({ students, renumbered }: FoundAgain): number =>
  students.length + renumbered.length;
