import { describe, expect, it } from 'vitest';
import { asObject, genitive, inWords, outOf, type Unit } from '../../../../utils/base/text/counted.ts';
import { count } from '../../../../utils/base/text/plural.ts';
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
  it.each<[Unit, typeof inWords, string[]]>([
    ['slips', inWords, ['1 памятка', '3 памятки', '7 памяток']],
    ['slips', asObject, ['1 памятку', '3 памятки', '7 памяток']],
    ['families', asObject, ['1 семью', '3 семьи', '7 семей']],
    ['notices', asObject, ['1 уведомление', '3 уведомления', '7 уведомлений']],
    ['students', genitive, ['1 ученика', '3 учеников', '7 учеников']],
    ['passwords', inWords, ['1 пароль', '3 пароля', '7 паролей']],
  ])('%s are counted in their case', (unit, words, expected) => {
    expect([1, 3, 7].map((number) => words({ unit, number }).replace('\u00a0', ' '))).toEqual(expected);
  });
  it('a part is of a whole', () => {
    const of = (number: number) => ({ unit: 'extracts' as const, number });
    expect(outOf(of(2), of(21))).toBe('2 из 21\u00a0выписки');
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
