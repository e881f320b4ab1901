import { expect, it } from 'vitest';
import { countInWords, inWords } from '../../../../utils/base/text/number-words.ts';
import { LEAVES } from '../../../../utils/base/text/plural.ts';

it.each([
  [1, '1 (один) лист'],
  [2, '2 (два) листа'],
  [3, '3 (три) листа'],
  [5, '5 (пять) листов'],
  [11, '11 (одиннадцать) листов'],
  [14, '14 (четырнадцать) листов'],
  [21, '21 (двадцать один) лист'],
  [40, '40 (сорок) листов'],
  [92, '92 (девяносто два) листа'],
  [101, '101 (сто один) лист'],
  [113, '113 (сто тринадцать) листов'],
  [999, '999 (девятьсот девяносто девять) листов'],
  [1000, '1000 листов'],
])('%d → %s', (number, text) => {
  expect(countInWords(number, LEAVES)).toBe(text);
});

it('has words for whole numbers from 0 to 999 alone, each of its own', () => {
  expect(inWords(0)).toBe('ноль');
  for (const other of [-1, 1.5, 1000, Number.NaN]) expect(inWords(other)).toBe('');
  const all = new Set(Array.from({ length: 1000 }, (_, number) => inWords(number)));
  expect(all.size).toBe(1000);
});
