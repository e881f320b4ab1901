import { expect, it } from 'vitest';
import { emptyPlan, moved } from '../../../../utils/class-data/groups/subject-plan.ts';
import { planChanges } from '../../../../utils/duties/groups/group-plans.ts';
import { lastYearPlans, linesOfPlan } from '../../../../utils/duties/groups/last-year.ts';
import type { AnyEntry } from '../../../../utils/register/kind.ts';
import { aPlan, ENGLISH } from '../../class-data/groups/plans.ts';

const entriesOf = (classGroup: string, year: number, plan = aPlan({ g1: ['s1'], g2: ['s2'] })): AnyEntry[] =>
  planChanges(emptyPlan(plan.subject), plan, { classGroup, year, on: '2025-09-01' }).map((entry, index) => ({
    ...entry,
    id: `${classGroup}-${year}-${index}`,
    at: `2025-09-01T08:00:0${index}.000Z`,
  })) as AnyEntry[];

it('finds the groups of the year before in another class of the teacher, with the names of then', () => {
  const everywhere = [...entriesOf('c6', 2025), ...entriesOf('c7', 2026)];
  const found = lastYearPlans(everywhere, { year: 2025, subject: 'Иностранный язык английский' });
  expect(found.map(({ classGroup }) => classGroup)).toEqual(['c6']);
  const people = new Map([['s1', { name: 'Адова Анна', birthDate: '2013-05-01' }]]);
  const leftOut = moved(aPlan({ g1: ['s1'] }), ['s1'], { reason: 'на дому' }, '2025-09-01');
  expect(found.flatMap(({ plan }) => linesOfPlan(plan, people))).toMatchObject([
    { key: 's1', name: 'Адова Анна', subject: ENGLISH, group: 'Группа 1', reason: null },
  ]);
  expect(linesOfPlan(leftOut, people)).toMatchObject([{ group: null, reason: 'на дому' }]);
  expect(lastYearPlans(everywhere, { year: 2024, subject: ENGLISH })).toEqual([]);
});
