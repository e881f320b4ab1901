import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, kinds } from '../../../utils/duties/entry.ts';
import { effective, inOrder } from '../../../utils/register/effective.ts';
import { runs } from '../property-runs.ts';
import { anyEntries, merged } from './any-entries.ts';
import { correction, type RecordedFact, recordedEntries } from './entries.ts';

const block: RecordedFact = { kind: 'handing-out-blocked', ground: 'Решение суда' };
const counting = (...facts: RecordedFact[]) =>
  effective(recordedEntries(...facts), kinds).entries.map(({ id }) => id);

describe('corrections', () => {
  it.each<[string, RecordedFact[], string[]]>([
    ['nothing is corrected', [block, block], ['e0', 'e1']],
    ['one is struck', [block, block, correction('e0')], ['e1']],
    ['a corrected correction brings it back', [block, correction('e0'), correction('e1')], ['e0']],
    ['and once more', [block, correction('e0'), correction('e1'), correction('e2')], []],
    [
      'struck twice, one correction taken back',
      [block, correction('e0'), correction('e0'), correction('e1')],
      [],
    ],
    [
      'struck twice, both taken back',
      [block, correction('e0'), correction('e0'), correction('e1'), correction('e2')],
      ['e0'],
    ],
    ['of nothing that is there', [block, correction('gone')], ['e0']],
    ['of itself', [block, correction('e1')], ['e0']],
    [
      'out of a circle',
      [block, correction('e2'), correction('e1'), { ...correction('e0'), id: 'e3' }, correction('e3')],
      ['e0'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(counting(...facts)).toEqual(expected);
  });
  it('that only each other name strike nothing', () => {
    // b names a, and a names b: neither is to be believed, so the fact that a third one in the circle names stands.
    const circle = [
      { ...correction('b'), id: 'a' },
      { ...correction('a'), id: 'b' },
    ];
    expect(effective(recordedEntries({ ...block, id: 'fact' }, ...circle), kinds).struck.size).toBe(0);
    const [fact, a, b] = recordedEntries(
      { ...block, id: 'a' },
      { ...correction('c'), id: 'b' },
      { ...correction('b'), id: 'c' },
    );
    const naming = { ...b!, id: 'c', entry: 'b' } as Entry;
    expect(effective([fact!, a!, naming], kinds).entries).toEqual([fact]);
  });
  it('are told with what they strike', () => {
    const { struck } = effective(
      recordedEntries(block, correction('e0'), correction('e0'), correction('e1')),
      kinds,
    );
    expect([...struck]).toEqual([
      ['e0', ['e2']],
      ['e1', ['e3']],
    ]);
  });
  it('count wherever they stand by the clocks of two computers', () => {
    const early = { ...correction('e1'), at: '2020-01-01T00:00:00.000Z' };
    expect(counting(early, block)).toEqual([]);
  });
});

describe('people who were joined', () => {
  const joined = (person: string, into: string): RecordedFact => ({ kind: 'person-joined', person, into });
  const consent = (person: string, signedBy: string): RecordedFact => ({
    kind: 'consent-refused',
    person,
    signedBy,
    purpose: 'Фото',
    on: '2026-09-12',
    number: null,
    place: null,
  });
  it.each<[string, RecordedFact[], Record<string, string>]>([
    ['stand as they were', [], { a: 'a' }],
    ['stand under the new key', [joined('a', 'b')], { a: 'b', b: 'b' }],
    ['follow a further joining', [joined('a', 'b'), joined('b', 'c')], { a: 'c', b: 'c' }],
    ['in either order', [joined('b', 'c'), joined('a', 'b')], { a: 'c', b: 'c' }],
    ['go where they were joined last', [joined('a', 'b'), joined('a', 'c')], { a: 'c', b: 'b' }],
    ['turn round', [joined('a', 'b'), joined('b', 'a')], { a: 'a', b: 'a' }],
    [
      'turn round in a longer path',
      [joined('a', 'b'), joined('b', 'c'), joined('c', 'a')],
      { a: 'a', b: 'a', c: 'a' },
    ],
    ['do not lose themselves', [joined('a', 'a')], { a: 'a' }],
    ['are parted by a correction', [joined('a', 'b'), correction('e0')], { a: 'a' }],
  ])('%s', (_, facts, expected) => {
    const { keyOf } = effective(recordedEntries(...facts), kinds);
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, keyOf(key)]))).toEqual(expected);
  });
  it('are renamed wherever an entry names them', () => {
    const { entries } = effective(
      recordedEntries(
        consent('child', 'file'),
        consent('file', 'file'),
        {
          kind: 'credentials-handed-out',
          person: 'child',
          to: 'file',
          on: '2026-09-12',
          toName: 'Тестова',
          capacity: 'мать',
          how: 'mail',
        },
        {
          kind: 'acknowledged',
          person: 'file',
          student: 'child',
          topic: 't',
          form: 'sheet',
          on: '2026-09-12',
        },
        joined('file', 'site'),
        joined('child', 'site-child'),
      ),
      kinds,
    );
    expect(JSON.stringify(entries.slice(0, 4))).not.toMatch(/"(?:file|child)"/);
    expect(entries).toMatchObject([
      { person: 'site-child', signedBy: 'site' },
      { person: 'site', signedBy: 'site' },
      { person: 'site-child', to: 'site' },
      { person: 'site', student: 'site-child' },
      {},
      {},
    ]);
  });
});

describe('order', () => {
  it('is by moment, then by id, each entry once', () => {
    const [first, second, third] = recordedEntries(block, block, {
      ...block,
      at: '2026-11-23T08:00:00.000Z',
      id: 'a',
    });
    expect(inOrder([second!, third!, first!, { ...second! }])).toEqual([third, first, second]);
  });
  it('goes by the moment, whatever its zone', () => {
    const zoned = recordedEntries(
      { ...block, at: '2026-11-23T12:00:00+05:00', id: 'b' },
      { ...block, at: '2026-11-23T08:00:00Z', id: 'a' },
    );
    expect(inOrder(zoned).map(({ id }) => id)).toEqual(['b', 'a']);
  });
  it('of two that claim one id takes the same one, in whatever order they come', () => {
    const [entry] = recordedEntries(block);
    const other = { ...entry!, ground: 'Иное' } as Entry;
    expect(inOrder([entry!, other])).toEqual(inOrder([other, entry!]));
  });
  it('of merging makes no difference', () => {
    fc.assert(
      fc.property(
        anyEntries.chain((entries) => fc.tuple(fc.constant(entries), merged(entries))),
        ([entries, other]) => {
          const [a, b] = [effective(entries, kinds), effective(other, kinds)];
          expect(b.entries).toEqual(a.entries);
          expect(b.struck).toEqual(a.struck);
        },
      ),
      { numRuns: runs(500) },
    );
  });
});

it('whatever was recorded, correcting it brings the former register back, and correcting that the later one', () => {
  fc.assert(
    fc.property(anyEntries, anyEntries, (before, more) => {
      const added = more.map((entry) => ({ ...entry, id: `new-${entry.id}` }));
      const strike = (entries: Entry[], prefix: string): Entry[] =>
        entries.map(({ id, person }) => ({
          id: `${prefix}${id}`,
          kind: 'entry-corrected' as const,
          entry: id,
          person,
          classGroup: '1',
          at: '2026-12-01T08:00:00.000Z',
        }));
      const undone = strike(added, 'undo-');
      const redone = strike(undone, 'redo-');
      const whole = effective([...before, ...added], kinds).entries;
      expect(effective([...before, ...added, ...undone], kinds).entries).toEqual(
        effective(before, kinds).entries,
      );
      expect(effective([...before, ...added, ...undone, ...redone], kinds).entries).toEqual(whole);
    }),
    { numRuns: runs(500) },
  );
});
