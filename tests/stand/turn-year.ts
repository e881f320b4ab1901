import { type FullName, fullName } from './names.ts';
import type { Person } from './people.ts';
import type { SchoolClass } from './school.ts';
import type { Stand } from './stand.ts';

/** What becomes of 7 «А» and its people with the new year. */
export interface YearTurn {
  /** Whether people keep their numbers. */
  people: 'stay' | 'change';
  /** The letter of the class from now on; the old one if not given. */
  letter?: string;
  /** These students become a class of their own, of the same teacher. */
  apart?: { letter: string; students: readonly Person[] };
  /** A class that is merged into this one. */
  merged?: SchoolClass;
  /** These leave the school. */
  leave?: readonly Person[];
  /** These stay in the parallel in which they were, in a class of another teacher. */
  repeat?: readonly Person[];
  /** These come from another school. */
  come?: readonly FullName[];
}

/**
 * The school year of the stand turns: 7 «А» becomes 8 «А» on 1 September of the next year. Returns the class that was
 * made apart.
 *
 * Assumed: the facts say that administrators transfer the classes of a year, exclude people and take them in, and that a
 * class group carries its study year, but not whether the numbers of classes and people stay. `people` tells what becomes
 * of those of the people; a class gets another number.
 */
export function turnYear(stand: Stand, turn: YearTurn): SchoolClass | null {
  const { school, info } = stand;
  const { main, registry } = school;
  const before = new Set([main.id, ...(turn.merged ? [turn.merged.id] : [])]);
  const year = school.studyYear + 1;
  const nameOf = (letter: string) => `${main.parallel + 1} "${letter}"`;
  const present = registry.people.filter(
    ({ classId, role, left }) => role === 'student' && left === null && before.has(classId ?? ''),
  );
  const own = new Set([
    ...present,
    ...present.flatMap((each) => registry.parentsOf(each).map(({ person }) => person)),
  ]);
  const other = school.classes.find(
    (each) => each.parallel === main.parallel && each.teacher !== school.teacher,
  );
  for (const student of turn.leave ?? []) student.left = `${year}-06-25`;
  for (const student of turn.repeat ?? []) student.classId = other?.id ?? null;
  const [id, apartId] = [1_000n, 1_001n].map((more) => String(BigInt(main.id) + more)) as [string, string];
  const apart: SchoolClass | null = turn.apart
    ? { id: apartId, parallel: main.parallel + 1, name: nameOf(turn.apart.letter), teacher: school.teacher }
    : null;
  for (const student of turn.apart?.students ?? []) student.classId = apartId;
  for (const person of registry.people) if (before.has(person.classId ?? '')) person.classId = id;
  school.classes = [
    ...school.classes.filter((each) => each === main || !before.has(each.id)),
    ...(apart ? [apart] : []),
  ];
  main.name = nameOf(turn.letter ?? /"(.+)"/.exec(main.name)?.[1] ?? '');
  main.id = id;
  main.parallel += 1;
  for (const name of turn.come ?? [])
    registry.add({
      role: 'student',
      sex: fullName(name).endsWith('а') ? 'female' : 'male',
      name,
      born: `14.03.${year - 6 - main.parallel}`,
      hasAccount: true,
      classId: id,
      arrived: `${year}-09-01`,
    });
  if (turn.people === 'change') for (const person of own) registry.renumber(person);
  school.studyYear = year;
  school.today = `01.09.${year}`;
  info.classGroup = id;
  return apart;
}
