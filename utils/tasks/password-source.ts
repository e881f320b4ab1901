import { dayOf } from '../base/calendar/day.ts';
import { owe, type TaskRule } from '../register/tasks/task.ts';
import type { TaskSource } from './task-source.ts';

const WAITING: TaskRule = {
  rule: 'waiting',
  text: 'Памятки с паролями ждут печати',
  unit: 'slips',
  filter: null,
  opens: 'print',
  section: 'credentials',
  act: 'Напечатать',
  why: 'Временный пароль хранится 7 дней и стирается; прежний пароль уже не действует.',
  source: 'инструкция, п. 1',
  firm: true,
};

/** Temporary passwords that nobody has printed yet: owed until the first of them is wiped. */
export const passwordSource: TaskSource = {
  id: 'passwords',
  ofClass({ today, waiting }) {
    if (waiting.length === 0) return [];
    const first = Math.min(...waiting.map(({ expiresAt }) => expiresAt));
    return owe(WAITING, {
      who: waiting.map(({ person }) => person),
      since: today,
      due: dayOf(new Date(first)),
      dueAt: first,
    });
  },
};
