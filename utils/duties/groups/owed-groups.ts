import type { Day } from '../../base/calendar/day.ts';
import { checkPlan } from '../../class-data/groups/plan-checks.ts';
import type { ClassToday } from '../../register/duty.ts';
import { type Owed, owe, sinceFirst, type TaskRule } from '../../register/tasks/task.ts';
import { enteredIn, notEntered } from './entered-groups.ts';
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
  text: 'Учебные группы не внесены в Дневник.ру',
  unit: 'students',
  act: 'Внести',
};
const NOT_PLANNED: TaskRule = {
  ...RULE,
  rule: 'not-planned',
  text: 'Учебные группы не составлены',
  unit: 'things',
  act: 'Составить',
};

/**
 * Students without a group in any subject that is planned; of subjects that are planned whole, those whose place is not
 * entered in Dnevnik.ru; until June, of a class without a plan, that there is none.
 */
export function owedGroups({ entries, students, periods, today }: ClassToday): Owed[] {
  const { schoolYear } = periods;
  const plans = groupPlans(entries, schoolYear);
  /** With the changes that hold today; before the year begins, with those of its first day. */
  const present = groupPlans(entries, schoolYear, laterDay(today, `${schoolYear}-09-01`));
  const waiting = present.flatMap((plan) =>
    checkPlan(plan, students).isWhole
      ? notEntered(plan, enteredIn(entries, schoolYear, plan.subject), students).map((key) => ({
          key,
          since: plan.placements.get(key)?.since ?? null,
        }))
      : [],
  );
  const isTime = today >= `${schoolYear}-09-01` && today <= `${schoolYear + 1}-05-31`;
  return [
    ...owe(UNPLACED, {
      who: plans.flatMap((plan) => checkPlan(plan, students).unplaced),
      since: null,
      due: null,
    }),
    ...owe(NOT_ENTERED, {
      who: waiting.map(({ key }) => key),
      since: sinceFirst(
        waiting.flatMap(({ since }) => since ?? []),
        today,
      ),
      due: null,
    }),
    ...owe(NOT_PLANNED, {
      of: String(schoolYear),
      who: isTime && plans.length === 0 && students.length > 0 ? ['groups'] : [],
      since: `${schoolYear}-09-01`,
      due: null,
    }),
  ];
}

const laterDay = (one: Day, other: Day): Day => (one > other ? one : other);
