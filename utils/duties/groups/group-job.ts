import { inWords } from '../../base/text/counted.ts';
import { count } from '../../base/text/plural.ts';
import { checkPlan } from '../../class-data/groups/plan-checks.ts';
import type { DutyJob } from '../../register/duty.ts';
import { firstDay } from '../../register/job-lines.ts';
import { ofKinds } from '../../register/kind.ts';
import { enteredIn, wholeSince } from './entered-groups.ts';
import { groupKinds } from './group-entries.ts';
import { groupPlans } from './group-plans.ts';

const SUBJECTS = ['предмет', 'предмета', 'предметов'] as const;

/** How many subjects are divided into groups, and which of them are not divided to the end. */
export const groupJob: DutyJob = {
  parts: ['S9'],
  lines: ({ entries, students, periods: { schoolYear } }) => {
    const plans = groupPlans(entries, schoolYear);
    const entered = plans.filter(
      (plan) => wholeSince(plan, enteredIn(entries, schoolYear, plan.subject), students) !== null,
    );
    const own = ofKinds(entries, groupKinds).filter(({ year }) => year === schoolYear);
    return [
      {
        part: 'S9',
        text: 'Учебные группы составлены',
        amount: count(plans.length, SUBJECTS),
        since: firstDay(own, groupKinds),
        open: plans.flatMap((plan) => {
          const { unplaced, counts } = checkPlan(plan, students);
          const over = counts.filter((each) => each.over > 0);
          return [
            ...(unplaced.length > 0
              ? [`${plan.subject}: не распределены ${inWords({ unit: 'students', number: unplaced.length })}`]
              : []),
            ...over.map(({ group }) => `${plan.subject}: больше предела, ${group.title}`),
          ];
        }),
      },
      ...(plans.length > 0
        ? [
            {
              part: 'S9' as const,
              text: 'Учебные группы внесены в систему',
              amount: count(entered.length, SUBJECTS),
              since: firstDay(
                own.filter(({ kind }) => kind === 'study-group-entered'),
                groupKinds,
              ),
              open: plans.flatMap(({ subject }) =>
                entered.some((each) => each.subject === subject) ? [] : [`${subject}: не внесены`],
              ),
            },
          ]
        : []),
    ];
  },
};
