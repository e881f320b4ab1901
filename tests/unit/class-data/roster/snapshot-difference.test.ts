import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { differenceWords } from '../../../../utils/class-data/roster/difference-words.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { Roster, RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import { snapshotDifference } from '../../../../utils/class-data/roster/snapshot-difference.ts';
import { runs } from '../../property-runs.ts';
import { aRoster } from './a-roster.ts';
import { everybody, generatedRosters } from './generated-rosters.ts';

const student = (key: string, name: string, more: Partial<RosterPerson> = {}) =>
  newPerson({ key, role: 'student', name, person: key, ...more });
const parent = (key: string, name: string, children: string[], more: Partial<RosterPerson> = {}) =>
  newPerson({ key, role: 'representative', name, person: key, relation: 'мать', children, ...more });

const PETR = student('1', 'Лукоморов Пётр');
const ANNA = student('2', 'Ручьёва Анна');
const VERA = parent('11', 'Лукоморова Вера', ['1']);
const CLASS_ID = '1849681250723148374';

const words = (before: Roster, after: Roster): string[] => {
  const difference = snapshotDifference(before, after);
  const names = new Map(everybody(after).map(({ key, name }) => [key, name]));
  return difference ? differenceWords(difference, (key) => names.get(key) ?? null) : [];
};

describe('the difference of two readings in words', () => {
  const before = aRoster([PETR, ANNA], [VERA]);
  it.each<[string, Roster, string[]]>([
    ['nothing', aRoster([ANNA, PETR], [VERA]), []],
    ['another card address', aRoster([{ ...PETR, card: 'https://schools.dnevnik.ru/' }, ANNA], [VERA]), []],
    ['a newcomer', aRoster([PETR, ANNA, student('3', 'Златов Олег')], [VERA]), ['Пришли: Златов Олег.']],
    [
      'somebody who left, with his mother',
      aRoster([ANNA], []),
      ['Ушли: Лукоморов Пётр.', 'Больше не представители: Лукоморова Вера (мать, ребёнок — Лукоморов Пётр).'],
    ],
    [
      'a new name',
      aRoster([{ ...PETR, name: 'Дубов Пётр' }, ANNA], [VERA]),
      ['Изменились имена: Лукоморов Пётр → Дубов Пётр.'],
    ],
    [
      'a representative with one more child',
      aRoster([PETR, ANNA], [{ ...VERA, children: ['1', '2'], relations: { 2: 'мачеха' } }]),
      ['Новые представители: Лукоморова Вера (мачеха, ребёнок — Ручьёва Анна).'],
    ],
    [
      'an account',
      aRoster([{ ...PETR, user: '7' }, ANNA], [VERA]),
      ['Появились учётные записи: Лукоморов Пётр.'],
    ],
    [
      'first contacts',
      aRoster([PETR, ANNA], [{ ...VERA, phones: ['1'] }]),
      ['Телефоны и почта стали известны: 1\u00a0человек.'],
    ],
    [
      'birth dates',
      aRoster(
        [
          { ...PETR, birthDate: '2013-01-01' },
          { ...ANNA, birthDate: '2013-01-02' },
        ],
        [VERA],
      ),
      ['Даты рождения стали известны: 2\u00a0человека.'],
    ],
    [
      'the next school year',
      aRoster([PETR, ANNA], [VERA], { classGroup: { id: CLASS_ID, name: '8 "А"' }, schoolYear: 2027 }),
      ['Класс теперь 8\u00a0«А» (2027/28 учебный год), был 7\u00a0«А».'],
    ],
  ])('%s', (_, after, lines) => {
    expect(words(before, after)).toEqual(lines);
  });

  it('names people with changed contacts', () => {
    const [old, now] = [['1'], ['2']].map((phones) => aRoster([PETR], [{ ...VERA, phones }]));
    expect(words(old!, now!)).toEqual(['Изменились телефоны и почта: Лукоморова Вера.']);
  });

  it('says in the other direction that an account is gone', () => {
    expect(words(aRoster([{ ...PETR, user: '7' }]), aRoster([PETR]))).toEqual([
      'Учётных записей больше нет: Лукоморов Пётр.',
    ]);
  });

  it('shortens a long list', () => {
    const many = Array.from({ length: 9 }, (_, at) => student(String(at + 20), `Новый Имя${at}`));
    expect(words(aRoster([]), aRoster(many))).toEqual([
      'Пришли: Новый Имя0, Новый Имя1, Новый Имя2, Новый Имя3, Новый Имя4 и ещё 4.',
    ]);
  });
});

/** What the difference makes of the old list, person by person. */
function applied(before: Roster, after: Roster): unknown[] {
  const difference = snapshotDifference(before, after);
  const people = new Map(everybody(before).map((person) => [person.key, person]));
  for (const { key } of difference?.left ?? []) people.delete(key);
  for (const { before: old, after: person } of difference?.changed ?? []) {
    expect(people.get(old.key)).toEqual(old);
    people.set(person.key, person);
  }
  for (const person of difference?.joined ?? []) {
    expect(people.has(person.key)).toBe(false);
    people.set(person.key, person);
  }
  return facts([...people.values()]);
}
const facts = (people: RosterPerson[]) =>
  people.map(({ card: _, ...person }) => person).sort((a, b) => (a.key < b.key ? -1 : 1));

test('the difference applied to the old list gives the new one', () => {
  fc.assert(
    fc.property(generatedRosters, generatedRosters, (before, after) => {
      expect(applied(before, after)).toEqual(facts(everybody(after)));
      const title = snapshotDifference(before, after)?.title;
      expect(title?.after.name ?? before.classGroup.name).toBe(after.classGroup.name);
      expect(snapshotDifference(after, after)).toBeNull();
    }),
    { numRuns: runs(500) },
  );
});
