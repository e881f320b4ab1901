import { describe, expect, it } from 'vitest';
import { count, PASSWORDS, PEOPLE, SLIPS, STUDENTS } from '../../../../utils/base/text/plural.ts';
import { describeTime, shortDate } from '../../../../utils/base/text/times.ts';

describe('plural', () => {
  const forms = ['памятка', 'памятки', 'памяток'] as const;
  it.each([
    [0, 'памяток'],
    [1, 'памятка'],
    [2, 'памятки'],
    [4, 'памятки'],
    [5, 'памяток'],
    [10, 'памяток'],
    [11, 'памяток'],
    [12, 'памяток'],
    [14, 'памяток'],
    [20, 'памяток'],
    [21, 'памятка'],
    [22, 'памятки'],
    [25, 'памяток'],
    [28, 'памяток'],
    [101, 'памятка'],
    [111, 'памяток'],
    [112, 'памяток'],
    [1001, 'памятка'],
    [1_000_000, 'памяток'],
  ])('%d %s', (number, expected) => {
    expect(count(number, forms)).toBe(`${number}\u00a0${expected}`);
  });
  it('has the nouns of the interface', () => {
    expect([1, 3, 7].map((number) => count(number, SLIPS))).toEqual([
      '1\u00a0памятку',
      '3\u00a0памятки',
      '7\u00a0памяток',
    ]);
    expect([1, 3, 7].map((number) => count(number, PEOPLE))).toEqual([
      '1\u00a0человек',
      '3\u00a0человека',
      '7\u00a0человек',
    ]);
    expect([1, 3, 7].map((number) => count(number, STUDENTS))).toEqual([
      '1\u00a0ученик',
      '3\u00a0ученика',
      '7\u00a0учеников',
    ]);
    expect([1, 3, 7].map((number) => count(number, PASSWORDS))).toEqual([
      '1\u00a0пароль',
      '3\u00a0пароля',
      '7\u00a0паролей',
    ]);
  });
});

describe('times', () => {
  const at = (day: number, hours: number, minutes: number) => new Date(2026, 10, day, hours, minutes);
  it.each<[Date, Date, string]>([
    [at(23, 8, 14), at(23, 20, 0), 'сегодня в 08:14'],
    [at(23, 0, 0), at(23, 23, 59), 'сегодня в 00:00'],
    [at(22, 23, 59), at(23, 0, 1), '22 ноября в 23:59'],
    [at(21, 17, 40), at(23, 8, 0), '21 ноября в 17:40'],
    [at(30, 9, 5), at(23, 8, 0), '30 ноября в 09:05'],
    [new Date(2027, 0, 1, 9, 5), at(23, 8, 0), '1 января в 09:05'],
  ])('%s seen at %s: %s', (time, now, expected) => {
    expect(describeTime(time, now)).toBe(expected);
  });
  it.each<[Date, string]>([
    [new Date(2026, 10, 30), '30.11.2026'],
    [new Date(2026, 0, 5), '05.01.2026'],
  ])('%s as a short date: %s', (time, expected) => {
    expect(shortDate(time)).toBe(expected);
  });
});
