/** A small class of which something is told, in the forms of a commit. */

export const STUDENT = '1000000000001';
const PARENT = '1000000000003';

/** Usual values of what a person of a list has; of them and of those given, only what the commit knows. */
function person(known: readonly string[], given: Record<string, unknown>): Record<string, unknown> {
  const usual: Record<string, unknown> = {
    person: null,
    user: null,
    card: null,
    birthDate: null,
    phones: [],
    emails: [],
    relation: null,
    children: [],
    relations: {},
    source: 'page',
  };
  return Object.fromEntries(
    Object.entries({ ...usual, ...given }).filter(([field]) => known.includes(field)),
  );
}

/** The list of the class; `child` is the key of who has no id of the site. */
export function rosterOf(
  child: string,
  fields: { roster: readonly string[]; person: readonly string[] },
): object {
  const roster = {
    school: { id: '77', name: 'Школа № 77' },
    classGroup: { id: '1001', name: '5 «А»' },
    schoolYear: 2026,
    students: [
      person(fields.person, {
        key: STUDENT,
        role: 'student',
        name: 'Соколова Анна Петровна',
        sex: 'female',
        person: STUDENT,
        user: '2001',
        card: 'https://schools.dnevnik.ru/v2/person?person=1000000000001',
        birthDate: '2015-03-04',
      }),
      person(fields.person, { key: child, role: 'student', name: 'Орлов Пётр Иванович', sex: 'male' }),
    ],
    representatives: [
      person(fields.person, {
        key: PARENT,
        role: 'representative',
        name: 'Соколова Вера Ильинична',
        sex: 'female',
        person: PARENT,
        user: '2003',
        relation: 'мать',
        children: [STUDENT],
        relations: { [STUDENT]: 'мать' },
        phones: ['+7 900 000-00-01'],
      }),
    ],
    source: 'page',
    readAt: '2026-11-23T08:00:00.000Z',
    partial: false,
    additions: [],
  };
  return Object.fromEntries(Object.entries(roster).filter(([field]) => fields.roster.includes(field)));
}

/** What is told of it, in entries without their class. */
export function toldOf(child: string): { kind: string; [field: string]: unknown }[] {
  return [
    { kind: 'login-collected', person: STUDENT },
    { kind: 'password-issued', person: STUDENT, reason: 'asked' },
    { kind: 'slip-printed', person: STUDENT, variant: 'password' },
    { kind: 'reset-unknown', person: child },
    { kind: 'sign-in-state', person: PARENT, state: 'signed-in' },
    {
      kind: 'informing-form-chosen',
      person: PARENT,
      form: 'paper',
      from: '2026-11-20',
      every: 14,
      number: '7',
    },
    {
      kind: 'consent-given',
      person: STUDENT,
      purpose: 'electronic-diary',
      signedBy: PARENT,
      number: '12',
      on: '2026-11-20',
      until: null,
      place: null,
    },
    { kind: 'note-written', person: child, text: 'Сменил школу чтения.' },
  ];
}
