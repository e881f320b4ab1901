import { describe, expect, it, test } from 'vitest';
import { isToRefresh, oldestReading } from '../../../../utils/duties/extracts/data-age.ts';
import { journalOf } from './a-draft.ts';

const NOW = new Date('2026-11-24T12:00:00Z');

test.each([
  { days: 0, oldest: '2026-01-01T00:00:00Z', lastUpdate: null, wanted: false },
  { days: 3, oldest: '2026-11-21T12:00:00Z', lastUpdate: null, wanted: false },
  { days: 3, oldest: '2026-11-21T11:59:59Z', lastUpdate: null, wanted: true },
  { days: 3, oldest: '2026-11-20T12:00:00Z', lastUpdate: '2026-11-20T11:58:00Z', wanted: true },
  // One journal could not be opened an hour ago: its old reading triggers no further update.
  { days: 3, oldest: '2026-10-01T12:00:00Z', lastUpdate: '2026-11-24T11:00:00Z', wanted: false },
  { days: 3, oldest: null, lastUpdate: null, wanted: false },
])('after $days days, read $oldest, last update $lastUpdate: $wanted', ({ wanted, ...age }) => {
  expect(isToRefresh(age, NOW)).toBe(wanted);
});

describe('the oldest reading', () => {
  it('belongs to the given period', () => {
    const journal = journalOf();
    const [first, second] = journal.registers;
    first!.readAt = '2026-11-20T08:00:00Z';
    second!.readAt = '2026-11-18T08:00:00Z';
    expect(oldestReading(journal, 'q2')).toBe('2026-11-18T08:00:00Z');
    expect(oldestReading(journal, null)).toBe('2026-11-18T08:00:00Z');
    second!.period = 'q1';
    expect(oldestReading(journal, 'q2')).toBe('2026-11-20T08:00:00Z');
    expect(oldestReading(journal, 'q9')).toBeNull();
  });
});
