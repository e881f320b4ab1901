import { expect, it } from 'vitest';
import { kinds } from '../../../../utils/duties/entry.ts';
import { effective } from '../../../../utils/register/effective.ts';
import { classLines, latestOf } from '../../../../utils/register/turn/class-line.ts';
import { type RecordedFact, recordedEntries } from '../entries.ts';

const continues = (later: string, from: string): RecordedFact =>
  ({
    kind: 'class-continued',
    classGroup: later,
    person: later,
    from,
    name: from,
    year: 2025,
  }) as RecordedFact;

it.each<[string, string[], string[]]>([
  ['goes over all years to the running class', ['g6', 'g7', 'g8'], ['g8']],
  ['ends where the next list was deleted', ['g6', 'g7'], ['g7']],
  ['of one that nothing continues is nothing', ['g6'], []],
])('the way from a past class %s', (_, listed, latest) => {
  const facts = recordedEntries(continues('g7', 'g6'), continues('g8', 'g7'));
  const { entries } = effective(facts, kinds);
  expect(latestOf(classLines(entries), 'g6', new Set(listed))).toEqual(latest);
});

it('of a class that was divided leads to each part', () => {
  const { entries } = effective(recordedEntries(continues('a', 'g6'), continues('b', 'g6')), kinds);
  expect(latestOf(classLines(entries), 'g6', new Set(['a', 'b', 'g6']))).toEqual(['a', 'b']);
});
