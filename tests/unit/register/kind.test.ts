import { nullable, safeParse, string } from 'valibot';
import { describe, expect, it } from 'vitest';
import { personKey } from '../../../utils/register/entry-base.ts';
import {
  type AnyEntry,
  entrySchemaOf,
  entrySentence,
  factDay,
  inForm,
  kind,
  kindBook,
  ofKinds,
  peopleIn,
  withPeople,
} from '../../../utils/register/kind.ts';
import { checked } from '../../../utils/vault/quick-check.ts';
import { fault } from '../../setup/fault.ts';

const handed = kind(
  'handed',
  { on: string(), to: nullable(personKey), what: string() },
  { by: 'teacher', holds: 'year', day: 'on', people: ['to'], sentence: ({ what, on }) => `${what}, ${on}` },
);
const renamed = kind(
  'renamed',
  { title: string() },
  {
    by: 'teacher',
    holds: 'person',
    day: null,
    people: [],
    sentence: ({ title }) => title,
    // The first form called it `name`, the second `label`.
    form: 3,
    upgrade: (older, form) => ({ ...older, title: form === 1 ? older.name : older.label }),
  },
);
const book = kindBook([handed, renamed]);
const base = { id: 'e', at: '2026-11-20T08:00:00.000Z', classGroup: 'c', person: 'p' };
const entry = { ...base, kind: 'handed', on: '2026-11-19', to: 'm', what: 'Памятка' };

describe('a new entry', () => {
  it('has the number of its form, unless that is the first', () => {
    expect(inForm({ kind: 'renamed', title: 'Поход' }, book)).toEqual({
      kind: 'renamed',
      title: 'Поход',
      formNumber: 3,
    });
    expect(inForm({ kind: 'handed' }, book)).toEqual({ kind: 'handed' });
    expect(inForm({ kind: 'unknown' }, book)).toEqual({ kind: 'unknown' });
  });
});

describe('a kind of entry', () => {
  it('says the day of the fact, whom it names and how it reads', () => {
    expect(factDay(entry, book)).toBe('2026-11-19');
    expect(peopleIn(entry, book)).toEqual(['p', 'm']);
    expect(peopleIn({ ...entry, to: null } as AnyEntry, book)).toEqual(['p']);
    expect(entrySentence(entry, { name: (key) => key, purposes: [], period: (key) => key }, book)).toBe(
      'Памятка, 2026-11-19',
    );
  });

  fault(
    'A sentence of a register ends with the initials of a person',
    'It has one full stop, and an ellipsis stays as it is',
    () => {
      const words = { name: (key: string) => key } as never;
      const said = (title: string) =>
        entrySentence({ ...base, kind: 'renamed', title } as never, words, book);
      expect(said('внесла Иванова М. П..')).toBe('внесла Иванова М. П.');
      expect(said('внесено.')).toBe('внесено.');
      expect(said('и так далее...')).toBe('и так далее...');
    },
  );

  it('moves everybody whom it names to another key, and leaves the rest unchanged', () => {
    expect(withPeople(entry, book, (key) => `${key}2`)).toEqual({ ...entry, person: 'p2', to: 'm2' });
    expect(entry.to).toBe('m');
  });

  it('of which nothing is known has no day, no sentence, and names only its person', () => {
    const other = { ...base, kind: 'unknown', on: '2026-11-19', to: 'm' };
    expect([factDay(other, book), peopleIn(other, book)]).toEqual([null, ['p']]);
    expect(entrySentence(other, { name: String, purposes: [], period: String }, book)).toBe('');
    expect(ofKinds([other, entry], [handed])).toEqual([entry]);
  });

  it('is found among others: entries of several kinds in the order of the register, whichever kind is asked for first', () => {
    const places = Array.from({ length: 300 }, (_, at) => ({
      ...base,
      id: `${at}`,
      kind: ['handed', 'unknown', 'renamed'][(at * 7) % 3] ?? '',
    }));
    const expected = places.filter(({ kind: id }) => id !== 'unknown');
    expect(ofKinds(places, [renamed, handed])).toEqual(expected);
    expect(ofKinds(places, [handed, renamed])).toEqual(expected);
  });

  it('carries older forms forward, by their numbers', () => {
    const schema = entrySchemaOf([handed, renamed]);
    const first = { ...base, kind: 'renamed', name: 'Поездка' };
    const second = { ...base, kind: 'renamed', label: 'Поездка', formNumber: 2 };
    for (const older of [first, second])
      expect(safeParse(schema, older)).toMatchObject({
        success: true,
        output: { title: 'Поездка', formNumber: 3 },
      });
    const now = { ...base, kind: 'renamed', title: 'Поход', formNumber: 3 };
    expect(safeParse(schema, now)).toMatchObject({ success: true, output: now });
    expect(safeParse(schema, entry)).toMatchObject({ success: true, output: entry });
  });

  it('is read the same by the quick check, whatever its form', () => {
    const schema = entrySchemaOf([handed, renamed]);
    const given = [
      { ...base, kind: 'renamed', name: 'Поездка' },
      { ...base, kind: 'renamed', label: 'Поездка', formNumber: 2 },
      { ...base, kind: 'renamed', title: 'Поход', formNumber: 3 },
      { ...base, kind: 'renamed', title: 'Поход', formNumber: 4 },
      entry,
    ];
    for (const each of given) {
      const parsed = safeParse(schema, each);
      expect(checked(schema, each)).toEqual(parsed.success ? parsed.output : undefined);
    }
  });

  it('refuses what is of no form, of a newer one, or of an unknown kind', () => {
    const schema = entrySchemaOf([handed, renamed]);
    expect(safeParse(schema, { ...base, kind: 'renamed' }).success).toBe(false);
    expect(safeParse(schema, { ...base, kind: 'renamed', title: 'Поход', formNumber: 4 }).success).toBe(
      false,
    );
    expect(safeParse(schema, { ...entry, formNumber: 2 }).success).toBe(false);
    expect(safeParse(schema, { ...base, kind: 'gone' }).success).toBe(false);
    for (const given of [null, 'renamed', { kind: 7 }]) expect(safeParse(schema, given).success).toBe(false);
  });
});
