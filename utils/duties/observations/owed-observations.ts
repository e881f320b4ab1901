import { urgentByStudent } from '../../register/counts/warning-counts.ts';
import type { ClassToday, JournalSignals } from '../../register/duty.ts';
import { type Owed, owe, sinceFirst, type TaskRule } from '../../register/tasks/task.ts';
import { settledWarnings } from './student-observations.ts';
import { dayOfWarning, untoldWarnings } from './untold-warnings.ts';

export const TELL = {
  rule: 'tell-parents',
  text: 'Известить родителей',
  unit: 'students',
  filter: 'tell',
  section: 'notices',
  act: 'Составить',
  why: 'О срочном по учёбе семья узнаёт от классного руководителя: двойки, пропуски, неудовлетворительная отметка за период.',
  source: 'инструкция, п. 2 и 5',
} as const satisfies TaskRule;
const LOOK: TaskRule = {
  rule: 'warnings',
  text: 'Сигналы по учёбе: посмотреть',
  unit: 'students',
  filter: null,
  section: 'analysis',
  act: 'Посмотреть',
  why: 'Классный руководитель следит за успеваемостью и посещаемостью по всем предметам.',
  source: 'инструкция, п. 5 и 7',
};

/** Students about whom a family is to be told, and those whose other warnings nobody has looked into; each once. */
export function owedObservations(of: ClassToday, { warnings }: JournalSignals): Owed[] {
  const settled = settledWarnings(of.entries);
  const open = (warnings ?? []).filter(({ id }) => !settled.has(id));
  if (open.length === 0) return [];
  const urgent = [...untoldWarnings(of, urgentByStudent(open))];
  const tell = new Set(urgent.map(([student]) => student));
  const since = sinceFirst(
    urgent.flatMap(([, alarms]) => alarms.flatMap((alarm) => dayOfWarning(alarm) ?? [])),
    of.today,
  );
  return [
    ...owe(TELL, { who: [...tell], since, due: since }),
    ...owe(LOOK, {
      who: open.flatMap(({ student }) => (tell.has(student) ? [] : [student])),
      since: null,
      due: null,
    }),
  ];
}
