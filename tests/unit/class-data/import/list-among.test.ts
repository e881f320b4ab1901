import { expect, it } from 'vitest';
import type { RawTable } from '../../../../utils/base/tables/table.ts';
import { listAmong } from '../../../../utils/class-data/import/list-among.ts';

const table = (rows: string[][]): RawTable => ({ source: 'html', sheet: null, rows, merged: [], notes: [] });
const calendar = table(Array.from({ length: 40 }, (_, week) => [String(week), '1', '2', '3']));
const names = table([
  ['ФИО', 'Класс'],
  ['Ким Инна Олеговна', '7А'],
]);
const logins = table([
  ['ФИО', 'Логин'],
  ['Ким Инна Олеговна', 'kim'],
]);

it.each([
  [[calendar, names], 1],
  [[names, calendar, logins], 2],
  [[table([['a', 'b']]), calendar], 1],
  [[], 0],
])('finds the list of people among the tables of a page', (tables, index) => {
  expect(listAmong(tables)).toBe(index);
});
