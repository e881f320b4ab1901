import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Entry, isRecorded, kinds, type RecordedEntry } from '../../../utils/duties/entry.ts';
import { effective } from '../../../utils/register/effective.ts';
import { undoing } from '../../../utils/register/undo.ts';
import { runs } from '../property-runs.ts';
import { anyEntries } from './any-entries.ts';
import { correction, type RecordedFact, recordedEntries } from './entries.ts';

const block: RecordedFact = { kind: 'handing-out-blocked', ground: 'Решение суда' };
const stored = (entries: RecordedEntry[], prefix: string): Entry[] =>
  entries.map(
    (entry, index) => ({ ...entry, id: `${prefix}${index}`, at: '2026-12-01T08:00:00.000Z' }) as Entry,
  );

it.each<[string, RecordedFact[], string[], string[]]>([
  ['nothing', [block], [], []],
  ['a batch', [block, block, block], ['e0', 'e2'], ['e0', 'e2']],
  ['what is struck already', [block, correction('e0')], ['e0'], []],
  ['a correction', [block, correction('e0')], ['e1'], ['e1']],
  ['what is not there', [block], ['gone'], []],
  ['what the extension recorded', [{ kind: 'login-collected' }], ['e0'], []],
  ['the same twice', [block], ['e0', 'e0'], ['e0']],
])('%s', (_, facts, batch, expected) => {
  const entries = recordedEntries(...facts);
  expect(undoing([...entries, ...entries], batch, kinds)).toEqual(
    expected.map((entry) => ({ kind: 'entry-corrected', classGroup: '1', person: 'p', entry })),
  );
});

it('a batch undone leaves the register as it was, and the undoing undone as it was after the batch', () => {
  fc.assert(
    fc.property(anyEntries, anyEntries, (before, more) => {
      const batch = more.filter(isRecorded).map((entry) => ({ ...entry, id: `new-${entry.id}` })) as Entry[];
      const after = [...before, ...batch];
      const undone = stored(
        undoing(
          after,
          batch.map(({ id }) => id),
          kinds,
        ),
        'undo-',
      );
      const redone = stored(
        undoing(
          [...after, ...undone],
          undone.map(({ id }) => id),
          kinds,
        ),
        'redo-',
      );
      expect(effective([...after, ...undone], kinds).entries).toEqual(effective(before, kinds).entries);
      expect(effective([...after, ...undone, ...redone], kinds).entries).toEqual(
        effective(after, kinds).entries,
      );
    }),
    { numRuns: runs(500) },
  );
});
