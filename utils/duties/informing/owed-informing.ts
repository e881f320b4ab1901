import { addDays, type Day } from '../../base/calendar/day.ts';
import { byText } from '../../base/text/by-text.ts';
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

/** A paper extract that is due, and since when it is owed. */
interface Due {
  person: string;
  by: Day;
  since: Day;
}

/** A choice that holds only from a later day is known beforehand, too: the vault may stay locked until then. */
function owedPaper(of: ClassToday): Owed[] {
  const due = entitledInforming(of)
    .flatMap(({ person, nextPaperDue, upcoming }) => [
      ...(nextPaperDue === null ? [] : [dueBy(person, nextPaperDue)]),
      ...(upcoming?.nextPaperDue ? [dueBy(person, upcoming.nextPaperDue, upcoming.from)] : []),
    ])
    .sort((a, b) => byText(a.by, b.by) || byText(a.since, b.since));
  const coming = due.filter(({ since }) => since > of.today);
  return [
    ...owedBy(due.filter(({ since }) => since <= of.today)),
    ...owedBy(coming.filter(({ by }) => by === coming[0]?.by)),
  ];
}

function dueBy(person: string, by: Day, notBefore: Day = ''): Due {
  const since = addDays(by, -OWED_BEFORE);
  return { person, by, since: since > notBefore ? since : notBefore };
}

/** `due`: the earliest first. */
function owedBy(due: readonly Due[]): Owed[] {
  const [first] = due;
  if (!first) return [];
  return owe(PAPER, { who: due.map(({ person }) => person), since: first.since, due: first.by });
}
