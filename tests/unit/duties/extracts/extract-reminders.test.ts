import { expect, it } from 'vitest';
import { extractReminders } from '../../../../utils/duties/extracts/extract-reminders.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';

const issued = (extract: string): RecordedFact => ({
  kind: 'extract-issued',
  person: 'a',
  extract,
  on: '2026-11-02',
  span: '2-я четверть',
});
const handed = (extract: string, on: string): RecordedFact => ({
  kind: 'extract-handed-over',
  person: 'a',
  extract,
  on,
  to: 'm',
  toName: 'Мама',
  how: 'in-person',
});
const back = (extract: string): RecordedFact => ({
  kind: 'extract-returned',
  person: 'a',
  extract,
  on: '2026-11-20',
  signedBy: 'm',
  signedName: 'Мама',
});

it('lists what is not handed over yet and what has been out for two weeks', () => {
  const entries = recordedEntries(
    ...['1', '2', '3', '4', '5'].map(issued),
    handed('2', '2026-11-03'),
    handed('3', '2026-11-10'),
    handed('4', '2026-11-03'),
    back('4'),
    back('5'),
  );
  const { reminders, days } = extractReminders({ entries, today: '2026-11-24' });
  expect(reminders.map(({ text, who, due }) => [text, who.length, due])).toEqual([
    ['Выписки составлены, но не вручены', 1, null],
    ['Талоны выписок не вернулись', 1, '2026-11-17'],
  ]);
  expect(days).toEqual(['2026-11-17', '2026-11-24']);
  expect(extractReminders({ entries: [], today: '2026-11-24' })).toEqual({ reminders: [], days: [] });
});
