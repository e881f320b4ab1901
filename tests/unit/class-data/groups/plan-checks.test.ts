import { describe, expect, it } from 'vitest';
import { checkPlan, groupOfTitle, lessonClashes } from '../../../../utils/class-data/groups/plan-checks.ts';
import { moved, withGroup } from '../../../../utils/class-data/groups/subject-plan.ts';
import { fault } from '../../../setup/fault.ts';
import { aGroup, aPlan, DAY, ENGLISH } from './plans.ts';

const students = [
  { key: 's0', sex: 'male' as const },
  { key: 's1', sex: 'female' as const },
  { key: 's2', sex: null },
];

const lesson = (subject: string, group: string | null, number = 3) => ({
  id: null,
  date: '2026-11-23',
  number,
  subject,
  teacher: null,
  from: null,
  to: null,
  room: null,
  group,
  notes: [],
});

describe('checks of a plan', () => {
  it('counts groups, boys and girls, and says who is not placed', () => {
    const check = checkPlan(aPlan({ g1: ['s0', 's1'], g2: [] }), students);
    expect(check.counts.map(({ students: count, boys, girls }) => [count, boys, girls])).toEqual([
      [2, 1, 1],
      [0, 0, 0],
    ]);
    expect(check.unplaced).toEqual(['s2']);
    expect(check.empty.map(({ id }) => id)).toEqual(['g2']);
    expect(check.isWhole).toBe(false);
  });

  it('is whole once everybody is in a group or left out with a reason', () => {
    const plan = moved(aPlan({ g1: ['s0', 's1'] }), ['s2'], { reason: 'освобождение' }, DAY);
    expect(checkPlan(plan, students).isWhole).toBe(true);
  });

  it('students of a stream count towards its limit', () => {
    const stream = { classes: '7 «Б»', others: ['Иванов Пётр', 'Петров Иван'] };
    const plan = withGroup(aPlan({ g1: ['s0', 's1', 's2'] }), aGroup('g1', { limit: 4, stream }));
    const check = checkPlan(plan, students);
    expect(check.counts[0]).toMatchObject({ students: 3, others: 2, over: 1 });
    expect(check.isWhole).toBe(false);
  });

  it('somebody who has left the class is named apart', () => {
    expect(checkPlan(aPlan({ g1: ['s0', 's1', 's2', 'gone'] }), students)).toMatchObject({
      departed: ['gone'],
      isWhole: true,
    });
  });

  fault(
    'a student stands in two groups that have the same lesson',
    'the student, the lesson and both groups are named once',
    () => {
      const plans = [
        aPlan({ g1: ['s0'], g2: ['s1'] }),
        aPlan({ i1: ['s0', 's1'], i2: ['s2'] }, 'Информатика'),
      ];
      const lessons = [
        lesson(ENGLISH, '7 "А"/Иностранный язык (английский), группа 1'),
        lesson('Информатика', '7 "А"/Информатика, группа 1'),
        lesson(ENGLISH, '7 "А"/Иностранный язык (английский), группа 1', 4),
        lesson('Информатика', '7 "А"/Информатика, группа 2', 4),
      ];
      expect(lessonClashes(plans, lessons)).toEqual([
        {
          student: 's0',
          date: '2026-11-23',
          number: 3,
          groups: [`${ENGLISH}, Группа 1`, 'Информатика, Группа 1'],
        },
      ]);
    },
  );

  it.each([
    ['7 "А"/Иностранный язык (английский), группа 1', 'g1'],
    ['Подгруппа 2', 'g2'],
    ['гр. 2', 'g2'],
    ['группа 3', null],
  ])('«%s» of the site is %s', (title, id) => {
    expect(groupOfTitle(aPlan({ g1: [], g2: [] }), title)?.id ?? null).toBe(id);
  });
});
