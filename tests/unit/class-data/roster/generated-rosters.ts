import fc from 'fast-check';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { Roster, RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import { aRoster } from './a-roster.ts';

const NAMES = [
  'Иванова Анна Петровна',
  'Иванов Пётр Ильич',
  'Тёзкин Иван Павлович',
  'Ли Мэй',
  'Оглы Али Вели оглы',
];

const fact = <T>(...values: T[]) => fc.constantFrom(...values);
const people = (role: RosterPerson['role'], first: number) =>
  fc
    .array(
      fc.record({
        name: fact(...NAMES),
        user: fact(null, null, 'a', 'b', 'c'),
        birthDate: fact(null, '2013-01-02', '2013-03-04'),
        phones: fact<string[]>([], ['+7 000 1'], ['+7 000 2']),
        card: fact(null, 'https://schools.dnevnik.ru/1'),
        source: fact<RosterPerson['source']>('page', 'page', 'file'),
        id: fc.nat(6),
        ofSite: fc.boolean(),
        child: fc.nat(5),
      }),
      { maxLength: 6 },
    )
    .map((drafts) => {
      const made = new Map<string, RosterPerson & { child: number }>();
      for (const { id, ofSite, ...draft } of drafts) {
        const known = ofSite && draft.source !== 'file';
        const person = known ? String(first + id) : null;
        const key = person ?? `${draft.source}:${role}:${id}`;
        const user = draft.source === 'file' || draft.user === null ? null : `${draft.user}${id}`;
        // One reading names an account once.
        if (user && [...made.values()].some((other) => other.user === user)) continue;
        made.set(key, { ...newPerson({ ...draft, key, role, person, user }), child: draft.child });
      }
      return [...made.values()];
    });

/** Small classes with few names and ids, so that people recur and namesakes abound. */
export const generatedRosters: fc.Arbitrary<Roster> = fc
  .tuple(people('student', 1000), people('representative', 2000), fact('7 "А"', '8 "А"'), fc.nat(9))
  .map(([students, representatives, name, day]) => {
    const child = (at: number) => students[at % Math.max(1, students.length)];
    return aRoster(
      students.map(({ child: _, ...student }) => student),
      representatives.map(({ child: at, ...parent }) => {
        const own = child(at);
        return own ? { ...parent, children: [own.key], relations: { [own.key]: 'мать' } } : parent;
      }),
      {
        classGroup: { id: '1849681250723148374', name },
        readAt: `2026-11-2${day}T08:00:00.000Z`,
      },
    );
  });

export const everybody = ({ students, representatives }: Roster): RosterPerson[] => [
  ...students,
  ...representatives,
];
