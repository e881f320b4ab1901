import type { Day } from '../../base/calendar/day.ts';
import type { EarlyWarning } from '../../class-data/analytics/class-warnings.ts';
import { urgentByStudent } from '../../register/counts/warning-counts.ts';
import type { ClassToday, JournalSignals } from '../../register/duty.ts';
import { type Owed, owe, sinceFirst, type TaskRule } from '../../register/tasks/task.ts';
import { noticeStates } from '../notices/notice-states.ts';
import { settledWarnings } from './student-observations.ts';

const TELL: TaskRule = {
  rule: 'tell-parents',
  text: 'Известить родителей',
  unit: 'students',
  filter: null,
  section: 'notices',
  act: 'Составить',
  why: 'О срочном по учёбе семья узнаёт от классного руководителя: двойки, пропуски, неудовлетворительная отметка за период.',
  source: 'инструкция, п. 2 и 5',
};
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
  const isTold = toldBy(of);
  const urgent = [...urgentByStudent(open)].flatMap(([student, alarms]) => {
    const news = alarms.filter((alarm) => !isTold(student, dayOfWarning(alarm)));
    return news.length > 0 ? [{ student, days: news.flatMap((alarm) => dayOfWarning(alarm) ?? []) }] : [];
  });
  const tell = new Set(urgent.map(({ student }) => student));
  const since = sinceFirst(
    urgent.flatMap(({ days }) => days),
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

/** Whether a notice to the family was made out since the day of a warning; since the period began where it has no day. */
function toldBy({ entries, periods, today }: ClassToday): (student: string, day: Day | null) => boolean {
  const last = new Map<string, Day>();
  for (const { issued } of noticeStates(entries)) {
    const before = last.get(issued.person);
    if (before === undefined || before < issued.on) last.set(issued.person, issued.on);
  }
  const begun = periods.periods.findLast(({ from }) => from <= today)?.from ?? today;
  return (student, day) => (last.get(student) ?? '') >= (day ?? begun);
}

/** The last day that a warning is about; null: it is about no day. */
export function dayOfWarning(warning: EarlyWarning): Day | null {
  switch (warning.kind) {
    case 'fresh-twos':
      return (
        warning.marks
          .map(({ day }) => day)
          .sort()
          .at(-1) ?? null
      );
    case 'absent-days':
    case 'unexcused':
      return warning.to;
    default:
      return null;
  }
}
