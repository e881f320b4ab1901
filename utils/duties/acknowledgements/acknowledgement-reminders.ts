import type { ClassToday } from '../../register/duty.ts';
import { type DutyReminders, ofSomebody } from '../../register/reminder.ts';
import { type AcknowledgementAsk, acknowledgementStates, isOpen } from './acknowledgement-states.ts';
import { usualAcknowledgement } from './usual-acknowledgement.ts';

/** Of families in which nobody may sign nothing is asked. */
export function acknowledgementReminders(
  of: ClassToday,
  ask: AcknowledgementAsk = usualAcknowledgement(of.periods, of.today),
): DutyReminders {
  const states = acknowledgementStates(of.entries, of.families, ask);
  const left = states.filter(isOpen);
  return {
    reminders: ofSomebody([
      {
        filter: 'missing',
        text: 'Нет подписи об ознакомлении',
        unit: 'families',
        who: left.map(({ student }) => student),
        due: null,
      },
    ]),
    days: [],
  };
}
