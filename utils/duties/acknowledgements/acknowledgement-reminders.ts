import { type DutyReminders, ofSomebody } from '../../register/reminder.ts';
import type { AcknowledgementState } from './acknowledgement-states.ts';

/** Of families in which nobody may sign nothing is asked. */
export function acknowledgementReminders(states: readonly AcknowledgementState[]): DutyReminders {
  const left = states.filter(({ done, missing }) => !done && missing.length > 0);
  return {
    reminders: ofSomebody([
      {
        duty: 'acknowledgements',
        filter: 'missing',
        text: 'Нет подписи об ознакомлении',
        count: left.length,
        due: null,
      },
    ]),
    days: [],
  };
}
