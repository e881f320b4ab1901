import { expect, it } from 'vitest';
import { owedExtracts } from '../../../../utils/duties/extracts/owed-extracts.ts';
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
  const owed = owedExtracts({ entries, today: '2026-11-24' });
  expect(owed.map(({ rule, who, since, due }) => [rule, who, since, due])).toEqual([
    ['not-handed-over', ['e0'], '2026-11-02', null],
    ['not-returned', ['e1'], '2026-11-18', '2026-11-17'],
    // Out for two weeks today: owed from tomorrow.
    ['not-returned', ['e2'], '2026-11-25', '2026-11-24'],
  ]);
  expect(owedExtracts({ entries: [], today: '2026-11-24' })).toEqual([]);
});
