import { expect } from 'vitest';
import type { ReportingPeriod } from '../../../../utils/class-data/journal/class-journal.ts';
import { sitePeriods } from '../../../../utils/class-data/journal/site-periods.ts';
import { fault } from '../../../setup/fault.ts';

const period = (
  number: number,
  start: string | null,
  finish: string | null,
  kind: ReportingPeriod['kind'] = 'trimester',
): ReportingPeriod => ({
  id: `100000000000000000${number}`,
  number,
  kind,
  name: `${number} триместр`,
  start,
  finish,
});
const YEAR = [
  period(1, '2026-09-01', '2026-11-13'),
  period(2, '2026-11-23', '2027-02-19'),
  period(3, '2027-03-01', '2027-05-26'),
];
const taken = (...periods: ReportingPeriod[]) => sitePeriods({ periods, schoolYear: 2026 });

fault(
  'The school has its own days of trimesters, and the teacher types them though the API has given them',
  'They are taken with ids that entries know, the year itself left out; what is incomplete, mixed or overlapping is not',
  () => {
    expect(taken(...YEAR, period(1, '2026-09-01', '2027-05-26', 'year'))).toEqual({
      schoolYear: 2026,
      scheme: 'trimesters',
      periods: [
        { id: 't1', name: '1-й триместр', from: '2026-09-01', to: '2026-11-13' },
        { id: 't2', name: '2-й триместр', from: '2026-11-23', to: '2027-02-19' },
        { id: 't3', name: '3-й триместр', from: '2027-03-01', to: '2027-05-26' },
      ],
    });
    expect(taken()).toBeNull();
    // Pages give no days.
    expect(taken(...YEAR.map((each) => ({ ...each, start: null, finish: null })))).toBeNull();
    expect(taken(...YEAR, period(4, '2027-06-01', '2027-06-10', 'module'))).toBeNull();
    expect(taken(YEAR[1]!, YEAR[0]!)).toBeNull();
    expect(taken(period(1, '2026-09-01', '2026-11-13', null))).toBeNull();
  },
);
