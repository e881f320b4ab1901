import { maxLength, object, pipe, string } from 'valibot';
import { settingsDocument } from '../../../utils/class-data/settings/settings-document.ts';
import { duty } from '../../../utils/register/duty.ts';
import { ofKinds } from '../../../utils/register/kind.ts';
import { owe, type TaskRule } from '../../../utils/register/tasks/task.ts';
import { excursionKinds } from './excursion-kinds.ts';

export const excursionSettings = settingsDocument({
  id: 'settings:excursions',
  ofClass: false,
  schema: object({ trip: pipe(string(), maxLength(100)) }),
  usual: () => ({ trip: 'Музей' }),
});

const NOT_ALLOWED: TaskRule = {
  rule: 'not-allowed',
  text: 'Нет разрешения на экскурсию',
  unit: 'students',
  filter: 'missing',
  act: 'Записать',
  why: 'На экскурсию едут с разрешения родителей.',
  source: 'положение школы',
};

/** An invented duty with everything that a duty may have: see wxt.config.ts, `withFixtureDuty`. */
export const excursions = duty({
  id: 'excursions',
  title: 'Экскурсии',
  kinds: excursionKinds,
  cells: ({ families, entries }) => {
    const allowed = new Set(ofKinds(entries, excursionKinds).map(({ person }) => person));
    return families.map(({ student }) =>
      allowed.has(student.key)
        ? { state: 'done', text: 'разрешена', missing: [] }
        : {
            state: 'missing',
            text: 'не разрешена',
            missing: [{ person: student.key, name: student.name, what: 'нет разрешения на экскурсию' }],
          },
    );
  },
  columnFilter: 'missing',
  owes: ({ students, entries }) => {
    const allowed = new Set(ofKinds(entries, excursionKinds).map(({ person }) => person));
    const who = students.flatMap(({ key }) => (allowed.has(key) ? [] : [key]));
    return owe(NOT_ALLOWED, { who, since: null, due: null });
  },
  settings: { excursions: excursionSettings },
});
