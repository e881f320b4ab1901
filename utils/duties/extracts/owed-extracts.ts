import { addDays, type Day } from '../../base/calendar/day.ts';
import type { ClassToday } from '../../register/duty.ts';
import { type Owed, owe, sinceFirst, type TaskRule } from '../../register/tasks/task.ts';
import { extractStates } from './extract-states.ts';

/** A tear-off that has not come back for so many days is asked for: two weeks, as long as most families choose. */
const RETURNED_WITHIN = 14;

const NOT_HANDED: TaskRule = {
  rule: 'not-handed-over',
  text: 'Выписки составлены, но не вручены',
  unit: 'extracts',
  filter: null,
  act: 'Записать',
  why: 'Семья, которая выбрала бумагу, узнаёт об учёбе только из вручённой выписки.',
  source: 'инструкция, п. 2',
};
const NOT_RETURNED: TaskRule = {
  rule: 'not-returned',
  text: 'Талоны выписок не вернулись',
  unit: 'extracts',
  filter: null,
  act: 'Открыть',
  why: 'Подписанный талон показывает, что родители ознакомлены; ждём его две недели.',
  source: 'инструкция, п. 3',
};

/** Extracts that are not handed over yet, and tear-offs that do not come back. */
export function owedExtracts({ entries, today }: Pick<ClassToday, 'entries' | 'today'>): Owed[] {
  const states = extractStates(entries);
  const waiting = states.filter(({ handedOver, returned }) => !handedOver && !returned);
  const awaited = states
    .flatMap(({ issued, handedOver, returned }) =>
      handedOver && !returned ? [{ id: issued.id, by: addDays(handedOver.on, RETURNED_WITHIN) }] : [],
    )
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
  const late = awaited.filter(({ by }) => by < today);
  const next = awaited.find(({ by }) => by >= today);
  return [
    ...owe(NOT_HANDED, {
      who: waiting.map(({ issued }) => issued.id),
      since: sinceFirst(
        waiting.map(({ issued }) => issued.on),
        today,
      ),
      due: null,
    }),
    ...owedBack(late),
    ...owedBack(awaited.filter(({ by }) => by === next?.by)),
  ];
}

/** Owed once the two weeks are over. `awaited`: the earliest first. */
function owedBack(awaited: readonly { id: string; by: Day }[]): Owed[] {
  const [first] = awaited;
  if (!first) return [];
  return owe(NOT_RETURNED, {
    who: awaited.map(({ id }) => id),
    since: addDays(first.by, 1),
    due: first.by,
  });
}
