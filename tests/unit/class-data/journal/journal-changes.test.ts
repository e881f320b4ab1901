import { afterEach, describe, expect, it } from 'vitest';
import { changesOfLastDay, type SeenChange } from '../../../../utils/class-data/journal/journal-changes.ts';

const seen = (seenAt: string): SeenChange => ({
  kind: 'mark-new',
  student: 's',
  subject: 'm',
  date: '2026-11-20',
  value: '5',
  seenAt,
});

describe('the news of the latest day', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('is empty if nothing has changed', () => {
    expect(changesOfLastDay([])).toEqual([]);
  });

  it.each([
    // Two readings on one local morning that are two days in UTC, and on two local days that are one in UTC.
    ['Asia/Kamchatka', ['2026-11-22T23:00:00Z', '2026-11-23T01:00:00Z'], 2],
    ['Asia/Kamchatka', ['2026-11-23T09:00:00Z', '2026-11-23T13:00:00Z'], 1],
    ['Europe/Kaliningrad', ['2026-11-22T22:30:00Z', '2026-11-23T08:00:00Z'], 2],
    ['America/Los_Angeles', ['2026-11-23T02:00:00Z', '2026-11-23T20:00:00Z'], 1],
    ['UTC', ['2026-11-22T23:00:00Z', '2026-11-23T01:00:00Z'], 1],
  ])('in %s follows the days of the school', (name, times, expected) => {
    process.env.TZ = name;
    expect(changesOfLastDay(times.map(seen))).toHaveLength(expected);
  });
});
