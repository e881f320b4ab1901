import {
  emptyPlan,
  moved,
  type PlannedGroup,
  withGroup,
} from '../../utils/class-data/groups/subject-plan.ts';
import { enteringOf } from '../../utils/duties/groups/entered-groups.ts';
import { planChanges } from '../../utils/duties/groups/group-plans.ts';
import type { Stand } from '../stand/stand.ts';

const YEAR = 2026;
const FIRST_DAY = '2026-09-01';

const group = (id: string, title: string, more: Partial<PlannedGroup> = {}): PlannedGroup => ({
  id,
  title,
  teacher: null,
  room: null,
  limit: null,
  stream: null,
  ...more,
});

/**
 * Groups of two subjects: English with somebody left out, somebody who changes later, one not placed and a limit that is
 * exceeded; information science, whole and entered in Dnevnik.ru.
 */
export function plannedGroups({ students, info: { classGroup } }: Stand): object[] {
  const keys = students.map(({ id }) => id);
  const of = { classGroup, year: YEAR, on: FIRST_DAY };
  const english = [
    group('en1', 'Группа 1', { teacher: 'Цветков Алексей Николаевич', room: '31' }),
    group('en2', 'Группа 2', { teacher: 'Цветков Антон Игоревич', room: '34', limit: 12 }),
  ].reduce(withGroup, emptyPlan('Иностранный язык (английский)'));
  const half = keys.length / 2;
  const divided = moved(
    moved(english, keys.slice(0, half - 1), { group: 'en1' }, FIRST_DAY),
    keys.slice(half - 1, -2),
    { group: 'en2' },
    FIRST_DAY,
  );
  const changed = moved(divided, keys.slice(3, 4), { group: 'en2' }, '2026-12-01');
  const out = moved(changed, keys.slice(-1), { reason: 'изучает другой язык' }, FIRST_DAY);
  const informatics = [group('in1', 'Группа 1', { room: '40' }), group('in2', 'Группа 2')].reduce(
    withGroup,
    emptyPlan('Информатика'),
  );
  const whole = moved(
    moved(informatics, keys.slice(0, half), { group: 'in1' }, FIRST_DAY),
    keys.slice(half),
    { group: 'in2' },
    FIRST_DAY,
  );
  return [
    ...planChanges(emptyPlan(english.subject), out, of),
    ...planChanges(emptyPlan(informatics.subject), whole, of),
    ...enteringOf(whole, ['in1', 'in2'], {
      ...of,
      on: '2026-09-07',
      how: 'form',
      students: keys.map((key) => ({ key })),
      entered: new Map(),
    }),
  ];
}
