import { describe, expect, it } from 'vitest';
import { noAbsences } from '../../../../utils/class-data/analytics/attendance.ts';
import { figuresByGroup } from '../../../../utils/class-data/groups/group-figures.ts';
import {
  isOthersWork,
  journalOfOwn,
  ownGroups,
  timetableOfOwn,
} from '../../../../utils/class-data/groups/own-groups.ts';
import {
  groupsOfLessons,
  siteDifferences,
  siteGroups,
  subjectsInGroups,
  subjectsOfLessons,
} from '../../../../utils/class-data/groups/site-groups.ts';
import { moved, type SubjectPlan } from '../../../../utils/class-data/groups/subject-plan.ts';
import type { ClassJournal, Register } from '../../../../utils/class-data/journal/class-journal.ts';
import { classHomework } from '../../../../utils/class-data/timetable/class-homework.ts';
import { draftClassSheet } from '../../../../utils/duties/extracts/draft-extract.ts';
import { fault } from '../../../setup/fault.ts';
import { lesson, timetable, week } from '../timetable/a-timetable.ts';
import { aPlan, DAY, ENGLISH } from './plans.ts';

const register = (group: string, teacher: string, students: string[], homework: string): Register => ({
  subject: 'en',
  group,
  period: 'q2',
  teachers: [teacher],
  lessons: [{ id: `l-${group}`, date: '2026-11-25', number: 3, topic: '', homework }],
  rows: students.map((student) => ({ student, cells: [] })),
  source: 'page',
  readAt: '2026-11-23T07:00:00.000Z',
});

const GROUP_1 = '7 "А"/Английский язык, группа 1';
const GROUP_2 = '7 "А"/Английский язык, группа 2';

const journal = {
  classGroup: { id: 'c1', name: '7 "А"' },
  schoolYear: 2026,
  periods: [{ id: 'q2', number: 2, kind: 'quarter', name: '2-я четверть', start: null, finish: null }],
  subjects: [
    { id: 'en', name: ENGLISH },
    { id: 'alg', name: 'Алгебра' },
  ],
  groups: [
    { id: 'c1', name: '7 "А"', subject: null },
    { id: 'g1', name: GROUP_1, subject: 'en' },
    { id: 'g2', name: GROUP_2, subject: 'en' },
  ],
  students: [],
  registers: [
    register('g1', 'Первова Анна', ['s1', 's2'], 'Параграф первой'),
    register('g2', 'Второва Инна', ['s3'], 'Параграф второй'),
  ],
} as unknown as ClassJournal;

const lessons = timetable([
  week('2026-11-23', [
    lesson('2026-11-25', 3, { subject: ENGLISH, group: GROUP_1, teacher: 'Анна Первова' }),
    lesson('2026-11-25', 3, { subject: ENGLISH, group: GROUP_2, teacher: 'Инна Второва' }),
    lesson('2026-11-25', 4),
  ]),
]);

const of = { plans: [], journal, on: '2026-11-23' };

describe('what is of the student’s own group', () => {
  fault(
    'teachers, lessons and homework of another study group on the sheet of a family',
    'only those of the student’s own group stand there, and those of the whole class',
    () => {
      const own = ownGroups('s3', of);
      const sheet = draftClassSheet(journalOfOwn(journal, own), timetableOfOwn(lessons, own), 'q2', {
        className: '7 «А»',
        period: '2-я четверть',
        on: '2026-11-23',
        planned: [],
        works: '',
        holidays: '',
      });
      const english = sheet.teachers.filter(({ subject }) => subject === ENGLISH);
      expect(english).toEqual([{ subject: ENGLISH, group: 'гр. 2', teacher: 'Второва Инна' }]);
      expect(sheet.homework.map(({ text }) => text)).toEqual(['Параграф второй']);
      expect(JSON.stringify(sheet.week)).toContain('гр. 2');
      expect(JSON.stringify(sheet.week)).not.toContain('гр. 1');
      expect(JSON.stringify(sheet.week)).toContain('Алгебра');
    },
  );

  it('the plan goes before the register once its day has come', () => {
    const plan = moved(aPlan({ g1: [], g2: [] }), ['s3'], { group: 'g1' }, '2026-11-23');
    expect(ownGroups('s3', { ...of, plans: [plan] }).isOthers(ENGLISH, GROUP_2)).toBe(true);
    expect(ownGroups('s3', { ...of, plans: [plan], on: '2026-11-22' }).isOthers(ENGLISH, GROUP_2)).toBe(
      false,
    );
  });

  it('hides nothing where the group is not known, and everything of others from who is left out', () => {
    expect(ownGroups('s9', of).isOthers(ENGLISH, GROUP_1)).toBe(false);
    const leftOut = moved(aPlan({ g1: [], g2: [] }), ['s3'], { reason: 'освобождение' }, DAY);
    const own = ownGroups('s3', { ...of, plans: [leftOut] });
    expect([GROUP_1, GROUP_2, null].map((group) => own.isOthers(ENGLISH, group))).toEqual([
      true,
      true,
      false,
    ]);
    expect(classHomework(journalOfOwn(journal, own), timetableOfOwn(lessons, own), '2026-11-23')).toEqual([]);
  });

  it('a plan whose titles are not the site’s says nothing of the site’s lessons', () => {
    const plan = aPlan({ x7: ['s3'] });
    expect(ownGroups('s3', { ...of, plans: [plan] }).isOthers(ENGLISH, GROUP_2)).toBe(false);
  });

  it.each([
    [{ subject: `${ENGLISH}, гр. 1`, title: 'Контрольная работа' }, true],
    [{ subject: ENGLISH, title: 'Контрольная работа (группа 2)' }, false],
    [{ subject: ENGLISH, title: 'Контрольная работа № 1' }, false],
    [{ subject: 'Алгебра', title: 'Контрольная работа, группа 1' }, false],
  ])('control work %j is another group’s: %s', (work, isOthers) => {
    expect(isOthersWork(work, subjectsInGroups(journal), ownGroups('s3', of))).toBe(isOthers);
  });
});

it('what the site shows is compared group by group', () => {
  const shown = siteGroups(journal, ENGLISH);
  expect(shown.map(({ name, students }) => [name, students])).toEqual([
    [GROUP_1, ['s1', 's2']],
    [GROUP_2, ['s3']],
  ]);
  const plan = aPlan({ g1: ['s1'], g2: ['s2', 's3'] });
  const students = ['s1', 's2', 's3'].map((key) => ({ key }));
  expect(siteDifferences(plan, shown, students)).toMatchObject([
    { there: 2, missing: [], extra: ['s2'] },
    { there: 1, missing: ['s2'], extra: [] },
  ]);
});

it('the timetable shows the groups of a subject with teachers and rooms, each once', () => {
  const { weeks } = timetable([
    week('2026-11-23', [
      lesson('2026-11-25', 3, { subject: ENGLISH, group: GROUP_2, teacher: 'Инна Второва' }),
      lesson('2026-11-25', 3, { subject: ENGLISH, group: GROUP_1, teacher: null, room: '31' }),
      lesson('2026-11-26', 2, { subject: ENGLISH, group: GROUP_1, teacher: 'Анна Первова', room: null }),
      lesson('2026-11-26', 3),
    ]),
  ]);
  const own = weeks.flatMap((each) => each.lessons);
  expect(subjectsOfLessons(own)).toEqual([ENGLISH]);
  expect(groupsOfLessons(own, 'иностранный язык, английский')).toEqual([
    { title: 'Группа 1', teacher: 'Анна Первова', room: '31' },
    { title: 'Группа 2', teacher: 'Инна Второва', room: expect.anything() },
  ]);
});

it('where the journals show no groups, figures go by the plan, and who is in none counts in none', () => {
  const whole = { ...journal, groups: journal.groups.slice(0, 1), registers: [] };
  const of = (given: string) => ({ given, outcome: 5, average: { count: 2 }, absences: noAbsences() });
  const students = ['s1', 's2', 's3', 's4'].map((key, index) => ({
    student: { key },
    subjects: new Map([['en', of(String(5 - index))]]),
  }));
  const plan = moved(aPlan({ g1: ['s1', 's2'], g2: ['s3'] }), ['s4'], { reason: 'на дому' }, DAY);
  const figures = figuresByGroup(
    { students } as never,
    { subject: { id: 'en', name: ENGLISH }, figures: { basis: 'given' } } as never,
    { journal: whole, plans: [plan] },
  );
  expect(
    figures.map(({ title, students: own, figures: { counts } }) => [title, own.length, counts]),
  ).toMatchObject([
    ['Группа 1', 2, { fives: 1, fours: 1 }],
    ['Группа 2', 1, { threes: 1 }],
  ]);
  expect(
    figuresByGroup({ students } as never, { subject: { id: 'en', name: ENGLISH }, figures: {} } as never, {
      journal: whole,
      plans: [],
    }),
  ).toEqual([]);
});

fault(
  'a student has changed the group during the year, and the figures of an earlier quarter go by the group of today',
  'figures of a quarter go by the registers of that quarter; whoever stands in two of them counts once, as planned',
  () => {
    const changed = {
      ...journal,
      periods: ['q1', 'q2'].map((id, index) => ({ ...journal.periods[0]!, id, number: index + 1 })),
      registers: [
        { ...register('g1', 'Первова Анна', ['s1', 's2'], ''), period: 'q1' },
        { ...register('g2', 'Второва Инна', ['s3'], ''), period: 'q1' },
        register('g1', 'Первова Анна', ['s1', 's2'], ''),
        register('g2', 'Новая Вера', ['s2', 's3'], ''),
      ],
    };
    const students = ['s1', 's2', 's3'].map((key) => ({
      student: { key },
      subjects: new Map([
        [
          'en',
          {
            given: '5',
            outcome: 5,
            average: { count: 1 },
            absences: { ...noAbsences(), lessons: 4, missed: 1 },
          },
        ],
      ]),
    }));
    const by = (period: string, plans: SubjectPlan[]) =>
      figuresByGroup(
        { students, period } as never,
        { subject: { id: 'en', name: ENGLISH }, figures: { basis: 'given' } } as never,
        { journal: changed, plans },
      ).map(({ teachers, students: own, absences }) => [teachers.join(), own.join(' '), absences.missed]);
    expect(by('q1', [])).toEqual([
      ['Первова Анна', 's1 s2', 2],
      ['Второва Инна', 's3', 1],
    ]);
    expect(by('q2', [aPlan({ g1: ['s1'], g2: ['s2', 's3'] })])).toEqual([
      ['Первова Анна', 's1', 1],
      ['Новая Вера', 's2 s3', 2],
    ]);
  },
);
