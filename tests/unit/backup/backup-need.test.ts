import { expect, it } from 'vitest';
import { backupNeed } from '../../../utils/backup/last-backup.ts';
import { fault } from '../../setup/fault.ts';

const ms = (day: string): number => Date.parse(`${day}T10:00:00Z`);
const backup = (day: string) => ({ madeAt: `${day}T10:00:00Z` });
const due = (last: { madeAt: string } | null, ...days: string[]) =>
  backupNeed(last, days.map(ms)).dueAt?.toISOString().slice(0, 10) ?? null;

it('a backup is due a day after the first entry, the next two weeks after the last one', () => {
  expect(due(null)).toBeNull();
  expect(due(null, '2026-09-03', '2026-09-01')).toBe('2026-09-02');
  expect(due(backup('2026-10-25'))).toBeNull();
  expect(due(backup('2026-10-25'), '2026-10-26')).toBe('2026-11-08');
});

fault(
  'Nothing is recorded for months after a backup; then an entry is made',
  'a backup of it is due a day later, and was not overdue before there was anything to keep',
  () => {
    expect(due(backup('2026-10-25'), '2027-03-05')).toBe('2027-03-06');
    expect(due(backup('2026-10-25'), '2026-11-08')).toBe('2026-11-09');
  },
);
