import { now } from '../../../utils/base/clock/now.ts';
import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import { type Entry, kinds, type RecordedEntry } from '../../../utils/duties/entry.ts';
import { incidentCases } from '../../../utils/duties/incidents/incident-cases.ts';
import { effective } from '../../../utils/register/effective.ts';
import { undoing } from '../../../utils/register/undo.ts';
import { workingWeek } from '../../state/class-book.ts';
import { sealed } from '../../state/sealed.ts';
import type { CaseDesk, DeskPerson } from './desk.ts';

const CLASS = 'drill';
const TEACHER = 'Учебная Тревога Примеровна';

const person = (
  key: string,
  name: string,
  role: RosterPerson['role'],
  child: string | null,
): RosterPerson => ({
  key,
  role,
  name,
  sex: role === 'student' ? 'male' : 'female',
  person: null,
  user: null,
  card: null,
  birthDate: null,
  phones: [],
  emails: [],
  relation: child ? 'мать' : null,
  children: child ? [child] : [],
  relations: {},
  source: 'file',
});

/** Invented people. */
const PEOPLE: readonly RosterPerson[] = [
  person('drill-1', 'Выдумкин Пётр Ильич', 'student', null),
  person('drill-2', 'Выдумкина Елена Викторовна', 'representative', 'drill-1'),
  person('drill-3', 'Небылицын Лев Олегович', 'student', null),
];

/** What was recorded in the drill that is under way: in memory alone, and gone with the view. null: none is. */
const drill = sealed<readonly Entry[] | null>(null);

export const isDrilling = (): boolean => drill.value !== null;

export function beginDrill(): void {
  drill.value = [];
}

export function endDrill(): void {
  drill.value = null;
}

function keep(entries: readonly RecordedEntry[]): void {
  const before = drill.value ?? [];
  const at = now().toISOString();
  const made = entries.map(
    (entry, index): Entry =>
      ({ ...entry, id: `drill-${String(before.length + index).padStart(6, '0')}`, at }) as Entry,
  );
  drill.value = [...before, ...made];
}

/** The desk of a drill: everything works as in earnest, nothing is stored and nobody is asked. */
export function drillDesk(): CaseDesk {
  const recorded = drill.value ?? [];
  const people = PEOPLE.map(
    ({ key, name, role, relation }): DeskPerson => ({
      key,
      name,
      about: role === 'student' ? 'ученик' : (relation ?? 'родитель'),
    }),
  );
  const found = (key: string) => PEOPLE.find((each) => each.key === key) ?? null;
  return {
    drill: true,
    classGroup: CLASS,
    className: '7 «У»',
    week: workingWeek.value,
    cases: incidentCases(effective(recorded, kinds).entries),
    people,
    personOf: found,
    nameOf: (key) => (key === CLASS ? TEACHER : (found(key)?.name ?? '')),
    async save(entries) {
      keep(entries);
      return true;
    },
    striking: (ids) => undoing(recorded, ids, kinds),
  };
}
