import { expect, it } from 'vitest';
import { duties } from '../../../../utils/duties/duties.ts';
import { type Entry, kinds } from '../../../../utils/duties/entry.ts';
import type { Task } from '../../../../utils/register/tasks/task.ts';
import { classLines } from '../../../../utils/register/turn/class-line.ts';
import { entryYear } from '../../../../utils/register/turn/entry-year.ts';
import { isPast, quietTasks } from '../../../../utils/register/turn/past-class.ts';
import { turnSummary } from '../../../../utils/register/turn/turn-summary.ts';

const entry = (fact: object, at = '2026-11-20T08:00:00.000Z') =>
  ({ id: 'e', at, classGroup: '1', person: 'p', ...fact }) as Entry;

it('says of each duty how many of its records follow and how many end with the year', () => {
  const entries = [
    entry({ kind: 'consent-given' }),
    entry({ kind: 'consent-refused' }),
    entry({ kind: 'acknowledged' }),
    entry({ kind: 'handing-out-blocked' }),
    entry({ kind: 'class-continued', from: '0' }),
  ];
  expect(turnSummary(entries, duties, kinds)).toEqual({
    follows: [
      { title: 'Согласия', records: 2 },
      { title: 'Полномочия, «Не выдавать» и прочее о людях', records: 1 },
    ],
    ends: [{ title: 'Ознакомление', records: 1 }],
  });
});

it.each([
  ['the year that it names', { kind: 'task-not-needed', year: 2024 }, 2024],
  ['that of its period', { kind: 'acknowledged', period: '2025/2026:q4', on: '2026-09-02' }, 2025],
  ['that of the day of the fact', { kind: 'meeting-attended', on: '2026-05-20' }, 2025],
  ['that of its recording', { kind: 'task-put-off' }, 2026],
])('an entry belongs to %s', (_, fact, year) => {
  expect(entryYear(entry(fact), kinds)).toBe(year);
});

it.each([
  ['2026-07-20T10:00:00.000Z', 2025],
  ['2026-07-31T10:00:00.000Z', 2025],
  ['2026-08-01T10:00:00.000Z', 2026],
  ['2026-12-31T10:00:00.000Z', 2026],
  ['2027-01-01T10:00:00.000Z', 2026],
])('what was recorded at %s belongs to the year that begins in %i', (at, year) => {
  expect(entryYear(entry({ kind: 'task-put-off' }, at), kinds)).toBe(year);
});

it('a class is past once the teacher has a list of the running year; it reminds only of what cannot wait', () => {
  const [old, now] = [{ schoolYear: 2025 }, { schoolYear: 2026 }];
  expect([isPast(old, [old], '2026-09-02'), isPast(old, [old, now], '2026-09-02')]).toEqual([false, true]);
  expect([isPast(now, [old, now], '2026-09-02'), isPast(old, [old, now], '2026-06-02')]).toEqual([
    false,
    false,
  ]);
  const task = (id: string, firm?: true) => ({ id, firm }) as Task;
  const all = {
    tasks: [task('consents/a'), task('incidents/b', true), task('passwords/waiting', true)],
    putOff: [],
    dropped: [],
    coming: [],
  };
  const ids = (isContinued: boolean) => quietTasks(all, isContinued).tasks.map(({ id }) => id);
  expect([ids(false), ids(true)]).toEqual([['incidents/b', 'passwords/waiting'], ['passwords/waiting']]);
});

it('a class is never made to continue itself, however often it is said', () => {
  const said = (classGroup: string, from: string, kind = 'class-continued') =>
    entry({ kind, classGroup, from });
  const { continued, heirs } = classLines([said('2', '1'), said('1', '2'), said('3', '3'), said('3', '1')]);
  expect([Object.fromEntries(continued), Object.fromEntries(heirs)]).toEqual([
    { '2': ['1'], '3': ['1'] },
    { '1': '2' },
  ]);
  expect(classLines([said('2', '1'), said('2', '1', 'class-told-apart')]).continued.size).toBe(0);
});
