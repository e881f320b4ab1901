import { newPerson } from '../../utils/class-data/roster/new-person.ts';
import type { Roster } from '../../utils/class-data/roster/person.ts';
import type { NewEntry } from '../../utils/duties/entry.ts';
import { fullName } from '../stand/names.ts';
import type { Stand } from '../stand/stand.ts';
import { entriesOf, TODAY } from './vault-data.ts';

const ENTRIES = 10_000;
/** Those that the background records by itself. */
const NOT_BY_HAND = new Set(['login-collected', 'slip-printed']);

/** The class of the stand as a class list, with the keys that the site gives. */
export function rosterOf({ school, students, info }: Stand): Roster {
  const { registry } = school;
  const parents = new Map(
    students.flatMap((student) => registry.parentsOf(student).map(({ person }) => [person.id, person])),
  );
  return {
    school: { id: String(info.school), name: 'Школа' },
    classGroup: { id: String(info.classGroup), name: '7 "А"' },
    schoolYear: 2026,
    students: students.map((person) =>
      newPerson({ key: String(person.id), role: 'student', name: fullName(person) }),
    ),
    representatives: [...parents.values()].map((person) =>
      newPerson({
        key: String(person.id),
        role: 'representative',
        name: fullName(person),
        relation: registry.childrenOf(person)[0]?.kinship ?? null,
        children: registry.childrenOf(person).map(({ person: child }) => String(child.id)),
      }),
    ),
    source: 'page',
    readAt: '2026-11-23T08:00:00.000Z',
    partial: false,
    additions: [],
  };
}

/** Those whom the extension knows by these keys: the site does not give everybody a person of her own. */
export async function knownTo(
  roster: Roster,
  isTaken: (batch: NewEntry[]) => Promise<boolean>,
): Promise<Roster> {
  const representatives: Roster['representatives'] = [];
  for (const person of roster.representatives) {
    const [entry] = entriesOf({ ...roster, students: [], representatives: [person] }).filter(
      ({ entry: { kind } }) => kind === 'informing-form-chosen',
    );
    if (entry && (await isTaken([entry.entry]))) representatives.push(person);
  }
  if (representatives.length < roster.students.length) throw new Error('most of the class is not known');
  return { ...roster, representatives };
}

/** Entries of five years, as many as `ENTRIES`, all of kinds that a page may record. */
export function manyEntries(roster: Roster): NewEntry[] {
  const all = entriesOf(roster).flatMap(({ entry }) => {
    if (NOT_BY_HAND.has(entry.kind)) return [];
    // Nothing is recorded of a day to come.
    return ['on' in entry && entry.on > TODAY ? { ...entry, on: TODAY } : entry];
  });
  return [...all, ...all.slice(all.length - (ENTRIES - all.length))];
}
