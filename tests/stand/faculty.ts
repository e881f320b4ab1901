import { makeName, type Sex, surname } from './names.ts';
import type { Person, Registry } from './people.ts';
import { Stream } from './prng.ts';

export type Speciality = keyof typeof SPECIALITIES;
export type Faculty = Record<Speciality, Person[]>;

/** Job and number of its teachers. In mathematics the class teacher of 7 «А» comes first. */
const SPECIALITIES = {
  russian: ['Учитель русского языка и литературы', 2],
  english: ['Учитель английского языка', 2],
  maths: ['Учитель математики', 1],
  computing: ['Учитель информатики', 2],
  history: ['Учитель истории и обществознания', 1],
  geography: ['Учитель географии', 1],
  physics: ['Учитель физики', 1],
  biology: ['Учитель биологии', 1],
  chemistry: ['Учитель химии', 1],
  arts: ['Учитель музыки и изобразительного искусства', 1],
  labour: ['Учитель труда (технологии)', 2],
  sport: ['Учитель физической культуры', 1],
  safety: ['Преподаватель-организатор ОБЗР', 1],
} as const satisfies Record<string, readonly [job: string, count: number]>;

/** The subject teachers who lead no class. */
export function makeFaculty(registry: Registry, mathematician: Person): Faculty {
  const faculty = {} as Faculty;
  for (const [key, [job, count]] of Object.entries(SPECIALITIES) as [
    Speciality,
    readonly [string, number],
  ][]) {
    faculty[key] = key === 'maths' ? [mathematician] : [];
    for (let n = 0; n < count; n++) {
      const stream = new Stream(registry.seed, `faculty ${key} ${n}`);
      // One man and one woman where boys and girls are taught separately.
      const sex: Sex = key === 'labour' ? (n === 0 ? 'male' : 'female') : stream.pick(['female', 'male']);
      faculty[key].push(
        registry.add({
          role: 'staff',
          sex,
          name: makeName(stream, sex, surname(stream), true),
          born: `${10 + stream.int(0, 18)}.0${stream.int(1, 9)}.${stream.int(1965, 1999)}`,
          hasAccount: true,
          job,
          staffGroups: ['teachers'],
        }),
      );
    }
  }
  return faculty;
}

/** 7 «А» during the year: somebody came in the second quarter, somebody left in the first, somebody in the second. */
export function addChanges(registry: Registry, classId: string, students: number, studyYear: number): void {
  const pupils = registry.people.filter((person) => person.role === 'student' && person.classId === classId);
  // A class scaled down to the quirks keeps all of them from the beginning.
  if (students > 20) pupils.at(-1)!.arrived = `${studyYear}-11-09`;
  for (const day of ['10-09', '11-13']) {
    const left = `${studyYear}-${day}`;
    const stream = new Stream(registry.seed, `left 2026-${day}`);
    const sex = stream.pick<Sex>(['male', 'female']);
    registry.add({
      role: 'student',
      sex,
      name: makeName(stream, sex),
      born: `1${stream.int(0, 9)}.0${stream.int(1, 9)}.2013`,
      hasAccount: true,
      classId,
      left,
    });
  }
}
