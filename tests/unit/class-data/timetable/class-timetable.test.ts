import { expect, it } from 'vitest';
import { emptyTimetable, withWeek } from '../../../../utils/class-data/timetable/class-timetable.ts';
import { lesson, week } from './a-timetable.ts';

it('stores a week once, in calendar order, and drops past ones', () => {
  const [old, now, next] = ['2026-11-16', '2026-11-23', '2026-11-30'] as const;
  let stored = withWeek(emptyTimetable(), week(old, []), old);
  stored = withWeek(stored, week(next, []), old);
  stored = withWeek(stored, week(now, []), now);
  stored = withWeek(stored, week(now, [lesson(now, 1)]), now);
  expect(stored.weeks.map(({ monday, lessons }) => [monday, lessons.length])).toEqual([
    [now, 1],
    [next, 0],
  ]);
});
