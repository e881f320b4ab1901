import { describe, expect, test } from 'vitest';
import { isBehaviour, markNumber } from '../../../../utils/class-data/journal/mark-value.ts';

describe('the number of a mark', () => {
  test.each([
    ['5', 5],
    ['5-', 5],
    ['3+', 3],
    ['4−', 4],
    [' 2 ', 2],
    ['1', 1],
    ['н/а', null],
    ['осв', null],
    ['зач', null],
    ['незач', null],
    ['5/4', null],
    ['0', null],
    ['6', null],
    ['10', null],
    ['', null],
  ])('%o is %o', (value, number) => {
    expect(markNumber(value)).toBe(number);
  });
});

test('behaviour is recognised by its name alone', () => {
  const marks = [
    'Поведение',
    'поведение',
    'Прилежание',
    'Оценка за  поведение',
    'Отметка за прилежание',
    'Оценка поведения',
    'Поведение и прилежание',
    'Поведение учащихся',
    'Поведение (7 "А"/Поведение)',
  ];
  expect(marks.filter((name) => !isBehaviour(name))).toEqual([]);
  const lessons = ['Основы поведения', 'Алгебра', 'Психология поведения', 'Поведение потребителя'];
  expect(lessons.filter(isBehaviour)).toEqual([]);
});
