import type { ClassToday } from '../../register/duty.ts';
import { ofKinds } from '../../register/kind.ts';
import { type Owed, owe, sinceFirst, type TaskRule } from '../../register/tasks/task.ts';
import { moveKinds } from './move-entries.ts';

const ORDER: TaskRule = {
  rule: 'move-order',
  text: 'Прибыли или выбыли: приказ не отмечен',
  unit: 'people',
  filter: 'moves',
  act: 'Открыть лист',
  why: 'Приказ об отчислении издают в течение трёх дней; по листу видно, что ещё не сделано.',
  source: 'приказ № 240 от 06.04.2023',
};

/** Who has come or gone without an order recorded: the list of each says what else is open. */
export function owedMoves({ entries, today }: ClassToday): Owed[] {
  const own = ofKinds(entries, moveKinds);
  const ordered = new Set(
    own.flatMap((entry) => (entry.kind === 'move-step' && entry.step === 'order' ? [entry.move] : [])),
  );
  const open = own.filter(({ kind, id }) => kind === 'moved' && !ordered.has(id));
  return owe(ORDER, {
    who: open.map(({ id }) => id),
    since: sinceFirst(
      open.map(({ on }) => on),
      today,
    ),
    due: null,
  });
}
