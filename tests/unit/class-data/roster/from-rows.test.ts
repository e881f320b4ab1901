import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ImportedRow } from '../../../../utils/class-data/import/mapping.ts';
import { rosterFromRows } from '../../../../utils/class-data/roster/from-rows.ts';
import { fault } from '../../../setup/fault.ts';
import { runs } from '../../property-runs.ts';
import { RANDOM_KEY } from './a-roster.ts';
import { everybody } from './generated-rosters.ts';

const FRAME = { school: { id: null, name: 'Лицей' }, classGroup: { id: '1', name: '7 "А"' } };
const NOW = new Date('2026-11-23T08:00:00Z');
const row = (name: string, more: Partial<ImportedRow> = {}): ImportedRow => ({
  row: 2,
  name,
  className: null,
  role: null,
  relation: null,
  ofChild: null,
  login: null,
  password: null,
  temporaryPassword: null,
  birthDate: null,
  phone: null,
  email: null,
  notes: [],
  broken: false,
  ...more,
});
const parent = (name: string, ofChild: string | null, more: Partial<ImportedRow> = {}) =>
  row(name, { role: 'representative', relation: 'мать', ofChild, ...more });
const read = (...rows: ImportedRow[]) => rosterFromRows(rows, FRAME, NOW);
const ANNA = 'Ручьёва Анна Ильинична';
const IVAN = 'Тёзкин Иван Павлович';
const VERA = 'Ручьёва Вера Львовна';

describe('a roster from the rows of a file', () => {
  fault(
    'people of a file have no ids of the site',
    'their keys are random: no name, birth date or class stands in them',
    () => {
      const keys = everybody(
        read(
          row(ANNA, { birthDate: '2013-01-02' }),
          row(ANNA, { birthDate: '2013-03-04' }),
          parent(VERA, ANNA),
          parent(VERA, IVAN, { phone: '8 000 1234567' }),
        ).roster,
      ).map(({ key }) => key);
      expect(keys).toHaveLength(4);
      expect(new Set(keys).size).toBe(4);
      for (const key of keys) expect(key).toMatch(RANDOM_KEY);
    },
  );

  it('has students and their representatives, with birth dates and contacts', () => {
    const { roster, warnings } = read(
      row(ANNA, { className: '7-а', birthDate: '2013-01-02' }),
      parent(VERA, 'Ручьёвой Анны', {
        phone: '8 (000) 123-45-67, +7 000 7654321',
        email: 'vera@example.org',
      }),
    );
    const key = roster.students[0]!.key;
    expect(roster).toMatchObject({ ...FRAME, source: 'file', schoolYear: 2026, partial: false });
    expect(roster.students).toMatchObject([{ key, name: ANNA, birthDate: '2013-01-02', source: 'file' }]);
    expect(roster.representatives).toMatchObject([
      {
        children: [key],
        relations: { [key]: 'мать' },
        phones: ['8 (000) 123-45-67', '+7 000 7654321'],
        emails: ['vera@example.org'],
        relation: 'мать',
      },
    ]);
    expect(warnings).toEqual([]);
  });

  it('leaves out other classes', () => {
    expect(everybody(read(row(ANNA, { className: '8 «Б»' })).roster)).toEqual([]);
  });

  it('says which names are incomplete', () => {
    const { roster, warnings } = read(
      row('Иванова', { row: 7 }),
      row('', { ofChild: 'Иванов', role: 'representative' }),
    );
    expect(everybody(roster)).toEqual([]);
    expect(warnings).toMatchObject([{ code: 'name-not-whole', row: 7 }]);
  });

  it('does not name the child if two students may be meant', () => {
    const { roster, warnings } = read(
      row(IVAN, { birthDate: '2013-01-02' }),
      row(IVAN, { birthDate: '2013-03-04' }),
      parent(VERA, 'Тёзкин Иван', { row: 9 }),
    );
    expect(roster.students).toHaveLength(2);
    expect(roster.representatives).toMatchObject([{ name: VERA, children: [] }]);
    expect(warnings).toMatchObject([{ code: 'child-ambiguous', row: 9 }]);
  });

  it.each<[string, ImportedRow[], number]>([
    [
      'two rows with one birth date',
      [row(ANNA, { birthDate: '2013-01-02' }), row(ANNA, { birthDate: '2013-01-02' })],
      1,
    ],
    ['two rows of one name alone', [row(ANNA), row(ANNA)], 2],
    [
      'a mother of twins with one phone',
      [parent(VERA, 'А', { phone: '8 000 1234567' }), parent(VERA, 'Б', { phone: '+7 (000) 123-45-67' })],
      1,
    ],
    ['a mother of twins by name alone', [parent(VERA, 'А'), parent(VERA, 'Б')], 2],
  ])('%s: %#', (_, rows, people) => {
    expect(everybody(read(...rows).roster)).toHaveLength(people);
  });
});

test('the order of the rows changes neither people nor families', () => {
  const generated = fc.array(
    fc.record({
      name: fc.constantFrom(ANNA, IVAN, VERA),
      role: fc.constantFrom<ImportedRow['role']>('student', 'representative', null),
      birthDate: fc.constantFrom(null, '2013-01-02', '2013-03-04'),
      ofChild: fc.constantFrom(null, 'Ручьёва Анна', 'Тёзкин И.'),
      phone: fc.constantFrom(null, '8 000 1234567', '8 000 7654321'),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(generated, fc.infiniteStream(fc.nat()), (drafts, dice) => {
      const rows = drafts.map((draft) => row(draft.name, draft));
      const shuffled = rows
        .map((one) => ({ one, at: dice.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      const described = (people: ReturnType<typeof everybody>) => {
        const nameOf = new Map(people.map((person) => [person.key, `${person.name} ${person.birthDate}`]));
        return people
          .map(({ key: _, children, relations, ...facts }) =>
            JSON.stringify([
              facts,
              children.map((child) => nameOf.get(child)).sort(),
              Object.entries(relations).map(([child, relation]) => `${nameOf.get(child)} ${relation}`),
            ]),
          )
          .sort();
      };
      const [given, other] = [everybody(read(...rows).roster), everybody(read(...shuffled).roster)];
      expect(described(other)).toEqual(described(given));
      expect(new Set(given.map(({ key }) => key)).size).toBe(given.length);
    }),
    { numRuns: runs(500) },
  );
});
