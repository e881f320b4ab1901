import { describe, expect, it } from 'vitest';
import { joinProposals } from '../../../../utils/class-data/roster/join-proposals.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import { sharedRepresentatives } from '../../../../utils/class-data/roster/shared-representatives.ts';
import { aRoster } from './a-roster.ts';

const ANNA = 'Ручьёва Анна Ильинична';
const VERA = 'Ручьёва Вера Львовна';
const student = (key: string, name: string, more: Partial<RosterPerson> = {}) =>
  newPerson({ key, role: 'student', name, ...more });
const parent = (key: string, name: string, children: string[], more: Partial<RosterPerson> = {}) =>
  newPerson({ key, role: 'representative', name, children, ...more });
const file = { source: 'file' as const };

describe('proposals to join', () => {
  const lines = (...given: Parameters<typeof joinProposals>) =>
    joinProposals(...given).map(({ person, into, reasons, rivals }) => [
      person,
      into,
      reasons.join(),
      rivals,
    ]);

  it('finds a person from the file in the site’s list, with the reasons', () => {
    const born = { birthDate: '2013-01-02' };
    const roster = aRoster(
      [
        student('1', ANNA, { person: '1', ...born }),
        student('f', 'Ручьева  анна Ильинична', { ...file, ...born }),
      ],
      [
        parent('11', VERA, ['1'], { person: '11', phones: ['+7 (000) 123-45-67'] }),
        parent('g', VERA, ['f'], { ...file, phones: ['80001234567'] }),
      ],
    );
    expect(lines(roster)).toEqual([
      ['g', '11', 'телефон один,ребёнок один', 0],
      ['f', '1', 'дата рождения одна', 0],
    ]);
  });

  it.each<[string, RosterPerson[], unknown[]]>([
    ['two from the site', [student('1', ANNA, { person: '1' }), student('2', ANNA, { person: '2' })], []],
    [
      'different birth dates',
      [
        student('1', ANNA, { person: '1', birthDate: '2013-01-02' }),
        student('f', ANNA, { birthDate: '2013-03-04' }),
      ],
      [],
    ],
    ['the name alone', [student('1', ANNA, { user: '7' }), student('f', ANNA, file)], [['f', '1', '', 0]]],
    ['two without ids, once', [student('s', ANNA), student('s:2', ANNA)], [['s:2', 's', '', 0]]],
    [
      'namesakes',
      [student('1', ANNA, { person: '1' }), student('2', ANNA, { person: '2' }), student('f', ANNA, file)],
      [
        ['f', '1', '', 1],
        ['f', '2', '', 1],
      ],
    ],
    ['other names', [student('1', ANNA, { person: '1' }), student('f', 'Ли Мэй', file)], []],
  ])('%s', (_, students, proposals) => {
    expect(lines(aRoster(students))).toEqual(proposals);
  });

  it('recognises somebody who left without ids and came back with them', () => {
    const gone = [student('s', ANNA), student('2', 'Ли Мэй', { person: '2' })];
    expect(lines(aRoster([student('1', ANNA, { person: '1' })]), gone)).toEqual([['s', '1', '', 0]]);
  });
});

describe('representatives of several classes', () => {
  const seventh = (...people: RosterPerson[]) => aRoster([student('1', ANNA)], people);
  const fifth = (...people: RosterPerson[]) =>
    aRoster([student('2', 'Ручьёв Пётр Ильич'), student('3', 'Ли Мэй')], people, {
      classGroup: { id: '1849681250723148375', name: '5 "В"' },
    });
  const lines = (...rosters: Parameters<typeof sharedRepresentatives>[0]) =>
    sharedRepresentatives(rosters).map(({ certainty, people, reasons }) => [
      certainty,
      people.map(({ className, key }) => `${className} ${key}`).join(', '),
      reasons.join(),
    ]);

  it.each<[string, Partial<RosterPerson>, Partial<RosterPerson>, string[][]]>([
    ['one person id', { person: '11' }, { key: '11', person: '11' }, [['one', '7 "А" 11, 5 "В" 11', '']]],
    ['one account', { user: '7' }, { user: '7' }, [['one', '7 "А" 11, 5 "В" 12', '']]],
    ['another account', { user: '7' }, { user: '8' }, []],
    ['another person id', { person: '11' }, { person: '12' }, []],
    ['another birth date', { birthDate: '1980-01-02' }, { birthDate: '1980-03-04' }, []],
    ['the name alone', {}, { children: ['3'] }, [['maybe', '7 "А" 11, 5 "В" 12', '']]],
    [
      'name and phone',
      { phones: ['1234567'] },
      { phones: ['123-45-67'], children: ['3'] },
      [['maybe', '7 "А" 11, 5 "В" 12', 'телефон один']],
    ],
    ['another name', {}, { name: 'Ли Мин' }, []],
  ])('%s', (_, a, b, expected) => {
    expect(lines(seventh(parent('11', VERA, ['1'], a)), fifth(parent('12', VERA, ['3'], b)))).toEqual(
      expected,
    );
  });

  it('takes siblings’ common surname as a reason, no more', () => {
    expect(lines(seventh(parent('a', VERA, ['1'])), fifth(parent('b', VERA, ['2'])))).toEqual([
      ['maybe', '7 "А" a, 5 "В" b', 'дети с одной фамилией'],
    ]);
  });

  it('says nothing about two in one class', () => {
    expect(lines(seventh(parent('a', VERA, []), parent('b', VERA, [])))).toEqual([]);
  });
});
