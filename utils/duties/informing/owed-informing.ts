import { addDays, type Day } from '../../base/calendar/day.ts';
import type { ClassToday } from '../../register/duty.ts';
import { type Owed, owe, type TaskRule } from '../../register/tasks/task.ts';
import { entitledInforming, familiesInformed } from './class-informing.ts';

/** So many days before a paper extract is due it is owed: the time to print it and hand it over. */
const OWED_BEFORE = 7;

const PAPER: TaskRule = {
  rule: 'due',
  text: 'Пора дать бумажную выписку',
  unit: 'people',
  filter: 'due',
  act: 'Открыть',
  why: 'Человек выбрал бумагу и назвал, как часто её давать.',
  source: 'инструкция, п. 2',
};
const LEFT: TaskRule = {
  rule: 'left',
  text: 'Не записано, как информировать',
  unit: 'people',
  filter: 'left',
  act: 'Записать',
  why: 'Каждый родитель получает сведения в той форме, которую выбрал.',
  source: 'инструкция, п. 2',
};

export function owedInforming(of: ClassToday): Owed[] {
  const families = familiesInformed(of).filter((_, index) => of.families[index]?.entitled.length);
  const left = new Set(families.flatMap(({ without }) => without.map(({ key }) => key)));
  return [...owedPaper(of), ...owe(LEFT, { who: [...left], since: null, due: null })];
}

function owedPaper(of: ClassToday): Owed[] {
  const due = entitledInforming(of)
    .flatMap(({ person, nextPaperDue }) => (nextPaperDue === null ? [] : [{ person, by: nextPaperDue }]))
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
  const horizon = addDays(of.today, OWED_BEFORE);
  const next = due.find(({ by }) => by > horizon);
  return [
    ...owedBy(due.filter(({ by }) => by <= horizon)),
    ...owedBy(due.filter(({ by }) => by === next?.by)),
  ];
}

/** `due`: the earliest first. */
function owedBy(due: readonly { person: string; by: Day }[]): Owed[] {
  const [first] = due;
  if (!first) return [];
  return owe(PAPER, {
    who: due.map(({ person }) => person),
    since: addDays(first.by, -OWED_BEFORE),
    due: first.by,
  });
}
