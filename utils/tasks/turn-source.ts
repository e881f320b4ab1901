import { owe, type TaskRule } from '../register/tasks/task.ts';
import type { TaskSource } from './task-source.ts';

const CONTINUES: TaskRule = {
  rule: 'continues',
  text: 'Это прошлогодний класс? Подтвердите',
  unit: 'things',
  filter: 'turn',
  section: 'settings',
  act: 'Посмотреть',
  why: 'В нём ученики вашего прошлогоднего класса: после подтверждения записи о них и о классе перейдут сюда.',
  source: 'инструкция, п. 7',
};

/** A class of an earlier year that this one seems to continue, by its people. */
export const turnSource: TaskSource = {
  id: 'turn',
  ofClass: ({ turns, today }) => owe(CONTINUES, { who: turns, since: null, due: today }),
};
