import { addDays } from '../../base/calendar/day.ts';
import { periodKey } from '../../base/calendar/reporting-periods.ts';
import type { ClassToday } from '../../register/duty.ts';
import { type Owed, owe, type TaskRule } from '../../register/tasks/task.ts';
import {
  type AcknowledgementAsk,
  acknowledgementStates,
  isOpen,
  lacksSignature,
} from './acknowledgement-states.ts';
import { hasEnded, usualAcknowledgement } from './usual-acknowledgement.ts';

const MISSING: TaskRule = {
  rule: 'missing',
  text: 'Нет подписи об ознакомлении',
  unit: 'families',
  filter: 'missing',
  act: 'Лист',
  why: 'После каждого отчётного периода родители подписывают, что видели отметки и посещаемость.',
  source: 'инструкция, п. 3',
};

/** Of families in which nobody may sign nothing is asked. The period that is running is coming. */
export function owedAcknowledgements(
  of: ClassToday,
  ask: AcknowledgementAsk = usualAcknowledgement(of.periods, of.today),
): Owed[] {
  const ended = of.periods.periods.find((period) => periodKey(of.periods, period) === ask.period);
  const running = of.periods.periods.find((period) => !hasEnded(period, of.today));
  const left = acknowledgementStates(of.entries, of.families, ask).filter(isOpen);
  return [
    ...owe(MISSING, {
      of: ask.period ?? ask.topic,
      who: left.map(({ student }) => student),
      since: ended ? addDays(ended.to, 1) : null,
      due: null,
    }),
    ...(running ? owedNext(of, running) : []),
  ];
}

function owedNext(of: ClassToday, period: ClassToday['periods']['periods'][number]): Owed[] {
  const ask = usualAcknowledgement(of.periods, of.today, period);
  const left = acknowledgementStates(of.entries, of.families, ask).filter(lacksSignature);
  return owe(MISSING, {
    of: periodKey(of.periods, period),
    who: left.map(({ student }) => student),
    since: addDays(period.to, 1),
    due: null,
  });
}
