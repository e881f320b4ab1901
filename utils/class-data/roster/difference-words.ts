import { counted, inWords } from '../../base/text/counted.ts';
import { classTitle } from './class-title.ts';
import type { PersonKey, RosterPerson } from './person.ts';
import type { SnapshotDifference } from './snapshot-difference.ts';

const SHOWN = 5;

/**
 * The text shown to the teacher for a difference, one line per kind of change, students first; empty: nothing
 * worth reporting. `nameOf` gives the names of the students in a representative's line.
 */
export function differenceWords(
  difference: SnapshotDifference,
  nameOf: (student: PersonKey) => string | null,
): string[] {
  const { title, joined, left, changed } = difference;
  const known = new Map([...joined, ...left].map(({ key, name }) => [key, name]));
  const parentLine = (person: RosterPerson, children: PersonKey[]): string => {
    const named = children.map((child) => {
      const name = nameOf(child) ?? known.get(child);
      const relation = person.relations[child] ?? person.relation;
      return [relation ?? 'представитель', name && `ребёнок — ${name}`].filter(Boolean).join(', ');
    });
    return named.length > 0 ? `${person.name} (${named.join('; ')})` : person.name;
  };
  const parents = (people: RosterPerson[]) =>
    people.filter(isRepresentative).map((person) => parentLine(person, person.children));
  const children = (which: 'gained' | 'lost') =>
    changed.flatMap(({ before, after }) => {
      const [from, to] = which === 'gained' ? [before, after] : [after, before];
      const own = to.children.filter((child) => !from.children.includes(child) && !known.has(child));
      return own.length > 0 ? [parentLine(to, own)] : [];
    });
  const names = (fits: (before: RosterPerson, after: RosterPerson) => boolean) =>
    changed.filter(({ before, after }) => fits(before, after)).map(({ after }) => after.name);
  const births = changed.filter(({ before, after }) => !before.birthDate && after.birthDate);
  const reached = changed.filter(
    ({ before, after }) => contacts(before) === NONE && contacts(after) !== NONE,
  );
  const people = (of: typeof changed) =>
    inWords(
      counted(
        'people',
        of.map(({ after }) => after.key),
      ),
    );
  return [
    title &&
      `Класс теперь ${classTitle(title.after.name)} (${years(title.after.schoolYear)}), был ${classTitle(title.before.name)}.`,
    line(
      'Пришли',
      joined.filter(isStudent).map(({ name }) => name),
    ),
    line(
      'Ушли',
      left.filter(isStudent).map(({ name }) => name),
    ),
    line('Новые представители', [...parents(joined), ...children('gained')]),
    line('Больше не представители', [...parents(left), ...children('lost')]),
    line(
      'Изменились имена',
      changed
        .filter(({ before, after }) => before.name !== after.name)
        .map(({ before, after }) => `${before.name} → ${after.name}`),
    ),
    line(
      'На сайте другое имя, подтвердите его в разделе «Список и контакты»',
      changed.flatMap(({ before, after }) =>
        after.newName && after.newName !== before.newName ? [`${after.name} → ${after.newName}`] : [],
      ),
    ),
    line(
      'Появились учётные записи',
      names((before, after) => !before.user && after.user !== null),
    ),
    line(
      'Учётных записей больше нет',
      names((before, after) => before.user !== null && !after.user),
    ),
    line(
      'Изменились даты рождения',
      names((before, after) => before.birthDate !== null && before.birthDate !== after.birthDate),
    ),
    births.length > 0 ? `Даты рождения стали известны: ${people(births)}.` : null,
    line(
      'Изменились телефоны и почта',
      names((before, after) => contacts(before) !== NONE && contacts(before) !== contacts(after)),
    ),
    reached.length > 0 ? `Телефоны и почта стали известны: ${people(reached)}.` : null,
  ].filter((text): text is string => text !== null);
}

const isStudent = ({ role }: RosterPerson): boolean => role === 'student';
const isRepresentative = ({ role }: RosterPerson): boolean => role === 'representative';
const NONE = '[[],[]]';
const contacts = ({ phones, emails }: RosterPerson): string => JSON.stringify([phones, emails]);

/** «2026/27 учебный год» */
const years = (schoolYear: number): string =>
  `${schoolYear}/${String((schoolYear + 1) % 100).padStart(2, '0')} учебный год`;

function line(what: string, whom: string[]): string | null {
  if (whom.length === 0) return null;
  const more = whom.length > SHOWN + 1 ? ` и ещё ${whom.length - SHOWN}` : '';
  return `${what}: ${(more ? whom.slice(0, SHOWN) : whom).join(', ')}${more}.`;
}
