import { newPerson } from '../../../utils/class-data/roster/new-person.ts';

/** The day on which standings are looked at. */
export const STANDING_DAY = '2026-11-23';

export const studentBorn = (key: string, birthDate: string | null = '2013-05-05') =>
  newPerson({ key, role: 'student', name: `Ученик ${key}`, birthDate });

/** A representative whom mail reaches. `relations`: by child, where they differ. */
export const relatedBy = (key: string, relation: string | null, children = ['s1'], relations = {}) =>
  newPerson({
    key,
    role: 'representative',
    name: `Представитель ${key}`,
    relation,
    relations,
    children,
    emails: [`${key}@example.com`],
  });
