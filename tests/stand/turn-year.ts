import type { Stand } from './stand.ts';

/**
 * The school year of the stand turns: 7 «А» becomes 8 «А» on 1 September of the next year.
 *
 * Assumed: the facts say that administrators transfer the classes of a year, and that a class group carries its study
 * year, but not whether the numbers of classes and people stay. `people` tells what becomes of those of the people; a
 * class gets another number.
 */
export function turnYear({ school, info }: Stand, people: 'stay' | 'change'): void {
  const { main, registry } = school;
  const before = main.id;
  const students = registry.people.filter(({ classId, role }) => classId === before && role === 'student');
  const own = new Set([
    ...students,
    ...students.flatMap((each) => registry.parentsOf(each).map(({ person }) => person)),
  ]);
  main.id = String(BigInt(before) + 1_000n);
  main.name = main.name.replace(String(main.parallel), String(main.parallel + 1));
  main.parallel += 1;
  for (const person of registry.people) if (person.classId === before) person.classId = main.id;
  if (people === 'change') for (const person of own) registry.renumber(person);
  school.studyYear += 1;
  school.today = `01.09.${school.studyYear}`;
  info.classGroup = main.id;
}
