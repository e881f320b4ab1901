import { expect, it } from 'vitest';
import { usualPeriods } from '../../../../utils/base/calendar/reporting-periods.ts';
import { holidayLines } from '../../../../utils/duties/extracts/holiday-lines.ts';

it('names the days between the periods', () => {
  expect(holidayLines(usualPeriods(2026, 'quarters')).replaceAll('\u00a0', ' ').split('\n')).toEqual([
    'Осенние каникулы: 26.10.2026 – 04.11.2026 (10 дней)',
    'Зимние каникулы: 31.12.2026 – 10.01.2027 (11 дней)',
    'Весенние каникулы: 22.03.2027 – 31.03.2027 (10 дней)',
  ]);
});

it('does not take a weekend for holidays', () => {
  const periods = usualPeriods(2026, 'quarters');
  const close = periods.periods.slice(0, 2).map((period, at) => ({
    ...period,
    ...(at === 1 ? { from: '2026-10-28' } : {}),
  }));
  expect(holidayLines({ ...periods, periods: close })).toBe('');
});

it('takes the holidays as the site tells them before what lies between the periods', () => {
  const ofSite = [{ name: 'Зимние каникулы', from: '2026-12-30', to: '2027-01-08' }];
  expect(holidayLines(usualPeriods(2026, 'quarters'), ofSite).replaceAll('\u00a0', ' ')).toBe(
    'Зимние каникулы: 30.12.2026 – 08.01.2027 (10 дней)',
  );
});
