import { expect, it } from 'vitest';
import { foundItems, type SearchItem } from '../../../../components/pages/workspace/search-items.ts';

const item = (title: string, note: string, rank = 0, words = ''): SearchItem => ({
  id: title,
  title,
  note,
  rank,
  words,
});

const ITEMS = [
  item('Алиев Тимур Гасан оглы', 'ученик'),
  item('Семёнова Алиса', 'ученик'),
  item('Алиева Лейла', 'мать · Алиев Тимур Гасан оглы', 1),
  item('Лебедева Елена', 'мать · Семёнова Алиса', 1),
  item('Согласия', 'раздел', 2),
  item('Обновить данные класса', 'действие', 3, 'прочитать журналы'),
];

it.each([
  ['nothing', '', ITEMS.map(({ title }) => title)],
  ['a beginning', 'али', ['Алиев Тимур Гасан оглы', 'Алиева Лейла', 'Семёнова Алиса', 'Лебедева Елена']],
  ['two words in any order', 'тим али', ['Алиев Тимур Гасан оглы', 'Алиева Лейла']],
  ['Е for Ё', 'семен', ['Семёнова Алиса', 'Лебедева Елена']],
  ['capitals', 'СОГЛ', ['Согласия']],
  ['a relation', 'мать лей', ['Алиева Лейла']],
  ['words that are not shown', 'журналы', ['Обновить данные класса']],
  ['Russian typed with the keyboard in Latin', 'cjukf', ['Согласия']],
  ['a letter on the edge of the keyboard', 'ctvtyjdf fkbcf', ['Семёнова Алиса', 'Лебедева Елена']],
  ['nothing of ours', 'ыыы', []],
])('finds by %s', (_, typed, expected) => {
  expect(foundItems(ITEMS, typed).map(({ title }) => title)).toEqual(expected);
});

it('shows no more than fits', () => {
  expect(foundItems(ITEMS, '', 2)).toHaveLength(2);
});
