import type { Roster, RosterPerson } from '../../../../utils/class-data/roster/person.ts';

/** A class 7 «А» with these people, read from the page. */
export function aRoster(
  students: RosterPerson[],
  representatives: RosterPerson[] = [],
  more: Partial<Roster> = {},
): Roster {
  return {
    school: { id: '10509', name: 'МБОУ «Лицей №1»' },
    classGroup: { id: '1849681250723148374', name: '7 "А"' },
    schoolYear: 2026,
    students,
    representatives,
    source: 'page',
    readAt: '2026-11-23T08:00:00.000Z',
    partial: false,
    additions: [],
    ...more,
  };
}

/** The same with random keys numbered in order of appearance: what two readings have in common. */
export function withNumberedKeys<T>(value: T): T {
  const numbers = new Map<string, string>();
  return JSON.parse(
    JSON.stringify(value).replaceAll(/p-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (key) => {
      if (!numbers.has(key)) numbers.set(key, `p-${numbers.size}`);
      return numbers.get(key) ?? '';
    }),
  ) as T;
}

export const RANDOM_KEY = /^p-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
