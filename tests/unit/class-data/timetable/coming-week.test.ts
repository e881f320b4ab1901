import { expect, it } from 'vitest';
import { comingWeek } from '../../../../utils/class-data/timetable/coming-week.ts';
import { lesson, timetable, week } from './a-timetable.ts';

const NOW = week('2026-11-23', [lesson('2026-11-23', 1)]);
const NEXT = week('2026-11-30', [lesson('2026-11-30', 1)]);

it.each([
  ['Monday', '2026-11-23', [NOW, NEXT], '2026-11-23'],
  ['Wednesday', '2026-11-25', [NOW, NEXT], '2026-11-23'],
  ['Thursday', '2026-11-26', [NOW, NEXT], '2026-11-30'],
  ['Sunday', '2026-11-29', [NOW, NEXT], '2026-11-30'],
  ['Friday, the next week not published', '2026-11-27', [NOW, week('2026-11-30', [])], '2026-11-23'],
  ['Friday before holidays', '2026-11-27', [NOW, week('2026-11-30', [], 'Каникулы')], '2026-11-30'],
  ['a timetable read long ago', '2026-12-14', [NOW, NEXT], undefined],
])('%s', (_, today, weeks, monday) => {
  expect(comingWeek(timetable(weeks), today)?.monday).toBe(monday);
});
