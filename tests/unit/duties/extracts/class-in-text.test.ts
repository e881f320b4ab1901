import { expect, it } from 'vitest';
import { namesClass } from '../../../../utils/duties/extracts/class-in-text.ts';

it.each<[string, boolean | null]>([
  ['7А', true],
  ['7 "А"', true],
  ['7«а»', true],
  ['7 А, Б', true],
  ['7А, 7Б', true],
  ['7Б, 7А', true],
  ['7 Б и А', true],
  ['7-е классы', true],
  ['7 класс', true],
  ['7', true],
  ['5–8', true],
  ['5-6 классы', false],
  ['7Б', false],
  ['7 Б, В', false],
  ['8А', false],
  ['17', null],
  ['Алгебра', null],
])('%s', (text, named) => {
  expect(namesClass(text, '7 "А"')).toBe(named);
});

it('a class of the letter «и» is not the conjunction', () => {
  expect(namesClass('7 А и Б', '7 "И"')).toBe(false);
  expect(namesClass('7И', '7 "И"')).toBe(true);
  expect(namesClass('7 А, И', '7 "И"')).toBe(true);
});
