import { checkPlan } from '../../class-data/groups/plan-checks.ts';
import type { DutyRhythm } from '../../register/rhythm.ts';
import { enteredIn, wholeSince } from './entered-groups.ts';
import { groupPlans } from './group-plans.ts';

export const groupRhythm: DutyRhythm = {
  start: [
    {
      id: 'entered',
      title: 'Учебные группы составлены и внесены',
      short: 'группы',
      act: 'Открыть',
      rules: ['not-planned', 'not-entered'],
      state({ entries, students, periods: { schoolYear } }) {
        const plans = groupPlans(entries, schoolYear);
        const entered = plans.filter(
          (plan) =>
            checkPlan(plan, students).isWhole &&
            wholeSince(plan, enteredIn(entries, schoolYear, plan.subject), students) !== null,
        );
        return {
          isDone: plans.length > 0 && entered.length === plans.length,
          amount: plans.length > 0 ? `по предметам: ${entered.length} из ${plans.length}` : 'не составлены',
        };
      },
    },
  ],
};
