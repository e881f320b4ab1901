import { expect, it } from 'vitest';
import { emptyTimetable, withWeek } from '../../../../utils/class-data/timetable/class-timetable.ts';
import { lesson, week } from './a-timetable.ts';

it('stores a week once, in calendar order, and drops past ones', () => {
  const [old, now, next] = ['2026-11-16', '2026-11-23', '2026-11-30'] as const;
  let kept = withWeek(emptyTimetable(), week(old, []), old);
  kept = withWeek(kept, week(next, []), old);
  kept = withWeek(kept, week(now, []), now);
  kept = withWeek(kept, week(now, [lesson(now, 1)]), now);
  expect(kept.weeks.map(({ monday, lessons }) => [monday, lessons.length])).toEqual([
    [now, 1],
    [next, 0],
  ]);
});
