import { pupilsOf } from '../journal/pupils.ts';
import { coursesOf, partOf, type StudyGroup, type Subject } from '../journal/subjects.ts';
import type { Person } from '../people.ts';
import { Stream } from '../prng.ts';
import { byName, type School, type SchoolClass } from '../school.ts';

export interface Part extends StudyGroup {
  /** «группа 1», «мальчики», «поток 2» */
  short: string;
}

/** A subject that is taught to parts of a class, or of all classes of a parallel. */
export interface Division {
  subject: Subject;
  parts: Part[];
  /** One class, or all those of a stream. */
  classes: SchoolClass[];
}

const STREAM = 'Физическая культура';

/** The divided subjects of a class; its physical culture is a stream if there are other classes of its number. */
export function divisionsOf(school: School, group: SchoolClass): Division[] {
  const parallel = school.classes.filter((each) => each.parallel === group.parallel);
  return coursesOf(school, group).flatMap((course): Division[] => {
    if (course.split !== 'none') {
      const parts = course.groups.map((part) => ({ ...part, short: part.name.split(', ').at(-1)! }));
      return [{ subject: course.subject, parts, classes: [group] }];
    }
    if (course.subject.name !== STREAM || parallel.length < 2) return [];
    const parts = [1, 2].map((number): Part => {
      const short = `поток ${number}`;
      return {
        id: `2421${new Stream(school.seed, `stream ${group.parallel} ${number}`).digits(15)}`,
        name: `${group.parallel} классы/${STREAM}, ${short}`,
        short,
        number,
        teacher: course.groups[0]!.teacher,
      };
    });
    return [{ subject: course.subject, parts, classes: parallel }];
  });
}

export interface Place {
  group: SchoolClass;
  division: Division;
  part: Part;
}

/** The part with this id; a part of a stream stands with its first class. */
export function partWith(school: School, id: string | null): Place | null {
  for (const group of school.classes)
    for (const division of divisionsOf(school, group)) {
      const part = division.parts.find((each) => each.id === id);
      if (part) return { group, division, part };
    }
  return null;
}

/** Everyone who can be in the parts, by name. */
export const candidates = (school: School, division: Division, withLeft = false): Person[] =>
  school.registry.people
    .filter(
      (person) =>
        person.role === 'student' &&
        (withLeft || !person.left) &&
        division.classes.some((each) => each.id === person.classId),
    )
    .sort(byName);

export function membersOf(school: School, division: Division, part: Part): Set<string> {
  const saved = school.savedGroups.get(part.id);
  if (saved) return saved;
  const [group] = division.classes;
  const course = coursesOf(school, group!).find((each) => each.groups.some((own) => own.id === part.id));
  const members = course
    ? pupilsOf(school, group!).filter(
        ({ person, position }) => !person.left && partOf(course, person, position) === part.number,
      )
    : [];
  return new Set(members.map(({ person }) => person.id));
}

/** The part that a person is in. */
export const partOfPerson = (school: School, division: Division, person: Person): Part | null =>
  division.parts.find((part) => membersOf(school, division, part).has(person.id)) ?? null;

/** Puts each person into the part named, or into none; whoever is not mentioned stays. */
export function assign(school: School, division: Division, places: Map<string, Part | null>): void {
  const next = division.parts.map((part) => {
    const members = [...membersOf(school, division, part)].filter((id) => !places.has(id));
    const added = [...places].filter(([, to]) => to?.id === part.id).map(([id]) => id);
    return [part.id, new Set([...members, ...added])] as const;
  });
  for (const [id, members] of next) school.savedGroups.set(id, members);
}

/** Of those whom a form has shown, the chosen ones are put into the part, the others taken out of it. */
export function choose(
  school: School,
  { division, part }: Place,
  shown: string[],
  chosen: Set<string>,
): void {
  const members = membersOf(school, division, part);
  const changed = shown.filter((id) => chosen.has(id) !== members.has(id));
  assign(school, division, new Map(changed.map((id) => [id, chosen.has(id) ? part : null])));
}

/** The start of a year: nobody is in any part. */
export function emptyGroups(school: School): void {
  for (const group of school.classes)
    for (const { parts } of divisionsOf(school, group))
      for (const part of parts) school.savedGroups.set(part.id, new Set());
}
