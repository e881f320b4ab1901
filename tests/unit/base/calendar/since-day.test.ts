import { expect, it } from 'vitest';
import { sinceDay } from '../../../../utils/base/calendar/since-day.ts';

// 24 November 2026 is a Tuesday.
it.each([
  ['2026-11-23', 'со вчера'],
  ['2026-11-22', 'с воскресенья'],
  ['2026-11-20', 'с пятницы'],
  ['2026-11-18', 'со среды'],
  ['2026-11-17', 'с 17 ноября'],
  ['2026-10-24', 'с 24 октября'],
])('%s is «%s»', (day, words) => {
  expect(sinceDay(day, '2026-11-24')).toBe(words);
});
