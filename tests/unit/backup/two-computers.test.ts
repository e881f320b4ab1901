import fc from 'fast-check';
import { safeParse } from 'valibot';
import { expect, test } from 'vitest';
import { type Contents, documentStamp, documentValue } from '../../../utils/backup/contents.ts';
import { merged } from '../../../utils/backup/merge.ts';
import { stampOf } from '../../../utils/base/clock/stamp.ts';
import { joinedRoster } from '../../../utils/class-data/roster/joined-roster.ts';
import { type Entry, entrySchema, kinds } from '../../../utils/duties/entry.ts';
import { effective } from '../../../utils/register/effective.ts';
import { documents } from '../../../utils/stored/stored-documents.ts';
import { runs } from '../property-runs.ts';
import { CLASSES, Computer, copyOf, inOrderOf, PEOPLE, type Reading } from './two-computers.ts';

const computer = fc.constantFrom(0, 1);
const classGroup = fc.constantFrom(...CLASSES);
const reading: fc.Arbitrary<Reading> = fc.record({ ids: fc.boolean(), birthDates: fc.boolean() });

/** A step of work, or with a backup, on one of the two. */
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('read' as const), on: computer, classGroup, reading }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('note' as const),
      on: computer,
      classGroup,
      person: fc.nat(PEOPLE.length - 1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('correct' as const), on: computer, number: fc.nat(20) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('settle' as const), on: computer, value: fc.nat(9) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), on: computer, classGroup }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('back-up' as const), on: computer }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('restore' as const), on: computer, number: fc.nat(20) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), on: computer }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat(100_000) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Played {
  both: [Computer, Computer];
  truth: Map<string, number>;
}

function play(steps: readonly Step[], ahead: number): Played {
  const clock = { time: 0 };
  const truth = new Map<string, number>();
  const both: [Computer, Computer] = [
    new Computer('aaaaaaaa', clock, 0, truth),
    new Computer('bbbbbbbb', clock, ahead, truth),
  ];
  const backups: Contents[] = [];
  for (const each of steps) {
    if (each.do === 'wait') {
      clock.time += each.ms;
      continue;
    }
    const here = both[each.on] as Computer;
    if (each.do === 'read') here.read(each.classGroup, each.reading);
    else if (each.do === 'note') here.note(each.classGroup, each.person);
    else if (each.do === 'correct') here.correct(each.number);
    else if (each.do === 'settle') here.write('settings:analytics', { value: each.value });
    else if (each.do === 'delete') here.delete(each.classGroup);
    else if (each.do === 'back-up') backups.push(copyOf(here.contents));
    else if (each.do === 'undo') here.undo();
    else {
      const backup = backups[each.number % Math.max(1, backups.length)];
      if (backup) here.restore(copyOf(backup));
    }
  }
  return { both, truth };
}

/** Each restores what the other has, until nothing is new. */
function exchange([a, b]: Played['both']): void {
  for (let turn = 0; turn < 3; turn++) {
    const [fromA, fromB] = [copyOf(a.contents), copyOf(b.contents)];
    a.restore(fromB);
    b.restore(fromA);
  }
}

const steps = fc.array(step, { maxLength: 40 });
/** The second clock is off by up to an hour, or by a year. */
const ahead = fc.oneof(fc.integer({ min: -3_600_000, max: 3_600_000 }), fc.constant(365 * 86_400_000));

const parsed = ({ entries }: Contents): Entry[] =>
  entries.flatMap((entry) => {
    const checked = safeParse(entrySchema, entry);
    return checked.success ? [checked.output] : [];
  });

test('whatever is done on two computers, in whatever order, they end with the same records in the same order', () => {
  fc.assert(
    fc.property(steps, ahead, (all, shift) => {
      const { both } = play(all, shift);
      exchange(both);
      const [a, b] = both.map(({ contents }) => inOrderOf(contents));
      expect(a).toEqual(b);
      const [one, other] = both.map(({ contents }) => effective(parsed(contents), kinds).entries);
      expect(one).toEqual(other);
    }),
    { numRuns: runs(100) },
  );
});

test('no entry is lost, and nothing that was deleted comes back', () => {
  fc.assert(
    fc.property(steps, ahead, (all, shift) => {
      const { both } = play(all, shift);
      exchange(both);
      const deleted = both.flatMap((each) => each.deleted);
      const isDeleted = (entry: Parameters<typeof stampOf>[0] & { classGroup: string }) =>
        deleted.some(({ classGroup, stamp }) => classGroup === entry.classGroup && stampOf(entry) <= stamp);
      const ids = new Set(both[0].contents.entries.map(({ id }) => id));
      for (const entry of both.flatMap((each) => each.recorded)) {
        expect(ids.has(entry.id), `${entry.id} ${entry.kind}`).toBe(!isDeleted(entry));
      }
      expect(both[0].contents.entries.filter(isDeleted)).toEqual([]);
      for (const { id, value } of both[0].contents.documents)
        for (const { classGroup, stamp } of deleted)
          if (id.includes(classGroup)) expect(documentStamp(value) > stamp, id).toBe(true);
    }),
    { numRuns: runs(100) },
  );
});

test('nobody is doubled: what was recorded of a person stands with the one record of that person', () => {
  fc.assert(
    fc.property(steps, ahead, (all, shift) => {
      // A class that is deleted and read again begins with new people.
      const { both, truth } = play(
        all.filter((each) => each.do !== 'delete'),
        shift,
      );
      exchange(both);
      const { contents } = both[0];
      const { entries, keyOf } = effective(parsed(contents), kinds);
      for (const document of contents.documents.filter(({ id }) => id.startsWith('roster:'))) {
        const list = documentValue(documents.roster, document.value);
        if (!list) throw new Error('a list is damaged');
        const roster = joinedRoster(list, keyOf);
        const people = [...roster.students, ...roster.representatives];
        expect(people.length).toBe(PEOPLE.length);
        const keys = new Map(people.map(({ key }) => [truth.get(key), key]));
        expect(keys.size).toBe(PEOPLE.length);
        for (const entry of entries.filter(({ classGroup: id }) => id === roster.classGroup.id))
          if (entry.kind === 'note-written')
            expect(entry.person, PEOPLE[truth.get(entry.person) ?? -1]?.name).toBe(
              keys.get(truth.get(entry.person)),
            );
      }
    }),
    { numRuns: runs(100) },
  );
});

test('a restore that is taken back at once leaves everything as it was', () => {
  fc.assert(
    fc.property(steps, ahead, (all, shift) => {
      const { both } = play(all, shift);
      const [a, b] = both;
      // Lists of deleted classes are brought into one form once.
      const before = inOrderOf(merged(a.contents, a.contents));
      a.restore(copyOf(b.contents));
      a.undo();
      expect(inOrderOf(merged(a.contents, a.contents))).toEqual(before);
    }),
    { numRuns: runs(100) },
  );
});

test('merging is the same from both sides, and once is as good as twice', () => {
  fc.assert(
    fc.property(steps, ahead, (all, shift) => {
      const [a, b] = play(all, shift).both;
      const once = merged(a.contents, b.contents);
      expect(inOrderOf(merged(b.contents, a.contents))).toEqual(inOrderOf(once));
      expect(inOrderOf(merged(once, b.contents))).toEqual(inOrderOf(once));
    }),
    { numRuns: runs(100) },
  );
});
