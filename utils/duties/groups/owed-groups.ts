import { checkPlan } from '../../class-data/groups/plan-checks.ts';
import type { ClassToday } from '../../register/duty.ts';
import { type Owed, owe, type TaskRule } from '../../register/tasks/task.ts';
import { groupPlans } from './group-plans.ts';

const RULE = {
  filter: null,
  why: 'Списки учебных групп класса вносятся в начале учебного года.',
  source: 'инструкция, п. 6',
} as const;
const UNPLACED: TaskRule = {
  ...RULE,
  rule: 'unplaced',
  text: 'Не распределены по учебным группам',
  unit: 'students',
  act: 'Распределить',
};
const NOT_ENTERED: TaskRule = {
  ...RULE,
  rule: 'not-entered',
  text: 'Учебные группы не внесены',
  unit: 'things',
  act: 'Составить',
};

/** Students without a group in any subject that is planned; in September of a class without a plan, that there is none. */
export function owedGroups({ entries, students, periods, today }: ClassToday): Owed[] {
  const { schoolYear } = periods;
  const plans = groupPlans(entries, schoolYear);
  const isStart = today >= `${schoolYear}-09-01` && today <= `${schoolYear}-09-30`;
  return [
    ...owe(UNPLACED, {
      who: plans.flatMap((plan) => checkPlan(plan, students).unplaced),
      since: null,
      due: null,
    }),
    ...owe(NOT_ENTERED, {
      of: String(schoolYear),
      who: isStart && plans.length === 0 && students.length > 0 ? ['groups'] : [],
      since: `${schoolYear}-09-01`,
      due: null,
    }),
  ];
}
