import { checkPlan } from '../../class-data/groups/plan-checks.ts';
import type { ClassToday } from '../../register/duty.ts';
import { type DutyReminders, ofSomebody } from '../../register/reminder.ts';
import { groupPlans } from './group-plans.ts';

/** Students without a group in any subject that is planned; in September of a class without a plan, that there is none. */
export function groupReminders({ entries, students, periods, today }: ClassToday): DutyReminders {
  const { schoolYear } = periods;
  const plans = groupPlans(entries, schoolYear);
  const isStart = today >= `${schoolYear}-09-01` && today <= `${schoolYear}-09-30`;
  return {
    reminders: ofSomebody([
      {
        filter: null,
        text: 'Не распределены по учебным группам',
        unit: 'students',
        who: plans.flatMap((plan) => checkPlan(plan, students).unplaced),
        due: null,
      },
      {
        filter: null,
        text: 'Учебные группы не внесены',
        unit: 'things',
        who: isStart && plans.length === 0 && students.length > 0 ? ['groups'] : [],
        due: null,
      },
    ]),
    days: [],
  };
}
