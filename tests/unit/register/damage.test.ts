import fc from 'fast-check';
import { safeParse } from 'valibot';
import { expect, it } from 'vitest';
import { consentLists } from '../../../utils/duties/consents/consent-lists.ts';
import { consentStates } from '../../../utils/duties/consents/consent-states.ts';
import { type Entry, entrySchema, kinds, recordedEntrySchema } from '../../../utils/duties/entry.ts';
import { effective } from '../../../utils/register/effective.ts';
import { personHistory } from '../../../utils/register/history.ts';
import { runs } from '../property-runs.ts';
import { ASK, CLASS_ROSTER, classOf, matrixOf } from './a-class.ts';
import { anyEntries } from './any-entries.ts';

const damages = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.string(),
  fc.integer(),
  fc.constantFrom('2026-02-30', '', '__proto__', 'e0'),
  fc.array(fc.string(), { maxLength: 2 }),
  fc.dictionary(fc.string(), fc.string()),
);

/** Fields changed, taken away and added, in some of the entries. */
const damaged: fc.Arbitrary<unknown[]> = anyEntries.chain((entries) =>
  fc.tuple(
    ...entries.map((entry) =>
      fc
        .option(fc.tuple(fc.constantFrom(...Object.keys(entry), 'more', '__proto__'), damages), { nil: null })
        .map((damage) => (damage ? { ...entry, [damage[0]]: damage[1] } : entry)),
    ),
  ),
);

it('damaged entries are detected, and what passes harms no state', () => {
  fc.assert(
    fc.property(damaged, (records) => {
      const passed = records.flatMap((record): Entry[] => {
        const checked = safeParse(entrySchema, record);
        return checked.success ? [checked.output] : [];
      });
      for (const record of records) safeParse(recordedEntrySchema, record);
      const counting = effective(passed, kinds).entries;
      const people = [...CLASS_ROSTER.students, ...CLASS_ROSTER.representatives];
      const states = consentStates(counting, people, ASK.purposes, classOf(counting));
      consentLists(states, people, ASK.today, 30);
      matrixOf(counting);
      for (const { key } of people)
        personHistory(
          passed,
          key,
          { name: (person) => person, purposes: [], period: (period) => period },
          kinds,
        );
      expect(counting.length).toBeLessThanOrEqual(records.length);
    }),
    { numRuns: runs(1_000) },
  );
});

it('whatever it is, it is an entry or it is not', () => {
  fc.assert(
    fc.property(fc.anything(), (record) => {
      expect(safeParse(entrySchema, record).success).toBe(false);
      expect(safeParse(recordedEntrySchema, record).success).toBe(false);
    }),
    { numRuns: runs(1_000) },
  );
});
