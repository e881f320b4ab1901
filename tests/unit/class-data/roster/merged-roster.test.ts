import { describe, expect, it } from 'vitest';
import { rosterFromReport } from '../../../../utils/class-data/roster/from-report.ts';
import { mergedRoster } from '../../../../utils/class-data/roster/merged-roster.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import type { ReportStudent } from '../../../../utils/dnevnik/pages.ts';
import { aRoster } from './a-roster.ts';

const CLASS = '1849681250723148374';
const NOW = new Date('2026-11-24T08:00:00Z');
const ANNA = 'Ручьёва Анна Ильинична';
const VERA = 'Ручьёва Вера Львовна';

const student = (key: string, name: string, more: Partial<RosterPerson> = {}) =>
  newPerson({ key, role: 'student', name, ...more });
const parent = (key: string, name: string, children: string[], more: Partial<RosterPerson> = {}) =>
  newPerson({ key, role: 'representative', name, children, ...more });
const row = (name: string, more: Partial<ReportStudent> = {}): ReportStudent => ({
  person: null,
  user: null,
  name,
  sex: null,
  card: null,
  school: null,
  birthDate: null,
  classGroup: { id: CLASS, name: '7 "А"', address: null },
  parents: [],
  ...more,
});
const codes = (warnings: { code: string }[]) => warnings.map(({ code }) => code);

describe('the report «Люди: Ученики»', () => {
  const enrich = (roster: ReturnType<typeof aRoster>, ...rows: ReportStudent[]) =>
    mergedRoster(roster, rosterFromReport(rows, roster, NOW), 'report', 'tell');

  it('brings birth dates and contacts', () => {
    const before = aRoster([student('1', ANNA, { person: '1' })], [parent('11', VERA, ['1'])]);
    const { roster, warnings } = enrich(
      before,
      row(ANNA, {
        birthDate: '2013-01-02',
        parents: [{ name: VERA, relation: 'мать', contact: '+7 (000) 123-45-67, vera@example.org' }],
      }),
      row('Чужой Пётр', { classGroup: { id: '1849681250723148375', name: '7 "Б"', address: null } }),
    );
    expect(roster.students).toEqual([student('1', ANNA, { person: '1', birthDate: '2013-01-02' })]);
    expect(roster.representatives).toEqual([
      parent('11', VERA, ['1'], {
        relation: 'мать',
        relations: { 1: 'мать' },
        phones: ['+7 (000) 123-45-67'],
        emails: ['vera@example.org'],
      }),
    ]);
    expect(roster.additions).toEqual([{ source: 'report', at: NOW.toISOString() }]);
    expect(warnings).toEqual([]);
  });

  it('is read again in place of the earlier reading', () => {
    const once = enrich(aRoster([student('1', ANNA)]), row(ANNA)).roster;
    const twice = enrich(once, row(ANNA));
    expect(twice.roster).toEqual(once);
  });

  it.each<[string, RosterPerson[], ReportStudent[], (string | null)[], string[]]>([
    [
      'finds namesakes by account',
      [student('1', ANNA, { user: '7' }), student('2', ANNA, { user: '8' })],
      [row(ANNA, { user: '8', birthDate: '2013-01-08' }), row(ANNA, { user: '7', birthDate: '2013-01-07' })],
      ['2013-01-07', '2013-01-08'],
      [],
    ],
    [
      'does not guess among namesakes',
      [student('1', ANNA), student('2', ANNA)],
      [row(ANNA, { birthDate: '2013-01-02' })],
      [null, null],
      ['namesakes'],
    ],
    [
      'does not guess among namesakes in the report',
      [student('1', ANNA)],
      [row(ANNA, { birthDate: '2013-01-02' }), row(ANNA, { birthDate: '2013-03-04' })],
      [null],
      ['namesakes', 'namesakes'],
    ],
    [
      'gives nobody data that belong to another account',
      [student('1', ANNA, { user: '7' })],
      [row(ANNA, { user: '8', birthDate: '2013-01-02' })],
      [null],
      ['not-in-list'],
    ],
    [
      'reports a namesake once the other is found by account',
      [student('1', ANNA, { user: '7' }), student('2', ANNA)],
      [row(ANNA, { user: '7', birthDate: '2013-01-07' }), row(ANNA, { birthDate: '2013-01-02' })],
      ['2013-01-07', '2013-01-02'],
      [],
    ],
    [
      'says that a birth date differs',
      [student('1', ANNA, { birthDate: '2013-01-02' })],
      [row(ANNA, { birthDate: '2013-03-04' })],
      ['2013-01-02'],
      ['birth-date-differs'],
    ],
    ['says who is not in the list', [], [row(ANNA)], [], ['not-in-list']],
  ])('%s', (_, students, rows, births, warned) => {
    const { roster, warnings } = enrich(aRoster(students), ...rows);
    expect(roster.students.map(({ birthDate }) => birthDate)).toEqual(births);
    expect(codes(warnings)).toEqual(warned);
  });

  it('gives the phone to the mother of twins once, and to no namesake of hers', () => {
    const twins = [student('1', ANNA), student('2', 'Ручьёва Инна Ильинична'), student('3', 'Ли Мэй')];
    const before = aRoster(twins, [parent('m', VERA, ['1', '2']), parent('n', VERA, ['3'])]);
    const contact = [{ name: VERA, relation: null, contact: '8 000 1234567' }];
    const { roster, warnings } = enrich(
      before,
      ...twins.slice(0, 2).map(({ name }) => row(name, { parents: contact })),
    );
    expect(roster.representatives.map(({ phones }) => phones)).toEqual([['8 000 1234567'], []]);
    expect(warnings).toEqual([]);
  });

  it('reports a parent missing from the class list', () => {
    const { roster, warnings } = enrich(
      aRoster([student('1', ANNA), student('2', 'Ли Мэй')], [parent('n', VERA, ['2'])]),
      row(ANNA, { parents: [{ name: VERA, relation: null, contact: null }] }),
    );
    expect(roster.representatives).toEqual([parent('n', VERA, ['2'])]);
    expect(codes(warnings)).toEqual(['not-in-list']);
  });
});

describe('a file', () => {
  const file = { source: 'file' as const };
  const add = (before: ReturnType<typeof aRoster>, added: ReturnType<typeof aRoster>) =>
    mergedRoster(before, added, 'file', 'add');

  it('adds people who are not in the list, with their children', () => {
    const before = aRoster([student('1', ANNA)]);
    const added = aRoster(
      [student('file:a', ANNA, file), student('file:b', 'Ли Мэй', file)],
      [
        parent('file:m', VERA, ['file:a', 'file:b'], {
          ...file,
          relations: { 'file:a': 'мать', 'file:b': 'тётя' },
        }),
      ],
    );
    const { roster } = add(before, added);
    expect(roster.students.map(({ key }) => key)).toEqual(['1', 'file:b']);
    expect(roster.representatives).toEqual([
      parent('file:m', VERA, ['1', 'file:b'], { ...file, relations: { 1: 'мать', 'file:b': 'тётя' } }),
    ]);
    // The same file again changes nothing.
    expect(add(roster, added).roster).toEqual(roster);
  });

  it('does not overwrite somebody else of the same key', () => {
    const before = aRoster([student('file:a', 'Дубова Анна', file)]);
    const { roster } = add(before, aRoster([student('file:a', 'Ли Мэй', file)]));
    expect(roster.students.map(({ key, name }) => [key, name])).toEqual([
      ['file:a', 'Дубова Анна'],
      ['file:a:2', 'Ли Мэй'],
    ]);
  });
});
