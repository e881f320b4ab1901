import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import { awaited } from '../../state/class-states.ts';

export interface PersonRow {
  key: string;
  person: RosterPerson;
  nested: boolean;
}

/** What is unknown of the people of the list, each with whom it concerns. */
export function listFilters(rows: readonly PersonRow[]): {
  id: string;
  title: string;
  keys: ReadonlySet<string>;
  count: number;
  tone?: 'warn';
}[] {
  const of = (id: string, title: string, test: (row: PersonRow) => boolean, tone?: 'warn') => {
    const keys = new Set(rows.flatMap((row) => (test(row) ? [row.key] : [])));
    return { id, title, keys, count: keys.size, ...(tone && { tone }) };
  };
  const unknown = new Set(awaited.value.flatMap(({ person, awaits }) => (awaits === 'who' ? [person] : [])));
  return [
    of('who-is-it', 'Кто это?', ({ key }) => unknown.has(key), 'warn'),
    of('no-phone', 'Без телефона', ({ person, nested }) => nested && person.phones.length === 0),
    of('no-email', 'Без почты', ({ person, nested }) => nested && person.emails.length === 0),
    of('no-birth-date', 'Без даты рождения', ({ person, nested }) => !nested && !person.birthDate),
    of('from-file', 'Из файла', ({ person }) => person.source === 'file'),
  ];
}
