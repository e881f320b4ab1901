import { describe, expect, it } from 'vitest';
import {
  performanceFilters,
  performanceRows,
} from '../../../../components/class-data/analysis/performance-rows.ts';
import type { EarlyWarning } from '../../../../utils/class-data/analytics/class-warnings.ts';
import type { SettledWarning } from '../../../../utils/duties/observations/student-observations.ts';
import { fault } from '../../../setup/fault.ts';

const warning = (id: string, student: string, level: EarlyWarning['level']): EarlyWarning => ({
  id,
  student,
  level,
  kind: 'failing',
  subject: 'a',
  hundredths: 200,
  marks: 3,
});
const settled = (id: string, person: string, what: string | null) =>
  ({ id, person, what, at: '2026-11-20T08:00:00Z', said: 'Ожидается «2».' }) as SettledWarning;
const NAMES: Record<string, string> = {
  a: 'Алиев Тимур',
  b: 'Борисова Вера',
  c: 'Власов Пётр',
  d: 'Гусев Глеб',
};
const given = {
  students: ['a', 'b', 'c', 'd'],
  warnings: [warning('1', 'b', 'watch'), warning('2', 'c', 'alarm'), warning('3', 'c', 'watch')],
  settled: [settled('x', 'a', null), settled('y', 'c', 'первая'), settled('z', 'c', 'вторая')],
  nameOf: (key: string) => NAMES[key] ?? key,
  birthDate: () => null,
  subjects: { whole: () => 'Алгебра', short: () => 'Алг' },
};
const rows = performanceRows(given);

describe('the rows of performance', () => {
  fault(
    'a class has dozens of warnings, several of one student',
    'each student has one row with all of them, alarms above the rest; who has none has no row',
    () => {
      expect(rows.map(({ key, warnings }) => [key, warnings.length])).toEqual([
        ['c', 2],
        ['b', 1],
        ['a', 0],
      ]);
      expect(rows[0]?.chips.map(({ text }) => text)).toEqual(['2: алг., алг.']);
    },
  );

  it('say what was done last', () => {
    expect(rows[0]?.done.map(({ what }) => what)).toEqual(['вторая', 'первая']);
  });

  it('are filtered', () => {
    const found = (filter: keyof typeof performanceFilters) =>
      rows.filter(performanceFilters[filter]).map(({ key }) => key);
    expect(found('alarm')).toEqual(['c']);
    expect(found('watch')).toEqual(['b']);
    expect(found('done')).toEqual(['c', 'a']);
  });
});
