import { addDays, type Day } from '../../base/calendar/day.ts';
import type { ClassToday } from '../../register/duty.ts';
import { type Owed, owe, sinceFirst, type TaskRule } from '../../register/tasks/task.ts';
import { noticeStates } from './notice-states.ts';

/** An answer that has not come for so many days after the notice was handed over is asked for. */
const ANSWERED_WITHIN = 7;

const NOT_HANDED: TaskRule = {
  rule: 'not-handed-over',
  text: 'Уведомления составлены, но не вручены',
  unit: 'notices',
  filter: null,
  act: 'Записать',
  why: 'Семья извещена, когда уведомление у неё в руках и это записано.',
  source: 'инструкция, п. 2',
};
const NO_ANSWER: TaskRule = {
  rule: 'no-answer',
  text: 'Нет ответа на уведомление',
  unit: 'notices',
  filter: null,
  act: 'Открыть',
  why: 'Подписанный талон показывает, что родители ознакомлены; ждём его неделю.',
  source: 'инструкция, п. 3',
};

/** Notices that are not handed over yet, and those without an answer. */
export function owedNotices({ entries, today }: Pick<ClassToday, 'entries' | 'today'>): Owed[] {
  const states = noticeStates(entries);
  const waiting = states.filter(({ handedOver, returned }) => !handedOver && !returned);
  const awaited = states
    .flatMap(({ id, handedOver, returned }) =>
      handedOver && !returned ? [{ id, by: addDays(handedOver.on, ANSWERED_WITHIN) }] : [],
    )
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
  const next = awaited.find(({ by }) => by >= today);
  const days = waiting.map(({ issued }) => issued.on);
  return [
    ...owe(NOT_HANDED, { who: waiting.map(({ id }) => id), since: sinceFirst(days, today), due: null }),
    ...owedAnswer(awaited.filter(({ by }) => by < today)),
    ...owedAnswer(awaited.filter(({ by }) => by === next?.by)),
  ];
}

/** Owed once the week is over. `awaited`: the earliest first. */
function owedAnswer(awaited: readonly { id: string; by: Day }[]): Owed[] {
  const [first] = awaited;
  if (!first) return [];
  return owe(NO_ANSWER, { who: awaited.map(({ id }) => id), since: addDays(first.by, 1), due: first.by });
}
