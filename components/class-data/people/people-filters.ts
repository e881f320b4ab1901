import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import { awaited } from '../../state/class-states.ts';
import type { RowFilter } from '../../ui/table/use-found.tsx';

export interface PersonRow {
  key: string;
  person: RosterPerson;
  nested: boolean;
}

/** What is unknown of the people of the list, each with whom it concerns. */
export function listFilters(): RowFilter<PersonRow>[] {
  const unknown = new Set(awaited.value.flatMap(({ person, awaits }) => (awaits === 'who' ? [person] : [])));
  return [
    { id: 'who-is-it', title: 'Кто это?', tone: 'warn', test: ({ key }) => unknown.has(key) },
    {
      id: 'no-phone',
      title: 'Без телефона',
      test: ({ person, nested }) => nested && person.phones.length === 0,
    },
    {
      id: 'no-email',
      title: 'Без почты',
      test: ({ person, nested }) => nested && person.emails.length === 0,
    },
    {
      id: 'no-birth-date',
      title: 'Без даты рождения',
      test: ({ person, nested }) => !nested && !person.birthDate,
    },
    { id: 'from-file', title: 'Из файла', test: ({ person }) => person.source === 'file' },
  ];
}
