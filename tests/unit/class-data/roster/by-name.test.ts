import { describe, expect, it } from 'vitest';
import { readName } from '../../../../utils/base/names/names-match.ts';
import { byName, byShortName, meaningOf } from '../../../../utils/class-data/roster/matching/by-name.ts';
import { matchPeople } from '../../../../utils/class-data/roster/matching/match-people.ts';
import { matchData } from '../../../bench/match-data.ts';

const people = ['Иванов Пётр Ильич', 'Иванова Анна Петровна', 'Котов Лев Маркович', 'Котов Лев Ильич'].map(
  (name) => ({
    of: name,
    names: [readName(name)],
  }),
);

describe('somebody by name', () => {
  it.each([
    ['иванов петр ильич', 'Иванов Пётр Ильич'],
    ['Иванов П. И.', 'Иванов Пётр Ильич'],
    ['Котов Лев', 'several'],
    ['Котов Лев Ильич', 'Котов Лев Ильич'],
    ['Белов Борис', null],
    ['Иванов', null],
  ])('%s → %s', (name, found) => {
    expect(byName(name, people)).toBe(found);
  });

  it.each([
    ['Иванов Пётр', 'Иванов Пётр Ильич'],
    ['Котов Лев', undefined],
    ['Иванов', undefined],
  ])('without a patronymic %s → %s', (name, found) => {
    expect(
      byShortName(
        name,
        people.map(({ of }) => ({ name: of })),
      )?.name,
    ).toBe(found);
  });
});

it.each([
  ['Котов Лев', ['Котов Лев Маркович', 'Котов Лев Ильич'], []],
  ['Котов Лев Ильич', ['Котов Лев Ильич'], []],
  ['Иванов Пётр', ['Иванов Пётр Ильич'], []],
  ['Иванов П. И.', [], ['Иванов Пётр Ильич']],
  ['Иваанов Пётр Ильич', [], ['Иванов Пётр Ильич']],
  ['Иванов', [], []],
])('a table that says %s may mean', (name, same, alike) => {
  const meant = meaningOf(people.map(({ of }) => ({ name: of })))(name);
  const names = (of: { name: string }[]) => of.map((each) => each.name);
  expect([names(meant.same), names(meant.alike)]).toEqual([same, alike]);
});

it('misspelled names of a long list are found, and nobody is taken for another', () => {
  const { roster, rows } = matchData(300, 1_500);
  const found = matchPeople(rows, roster).map(
    ({ candidates: [one, another] }) => (another ? null : one?.key) ?? null,
  );
  const ofList = rows.filter(({ truth }) => truth !== null).length;
  expect(rows.filter(({ truth }, at) => found[at] !== null && found[at] !== truth)).toEqual([]);
  const missed = rows.filter(({ truth }, at) => truth !== null && found[at] === null).length;
  expect(missed / ofList).toBeLessThan(0.01);
});
