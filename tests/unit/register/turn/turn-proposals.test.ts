import { describe, expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { Roster, RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import type { Entry } from '../../../../utils/duties/entry.ts';
import { classLines } from '../../../../utils/register/turn/class-line.ts';
import { apartEntry, continuingEntries } from '../../../../utils/register/turn/continue-class.ts';
import { countAgain } from '../../../../utils/register/turn/found-again.ts';
import { type TurnProposal, turnProposals } from '../../../../utils/register/turn/turn-proposals.ts';
import { fault } from '../../../setup/fault.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';

const NAMES = [
  'Орлов Пётр Ильич',
  'Белова Анна Львовна',
  'Титов Олег Ильич',
  'Громова Вера Львовна',
  'Зуев Глеб Ильич',
];

const student = (key: string, name: string, more: Partial<RosterPerson> = {}) =>
  newPerson({ key, person: key, role: 'student', name, ...more });
const aClass = (
  id: string,
  name: string,
  schoolYear: number,
  students: RosterPerson[],
  parents: RosterPerson[] = [],
) => aRoster(students, parents, { classGroup: { id, name }, schoolYear });
const numbered = (from: number, more: (index: number) => Partial<RosterPerson> = () => ({})) =>
  NAMES.map((name, index) => student(String(from + index), name, more(index)));

const NOTHING_SAID = classLines([]);
const said = (facts: ReturnType<typeof continuingEntries>) =>
  classLines(
    facts.map((fact, at) => ({ ...fact, id: `e${at}`, at: `2026-09-01T08:00:0${at}.000Z` })) as Entry[],
  );
const pairs = (found: readonly TurnProposal[]) =>
  found.map(({ later, earlier }) => `${later.classGroup.id} after ${earlier.classGroup.id}`);

describe('a class of a new year', () => {
  const before = aClass('6a', '6 "А"', 2025, numbered(1));

  it('is proposed as the one that continues a class by its people, with who came and who left', () => {
    const later = aClass('7a', '7 "А"', 2026, [...numbered(1).slice(1), student('90', 'Юдин Лев Ильич')]);
    const [one] = turnProposals([later, before], NOTHING_SAID);
    expect(one && countAgain(one.found)).toBe(4);
    expect(one?.newcomers.map(({ name }) => name)).toEqual(['Юдин Лев Ильич']);
    expect(one?.leavers.map(({ student: { name } }) => name)).toEqual(['Орлов Пётр Ильич']);
  });

  it('is proposed with another letter, in each part of a class that was split, and after each of those that merged', () => {
    const [first, second] = [numbered(1).slice(0, 3), numbered(1).slice(3)];
    const parts = [aClass('7a', '7 "А"', 2026, first), aClass('7v', '7 "В"', 2026, second)];
    expect(pairs(turnProposals([...parts, before], NOTHING_SAID))).toEqual(['7a after 6a', '7v after 6a']);
    const other = aClass('6b', '6 "Б"', 2025, [
      student('50', 'Котов Марк Ильич'),
      student('51', 'Лапина Ия Львовна'),
    ]);
    const merged = aClass('7a', '7 "А"', 2026, [...numbered(1), ...other.students]);
    expect(pairs(turnProposals([merged, before, other], NOTHING_SAID))).toEqual([
      '7a after 6a',
      '7a after 6b',
    ]);
  });

  it('is another class where the teacher gets new children: 4 → 5 and 9 → 10, or a second class', () => {
    const fifth = aClass('5b', '5 "Б"', 2026, [
      student('70', 'Рогов Пётр Ильич'),
      student('71', 'Сомова Анна Львовна'),
    ]);
    const tenth = aClass('10a', '10 "А"', 2026, [
      student('80', 'Рогов Иван Ильич'),
      ...numbered(1).slice(0, 1),
    ]);
    expect(turnProposals([fifth, before], NOTHING_SAID)).toEqual([]);
    // One who repeats, or one of many who stays, makes no class.
    const ninth = aClass('9a', '9 "А"', 2025, numbered(1));
    const others = Array.from({ length: 9 }, (_, index) =>
      student(`6${index}`, `Лапин Марк ${'И'.repeat(index + 1)}`),
    );
    expect(
      turnProposals([{ ...tenth, students: [...tenth.students, ...others] }, ninth], NOTHING_SAID),
    ).toEqual([]);
  });

  it('is not proposed again once it is confirmed, or is told apart', () => {
    const later = aClass('7a', '7 "А"', 2026, numbered(1));
    const [one] = turnProposals([later, before], NOTHING_SAID) as [TurnProposal];
    expect(turnProposals([later, before], said(continuingEntries(one, new Set())))).toEqual([]);
    expect(turnProposals([later, before], said([apartEntry(one)]))).toEqual([]);
  });

  fault(
    'Each task list compared the names of all years again, of classes that were settled long ago, too',
    'A settled pair is not looked at, another once for its lists; the years before a settled one stay out',
    () => {
      const later = aClass('7a', '7 "А"', 2026, numbered(101));
      const both = [later, before];
      const [one] = turnProposals(both, NOTHING_SAID) as [TurnProposal];
      expect(turnProposals(both, NOTHING_SAID)[0]?.found).toBe(one.found);
      const unread = (list: Roster): Roster => ({
        ...list,
        get students(): RosterPerson[] {
          throw new Error(`${list.classGroup.id} is looked through`);
        },
      });
      const lists = [later, before, aClass('5a', '5 "А"', 2024, numbered(201))].map(unread);
      const ofFirst = said([
        { ...apartEntry(one), classGroup: '6a', person: '6a', from: '5a' },
        ...continuingEntries(one, new Set()),
      ]);
      expect(turnProposals(lists, ofFirst)).toEqual([]);
    },
  );

  it('continues the nearest year alone', () => {
    const [year24, year26] = [
      aClass('5a', '5 "А"', 2024, numbered(1)),
      aClass('7a', '7 "А"', 2026, numbered(1)),
    ];
    expect(pairs(turnProposals([year26, before, year24], NOTHING_SAID))).toEqual([
      '7a after 6a',
      '6a after 5a',
    ]);
  });
});

describe('people with new numbers of the site', () => {
  const mother = (key: string, child: string) =>
    newPerson({ key, person: key, role: 'representative', name: 'Орлова Инна Львовна', children: [child] });
  const before = aClass('6a', '6 "А"', 2025, numbered(1), [mother('31', '1')]);
  const proposed = (later: Roster, of = before) =>
    turnProposals([later, of], NOTHING_SAID)[0] as TurnProposal;
  const joins = (proposal: TurnProposal, meant: string[] = []) =>
    continuingEntries(proposal, new Set(meant)).flatMap((entry) =>
      entry.kind === 'person-joined' ? [`${entry.person} → ${entry.into}`] : [],
    );

  it('are found by their names where all have new ones, with their parents', () => {
    const later = aClass('7a', '7 "А"', 2026, numbered(101), [mother('131', '101')]);
    expect(joins(proposed(later))).toEqual([
      '1 → 101',
      '2 → 102',
      '3 → 103',
      '4 → 104',
      '5 → 105',
      '31 → 131',
    ]);
  });

  fault(
    'One child has left and a namesake has come, while all others have kept their numbers',
    'They are not taken for one person until the teacher says so: a name alone is no evidence',
    () => {
      const later = aClass(
        '7a',
        '7 "А"',
        2026,
        [student('101', 'Орлов Пётр Ильич'), ...numbered(1).slice(1)],
        [mother('131', '101')],
      );
      const proposal = proposed(later);
      expect(joins(proposal)).toEqual([]);
      expect(proposal.found.doubtful).toMatchObject([{ person: '1', into: '101', why: 'имя то же' }]);
      expect(joins(proposal, ['1'])).toEqual(['1 → 101', '31 → 131']);
    },
  );

  fault(
    'Two namesakes have new numbers, and no days of birth are known',
    'Their accounts, which have stayed, tell them apart',
    () => {
      const name = 'Орлов Пётр Ильич';
      const of = aClass('6a', '6 "А"', 2025, [
        student('1', name, { user: 'u1' }),
        student('2', name, { user: 'u2' }),
      ]);
      const now = [student('101', name, { user: 'u2' }), student('102', name, { user: 'u1' })];
      expect(joins(proposed(aClass('7a', '7 "А"', 2026, now), of))).toEqual(['1 → 102', '2 → 101']);
    },
  );

  fault(
    'Two classes with a namesake each merge, all with new numbers: of the second one neither namesake is found',
    'Once the first class is confirmed, its namesake is nobody else: the other one is left',
    () => {
      const name = 'Орлов Пётр Ильич';
      const others = NAMES.slice(1).map((each, index) => student(String(201 + index), each));
      const now = [student('101', name, { user: 'u1' }), student('102', name), ...others];
      const [first, second] = [
        // As it is once it was confirmed: its people have their numbers of now.
        aClass('6a', '6 "А"', 2025, [student('101', name, { user: 'u1' }), ...others.slice(0, 2)]),
        aClass('6b', '6 "Б"', 2025, [
          student('2', name),
          ...NAMES.slice(3).map((each, at) => student(`${at + 3}`, each)),
        ]),
      ];
      const later = aClass('7a', '7 "А"', 2026, now);
      const lists = [later, first, second];
      const ofSecond = turnProposals(lists, NOTHING_SAID).find(({ earlier }) => earlier === second);
      expect(joins(ofSecond as TurnProposal)).toEqual(['2 → 102', '3 → 203', '4 → 204']);
    },
  );

  it('are never one where their days of birth differ, and plainly one where they are the same', () => {
    const born = (year: number) => (index: number) => ({ birthDate: `${year}-03-0${index + 1}` });
    const [old, same, other] = [2014, 2014, 2015].map((year, at) => numbered(at === 0 ? 1 : 101, born(year)));
    const kept = numbered(1, born(2014)).slice(1);
    const of = aClass('6a', '6 "А"', 2025, old ?? []);
    expect(joins(proposed(aClass('7a', '7 "А"', 2026, [same?.[0] as RosterPerson, ...kept]), of))).toEqual([
      '1 → 101',
    ]);
    const apart = proposed(aClass('7a', '7 "А"', 2026, [other?.[0] as RosterPerson, ...kept]), of);
    expect([joins(apart), apart.found.doubtful]).toEqual([[], []]);
  });
});
