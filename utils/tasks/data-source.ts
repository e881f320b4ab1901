import { addDays, type Day, dayOf } from '../base/calendar/day.ts';
import { owe, type TaskRule } from '../register/tasks/task.ts';
import type { TaskSource } from './task-source.ts';

/** A list is read again after so many days, a journal in term time. */
const LIST_DAYS = 30;
const JOURNAL_DAYS = 7;

const LIST: TaskRule = {
  rule: 'list',
  text: 'Обновить список класса',
  unit: 'things',
  filter: null,
  section: 'people',
  act: 'Открыть',
  why: 'Список читан давно: кто пришёл и кто выбыл с тех пор, Классрук не знает. Откройте «Участники класса» в Дневник.ру.',
  source: 'инструкция, п. 7',
};
const JOURNAL: TaskRule = {
  rule: 'journal',
  text: 'Обновить данные журналов',
  unit: 'things',
  filter: null,
  section: 'journal',
  act: 'Открыть',
  why: 'Журналы читаны больше недели назад: новых отметок и пропусков Классрук не видит.',
  source: 'инструкция, п. 5',
};

/** List or journals that were read too long ago. */
export const dataSource: TaskSource = {
  id: 'data',
  ofClass: ({ listReadAt, journalReadAt, isTerm }) => [
    ...owedAfter(LIST, listReadAt, LIST_DAYS),
    ...(isTerm && journalReadAt !== null ? owedAfter(JOURNAL, journalReadAt, JOURNAL_DAYS) : []),
  ],
};

function owedAfter(rule: TaskRule, readAt: string, days: number) {
  const since: Day = addDays(dayOf(new Date(readAt)), days + 1);
  return owe(rule, { who: [rule.rule], since, due: null });
}
