import { expect, it } from 'vitest';
import { longWeekdayDate, weekdayDate } from '../../../../utils/base/calendar/weekday-date.ts';

it.each([
  ['2026-11-27', 'пт,\u00a027\u00a0ноября', 'пятница, 27\u00a0ноября'],
  ['2026-11-30', 'пн,\u00a030\u00a0ноября', 'понедельник, 30\u00a0ноября'],
  ['2028-02-27', 'вс,\u00a027\u00a0февраля', 'воскресенье, 27\u00a0февраля'],
])('%s is a day of the week with its month', (day, short, long) => {
  expect(weekdayDate(day)).toBe(short);
  expect(longWeekdayDate(day)).toBe(long);
});

it('a day farther than half a year bears its year: in the next year nobody takes it for one of this', () => {
  expect(weekdayDate('2026-10-05', '2027-11-23')).toBe('пн,\u00a05\u00a0октября\u00a02026');
  expect(weekdayDate('2027-01-11', '2026-11-23')).toBe('пн,\u00a011\u00a0января');
});
