import { expect, test } from 'vitest';
import { lessonNumberIn } from '../../../utils/dnevnik/lesson-number.ts';

test.each([
  ['20.11.2026, 3 урок', 3],
  ['20 ноября 2026, 0 урок', 0],
  ['20.11.2026, 0-й урок', 0],
  ['20.11.2026, -1 урок', -1],
  ['20.11.2026, урок −1', -1],
  ['урок 0', 0],
  ['20.11.2026-2 урок', 2],
  ['урок 12.05', null],
  ['20.11.2026', null],
])('%s', (text, number) => {
  expect(lessonNumberIn(text)).toBe(number);
});
