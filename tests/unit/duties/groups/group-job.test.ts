import { describe, expect, it } from 'vitest';
import {
  emptyPlan,
  moved,
  type SubjectPlan,
  withGroup,
} from '../../../../utils/class-data/groups/subject-plan.ts';
import { groupJob } from '../../../../utils/duties/groups/group-job.ts';
import { planChanges } from '../../../../utils/duties/groups/group-plans.ts';
import { owedGroups } from '../../../../utils/duties/groups/owed-groups.ts';
import type { ClassToday } from '../../../../utils/register/duty.ts';
import type { AnyEntry } from '../../../../utils/register/kind.ts';
import { aGroup, DAY, ENGLISH } from '../../class-data/groups/plans.ts';

const students = ['s1', 's2', 's3'].map((key) => ({ key, sex: null }));

/** The class on a day of 2026, with a plan of English. */
function classWith(plan: SubjectPlan, today = '2026-11-23'): ClassToday {
  const changes = planChanges(emptyPlan(ENGLISH), plan, { classGroup: 'c1', year: 2026, on: DAY });
  const entries = changes.map((entry, index) => ({
    ...entry,
    id: `e${index}`,
    at: `2026-09-03T08:00:0${index}.000Z`,
  })) as AnyEntry[];
  return { students, entries, periods: { schoolYear: 2026 }, today } as unknown as ClassToday;
}

const divided = moved(withGroup(emptyPlan(ENGLISH), aGroup('g1')), ['s1', 's2'], { group: 'g1' }, DAY);
const texts = (of: ClassToday) => owedGroups(of).map(({ text, who }) => [text, who]);

describe('what is left to do about groups', () => {
  it('students of no group are reminded of, and open in the report on the job', () => {
    expect(texts(classWith(divided))).toEqual([['Не распределены по учебным группам', ['s3']]]);
    expect(groupJob.lines(classWith(divided))).toEqual([
      {
        part: 'S9',
        text: 'Учебные группы составлены',
        amount: '1\u00a0предмет',
        since: DAY,
        open: [`${ENGLISH}: не распределены 1\u00a0ученик`],
      },
    ]);
  });

  it('nothing is open once everybody is placed or left out', () => {
    const whole = moved(divided, ['s3'], { reason: 'освобождение' }, DAY);
    expect(texts(classWith(whole))).toEqual([]);
    expect(groupJob.lines(classWith(whole))[0]?.open).toEqual([]);
  });

  it.each([
    ['2026-08-31', []],
    ['2026-09-01', [['Учебные группы не внесены', ['groups']]]],
    ['2026-10-01', []],
  ])('without any plan, on %s', (today, said) => {
    expect(texts(classWith(emptyPlan(ENGLISH), today))).toEqual(said);
  });
});
