import { is, parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { periodName } from '../../../../utils/base/calendar/period-name.ts';
import {
  periodKey,
  periodOf,
  periodSchemes,
  reportingPeriodsSchema,
  schoolYearTitle,
  usualPeriods,
} from '../../../../utils/base/calendar/reporting-periods.ts';
import { fault } from '../../../setup/fault.ts';

const quarters = usualPeriods(2026, 'quarters');

it.each([
  2025, 2026, 2027, 2031,
])('the usual periods of %i are well-formed and within the school year', (year) => {
  for (const scheme of periodSchemes) {
    const periods = usualPeriods(year, scheme);
    expect(is(reportingPeriodsSchema, periods)).toBe(true);
    expect(periods.periods[0]!.from).toBe(`${year}-09-01`);
    expect(periods.periods.at(-1)!.to).toBe(`${year + 1}-05-26`);
  }
});

it.each([
  ['2026-08-15', 'q1'],
  ['2026-09-01', 'q1'],
  ['2026-10-25', 'q1'],
  ['2026-10-30', 'q1'],
  ['2026-11-05', 'q2'],
  ['2027-01-05', 'q2'],
  ['2027-01-11', 'q3'],
  ['2027-05-26', 'q4'],
  ['2027-07-01', 'q4'],
])('on %s it is %s', (day, id) => {
  expect(periodOf(quarters, day)?.id).toBe(id);
});

fault(
  'A period settled as «1 четверть» stands on papers beside «2-я четверть» of the journal',
  'it is read in the form of the site, whoever named it',
  () => {
    const settled = ['1 четверть', '2-я четверть', 'Осень'].map((name, at) => ({
      ...quarters.periods[at]!,
      name,
    }));
    const read = parse(reportingPeriodsSchema, { ...quarters, periods: settled });
    expect(read.periods.map(({ name }) => name)).toEqual(['1-я четверть', '2-я четверть', 'Осень']);
    const usual = periodSchemes.flatMap((scheme) => usualPeriods(2026, scheme).periods);
    expect(usual.map(({ name }) => name).filter((name) => name !== periodName(name))).toEqual([]);
    expect(['3 триместр', '2 полугодие', '6 модуль'].map(periodName)).toEqual([
      '3-й триместр',
      '2-е полугодие',
      '6-й модуль',
    ]);
  },
);

it('is named by its school year', () => {
  expect(periodKey(quarters, quarters.periods[0]!)).toBe('2026/2027:q1');
  expect(schoolYearTitle(2099)).toBe('2099/2100');
});

describe('is refused', () => {
  const [first, second] = quarters.periods;
  it.each<[string, object]>([
    ['no period', { periods: [] }],
    ['one that ends before it begins', { periods: [{ ...first, to: '2026-08-31' }] }],
    ['two that overlap', { periods: [first, { ...second, from: '2026-10-25' }] }],
    ['out of order', { periods: [second, first] }],
    ['two with one id', { periods: [first, { ...second, id: 'q1' }] }],
    ['without a name', { periods: [{ ...first, name: ' ' }] }],
    ['an unknown scheme', { scheme: 'weeks' }],
    ['a year that is not one', { schoolYear: 2026.5 }],
  ])('%s', (_, change) => {
    expect(is(reportingPeriodsSchema, quarters)).toBe(true);
    expect(is(reportingPeriodsSchema, { ...quarters, ...change })).toBe(false);
  });
});
