import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type ClassHistory, continuedHistory } from '../../../../utils/class-data/roster/class-history.ts';
import { continueRoster } from '../../../../utils/class-data/roster/continue-roster.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { Roster, RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import { runs } from '../../property-runs.ts';
import { aRoster } from './a-roster.ts';
import { everybody, generatedRosters } from './generated-rosters.ts';

const student = (key: string, more: Partial<RosterPerson> = {}) =>
  newPerson({ key, role: 'student', name: `Имя ${key}`, person: key, ...more });
const on = (day: string, ...students: RosterPerson[]) =>
  aRoster(students, [], { readAt: `2026-${day}T08:00:00.000Z` });
const left = (history: ClassHistory) => history.left.map((one) => [one.person.key, one.on, one.className]);

describe('the history of a class', () => {
  const first = on('09-01', student('1'), student('2'));
  const start = continuedHistory(null, null, first, []);

  it('begins with the first reading', () => {
    expect(start).toEqual({ since: '2026-09-01T08:00:00.000Z', differences: [], left: [] });
  });

  it('stays the same object when nothing has changed', () => {
    expect(continuedHistory(start, first, on('09-02', student('1'), student('2')), [])).toBe(start);
  });

  it('keeps those who have left, with the day, and removes them when they return', () => {
    const second = on('10-01', student('1'));
    const without = continuedHistory(start, first, second, []);
    expect(left(without)).toEqual([['2', '2026-10-01', '7 "А"']]);
    const back = continuedHistory(without, second, on('11-01', student('1'), student('2')), []);
    expect(left(back)).toEqual([]);
    expect(back.differences.map(({ joined, left }) => [joined.length, left.length])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('continues when the class has a new title', () => {
    const next = { ...on('09-02', student('1'), student('2')), schoolYear: 2027 };
    next.classGroup = { ...next.classGroup, name: '8 "А"' };
    expect(continuedHistory(start, first, next, []).differences[0]?.title).toEqual({
      before: { name: '7 "А"', schoolYear: 2026 },
      after: { name: '8 "А"', schoolYear: 2027 },
    });
  });

  it('reports a changed key neither as joining nor as leaving', () => {
    const before = on('09-01', student('student:7', { name: 'А', person: null, user: '7' }));
    const after = on('10-01', student('1', { name: 'А', user: '7' }));
    const history = continuedHistory(start, before, after, [{ person: 'student:7', into: '1' }]);
    expect(history.left).toEqual([]);
    expect(history.differences[0]).toMatchObject({
      joined: [],
      left: [],
      changed: [{ after: { key: '1' } }],
    });
  });

  it('compares nothing with a partial list, but loses nobody who was in it', () => {
    const part = { ...first, partial: true };
    const history = continuedHistory(start, part, on('10-01', student('1'), student('3')), []);
    expect(history.differences).toEqual([]);
    expect(left(history)).toEqual([['2', '2026-10-01', '7 "А"']]);
  });
});

test('after any sequence of readings, everybody ever listed is there or has left', () => {
  fc.assert(
    fc.property(fc.array(generatedRosters, { minLength: 1, maxLength: 5 }), (readings) => {
      let roster: Roster | null = null;
      let history: ClassHistory | null = null;
      const standsAs = new Map<string, string>();
      for (const [turn, read] of readings.entries()) {
        const readAt = `2026-11-${String(turn + 10)}T08:00:00.000Z`;
        const next = continueRoster(roster, { ...read, readAt });
        history = continuedHistory(history, roster, next.roster, next.joins);
        roster = next.roster;
        for (const { person, into } of next.joins) standsAs.set(person, into);
        for (const { key } of everybody(roster)) standsAs.delete(key);
        for (const { key } of everybody(roster)) standsAs.set(key, key);
        const known = new Set(
          [...everybody(roster), ...history.left.map(({ person }) => person)].map(({ key }) => key),
        );
        for (const key of standsAs.values()) expect(known).toContain(key);
        expect(
          history.left.filter(({ person }) => everybody(next.roster).some(({ key }) => key === person.key)),
        ).toEqual([]);
      }
    }),
    { numRuns: runs(300) },
  );
});
