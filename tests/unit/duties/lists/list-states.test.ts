import { describe, expect, it } from 'vitest';
import { compareLists } from '../../../../utils/duties/lists/compare-lists.ts';
import { classCompleteness } from '../../../../utils/duties/lists/completeness.ts';
import { correctionCells, correctionsOf } from '../../../../utils/duties/lists/corrections.ts';
import type { Difference } from '../../../../utils/duties/lists/difference.ts';
import type { ListDecision } from '../../../../utils/duties/lists/list-entries.ts';
import { listJob } from '../../../../utils/duties/lists/list-job.ts';
import { listRows } from '../../../../utils/duties/lists/list-states.ts';
import { classOf } from '../../register/a-class.ts';
import { recordedEntries } from '../../register/entries.ts';
import { list, parent, roster, student } from './a-list.ts';

const OLEG = 'Петров Олег Ильич';
const before = roster(
  student('a', 'Перов Олег Ильич', { birthDate: '2013-05-05' }),
  parent('m', 'Петрова Анна Ивановна', ['a'], { phones: ['8 900 111-22-33'] }),
);
const listed = list(
  { name: OLEG, birthDate: '2013-05-06' },
  { name: 'Петрова Анна Ивановна', of: OLEG, relation: 'мать', phones: ['8 900 111-22-34'] },
  { name: 'Новиков Пётр Олегович' },
);

const decided = (difference: Difference, decision: ListDecision, document: string | null = null) => {
  const { person, field, other, name, role, was, should } = difference;
  return {
    kind: 'list-difference-decided' as const,
    person: person ?? 'class',
    on: '2026-11-23',
    field,
    other,
    name,
    role,
    was,
    should,
    decision,
    document,
  };
};

describe('differences that are decided', () => {
  // The day of birth of the list tells that it is no slip of the pen: the teacher says who it is.
  const { differences } = compareLists(before, listed, new Map([[1, 'a']]));
  const by = (field: string) => differences.find((each) => each.field === field) as Difference;

  it('are found first', () => {
    expect(differences.map(({ field }) => field)).toEqual(['name', 'birth-date', 'phone', 'missing']);
    expect(listRows(differences, [], before).every(({ state }) => state === 'new')).toBe(true);
  });

  it('are not new in a second run, and are again when the list says something else', () => {
    const entries = recordedEntries(decided(by('birth-date'), 'refused'), decided(by('missing'), 'accepted'));
    const states = listRows(differences, entries, before).map(({ field, state }) => [field, state]);
    expect(states).toEqual([
      ['name', 'new'],
      ['birth-date', 'refused'],
      ['phone', 'new'],
      ['missing', 'accepted'],
    ]);
    const other = list({ name: OLEG, birthDate: '2013-05-07' });
    const again = compareLists(before, other, new Map([[1, 'a']])).differences;
    expect(listRows(again, entries, before).find(({ field }) => field === 'birth-date')).toMatchObject({
      state: 'new',
      should: '2013-05-07',
    });
  });

  it('are corrected once Dnevnik.ru shows the right value, with no list at hand', () => {
    const entries = recordedEntries(
      ...differences.map((each) => decided(each, 'correction', 'Свидетельство о рождении')),
    );
    expect(listRows(null, entries, before).map(({ state }) => state)).toEqual(Array(4).fill('correction'));
    const after = roster(
      student('a', OLEG, { birthDate: '2013-05-06' }),
      student('n', 'Новиков Петр Олегович'),
      parent('m', 'Петрова Анна Ивановна', ['a'], { phones: ['+7 900 1112234'] }),
    );
    expect(listRows(null, entries, after).map(({ state }) => state)).toEqual(Array(4).fill('corrected'));
    expect(listJob.lines(classOf(entries))).toMatchObject([
      { text: 'Список класса сверен', since: null, open: ['Не сверялся'] },
      { text: 'Исправления внесены', open: [expect.stringMatching(/^Ждут исправления: 4\s/)] },
    ]);
  });

  it('stand on the list of corrections with what stands, what should stand and the document', () => {
    const entries = recordedEntries(
      decided(by('birth-date'), 'correction', 'Свидетельство о рождении'),
      decided(by('missing'), 'correction'),
      decided(by('phone'), 'accepted'),
    );
    const corrections = correctionsOf(listRows(differences, entries, before), () => null);
    expect(corrections).toEqual([
      {
        who: 'Перов Олег Ильич (ученик)',
        what: 'Дата рождения',
        was: '05.05.2013',
        should: '06.05.2013',
        document: 'Свидетельство о рождении',
      },
      {
        who: 'Новиков Пётр Олегович (ученик)',
        what: 'Нет в Дневник.ру',
        was: 'нет',
        should: 'внести',
        document: '',
      },
    ]);
    expect(correctionCells(corrections).rows[0]).toEqual([
      1,
      'Перов Олег Ильич (ученик)',
      'Дата рождения',
      '05.05.2013',
      '06.05.2013',
      'Свидетельство о рождении',
    ]);
  });
});

it('says at a glance what of each family is missing', () => {
  const { students, representatives, standings } = classOf([]);
  const all = classCompleteness({ students, representatives, standings });
  expect(all.map(({ student: { key }, gaps }) => [key, [...gaps]])).toEqual([
    ['s1', ['contacts', 'account']],
    ['s2', ['contacts', 'account']],
    ['s3', ['birth-date', 'representatives', 'authority', 'contacts', 'account']],
    // At 18 nobody signs for her.
    ['s4', ['contacts', 'account']],
  ]);
});
