import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, russianDay } from '../../../../utils/base/calendar/day.ts';
import { readTypedDay } from '../../../../utils/base/calendar/typed-day.ts';
import { fault } from '../../../setup/fault.ts';

const TODAY = '2026-11-29';

describe('a typed day', () => {
  it.each([
    ['01.09.2026', '2026-09-01'],
    ['1.9.26', '2026-09-01'],
    ['1/9/2026', '2026-09-01'],
    [' 1 9 26 ', '2026-09-01'],
    ['1-9-26', '2026-09-01'],
    ['010926', '2026-09-01'],
    ['01092026', '2026-09-01'],
    ['2026-09-01', '2026-09-01'],
    ['1 сентября 2026', '2026-09-01'],
    ['1 сентября 2026 г.', '2026-09-01'],
    ['1 мая', '2027-05-01'],
    ['1 мар', '2027-03-01'],
    ['5.1', '2027-01-05'],
    ['0107', '2026-07-01'],
    ['29.02', '2028-02-29'],
    ['14.03.99', '1999-03-14'],
    ['14.03.46', '2046-03-14'],
    ['Вчера', '2026-11-28'],
    ['сегодня', TODAY],
  ])('«%s» is %s', (text, day) => {
    const today = text === '29.02' ? '2028-01-10' : TODAY;
    expect(readTypedDay(text, today)).toEqual({ day });
  });

  it.each([
    ['', 'Напишите день так: 01.09.2026.'],
    ['скоро', 'Напишите день так: 01.09.2026.'],
    ['1 брюмера', 'Напишите день так: 01.09.2026.'],
    ['30.02.2026', 'Такого дня нет: 30.02.2026.'],
    ['0.5.26', 'Такого дня нет: 00.05.2026.'],
    ['31.4', 'Такого дня нет: 31.04.'],
    ['1.13.26', 'Месяца 13 не бывает. Напишите день так: 01.09.2026.'],
    ['1.9.202', 'Год — две или четыре цифры. Напишите день так: 01.09.2026.'],
  ])('«%s» is refused: %s', (text, fault) => {
    expect(readTypedDay(text, TODAY)).toEqual({ fault });
  });

  it('without a year is of a year that the field takes', () => {
    expect(readTypedDay('1 мая', TODAY, { max: TODAY }).day).toBe('2026-05-01');
  });

  it('keeps to its limits, and says which', () => {
    expect(readTypedDay('30.11.2026', TODAY, { max: TODAY }).fault).toBe('Этот день ещё не наступил.');
    expect(readTypedDay('2.9.26', TODAY, { max: '2026-09-01' }).fault).toBe('Не позже 01.09.2026.');
    expect(readTypedDay('31.8.26', TODAY, { min: '2026-09-01' }).fault).toBe('Не раньше 01.09.2026.');
    expect(readTypedDay('1.9.26', TODAY, { min: '2026-09-01', max: '2026-09-01' }).day).toBe('2026-09-01');
  });

  it('as it is shown is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_000, max: 9_000 }), (days) => {
        const day = addDays(TODAY, days);
        expect(readTypedDay(russianDay(day), TODAY)).toEqual({ day });
      }),
    );
  });
});

fault(
  'Anything is typed into a field for a day',
  'It is a day that exists, or a sentence says what is wrong',
  () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d. /-]{0,12}$/)), (text) => {
        const read = readTypedDay(text, TODAY, { max: TODAY });
        if (read.day) expect(readTypedDay(russianDay(read.day), TODAY).day).toBe(read.day);
        else expect(read.fault).toMatch(/^[А-Я].*\.$/);
      }),
    );
  },
);
