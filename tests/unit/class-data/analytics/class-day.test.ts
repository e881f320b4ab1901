import { parse } from 'valibot';
import { expect, it } from 'vitest';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import { classDay } from '../../../../utils/class-data/analytics/class-day.ts';
import { analyseYear } from '../../../../utils/class-data/analytics/year-analysis.ts';
import { register, smallJournal } from './small-journal.ts';

const settings = parse(analyticsSettingsSchema, { weighting: 'plain' });
const [THURSDAY, FRIDAY, MONDAY] = ['2026-11-19', '2026-11-20', '2026-11-23'];

/** Thursday, Friday and Monday of three students; the second subject has no lesson on Monday. */
const JOURNAL = smallJournal([
  register('алгебра', 'q2', [THURSDAY, FRIDAY, MONDAY], {
    первый: ['5', '5', '4'],
    второй: ['2', '2/1', 'Н'],
    третий: ['4', '3', 'О'],
  }),
  register('химия', 'q2', [THURSDAY, FRIDAY], {
    первый: ['5', '5'],
    второй: ['3', '3'],
    третий: ['Б', '2'],
  }),
]);

const on = (today: string) => classDay(analyseYear(JOURNAL, { today, settings }));

it.each([
  // Absent: «Н», while «О» was there; marks since Friday: 2 and 1 in algebra, 2 in chemistry.
  [MONDAY, { absent: 1, since: FRIDAY, twos: 3 }],
  // On a day without lessons nobody is absent or present; what came on the last day stands.
  ['2026-11-22', { absent: null, since: FRIDAY, twos: 3 }],
  ['2026-11-24', { absent: null, since: MONDAY, twos: 0 }],
  [FRIDAY, { absent: 0, since: THURSDAY, twos: 4 }],
  // Nothing lies before the first day.
  [THURSDAY, { absent: 1, since: null, twos: 0 }],
])('%s: who was absent, since when, how many twos', (today, expected) => {
  expect(on(today)).toMatchObject(expected);
});

it('has the figures of the current period, with the marks that they rest on', () => {
  // Averages by the marks: 5 and 5; 1,67 and 3; 3,5 and 2 → one of three without a 2, and with 4 and 5 alone.
  const hint = 'по ожидаемым отметкам';
  expect(on(MONDAY).figures.map(({ name }) => name)).toEqual(['Успеваемость', 'Качество']);
  expect(on(MONDAY).figures.every((each) => each.hint === hint)).toBe(true);
});
