import { describe, expect, it } from 'vitest';
import {
  emptyPlan,
  moved,
  type SubjectPlan,
  withGroup,
} from '../../../../utils/class-data/groups/subject-plan.ts';
import { enteringOf } from '../../../../utils/duties/groups/entered-groups.ts';
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
      {
        part: 'S9',
        text: 'Учебные группы внесены в систему',
        amount: '0\u00a0предметов',
        since: null,
        open: [`${ENGLISH}: не внесены`],
      },
    ]);
  });

  it('nothing is open once everybody is placed or left out, and the groups are entered', () => {
    const whole = moved(divided, ['s3'], { reason: 'освобождение' }, DAY);
    const planned = classWith(whole);
    expect(texts(planned)).toEqual([['Учебные группы не внесены в Дневник.ру', ['s1', 's2']]]);
    expect(owedGroups(planned)[0]?.since).toBe(DAY);
    expect(groupJob.lines(planned).map(({ open }) => open)).toEqual([[], [`${ENGLISH}: не внесены`]]);
    const entering = enteringOf(whole, ['g1'], {
      students,
      entered: new Map(),
      classGroup: 'c1',
      year: 2026,
      on: '2026-09-05',
      how: 'told',
    });
    const entered = entering.map((entry, index) => ({
      ...entry,
      id: `f${index}`,
      at: '2026-09-05T08:00:00.000Z',
    }));
    const done = { ...planned, entries: [...planned.entries, ...entered] };
    expect(texts(done)).toEqual([]);
    expect(groupJob.lines(done).flatMap(({ open }) => open)).toEqual([]);
  });

  it('a change that is recorded ahead waits for its day', () => {
    const whole = moved(divided, ['s3'], { group: 'g1' }, '2026-12-01');
    expect(texts(classWith(whole, '2026-11-30'))).toEqual([]);
    expect(texts(classWith(whole, '2026-12-01'))[0]?.[1]).toEqual(['s1', 's2', 's3']);
  });

  it.each([
    ['2026-08-31', []],
    ['2026-09-01', [['Учебные группы не составлены', ['groups']]]],
    ['2027-05-31', [['Учебные группы не составлены', ['groups']]]],
    ['2027-06-01', []],
  ])('without any plan, on %s', (today, said) => {
    expect(texts(classWith(emptyPlan(ENGLISH), today))).toEqual(said);
  });
});
