import { expect, it } from 'vitest';
import { pairPeople } from '../../../../utils/duties/lists/pair-people.ts';
import { listData } from '../../../bench/list-data.ts';

it('of a list with slips of every kind nobody is mistaken, and nobody is missed unasked', () => {
  const { roster, listed, truth } = listData(200);
  const { lines, unclear } = pairPeople(roster, listed.own);
  const found = [...lines].flatMap(([key, own]) => own.map(({ row }) => ({ row, key })));
  expect(found.filter(({ row, key }) => truth[row - 1] !== key)).toEqual([]);
  const seen = new Set([...found, ...unclear.map(({ line }) => line)].map(({ row }) => row));
  expect(truth.filter((key, at) => key !== null && !seen.has(at + 1))).toEqual([]);
  expect(unclear.length).toBeLessThan(truth.length / 50);
});
