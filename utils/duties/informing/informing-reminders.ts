import type { DutyReminders } from '../../register/reminder.ts';
import { ofSomebody } from '../../register/reminder.ts';
import type { FamilyInforming, InformingState } from './informing-states.ts';

export function informingReminders(
  states: readonly InformingState[],
  families: readonly FamilyInforming[],
): DutyReminders {
  const overdue = states.filter(({ paperOverdue }) => paperOverdue);
  const days = states.flatMap(({ nextPaperDue }) => nextPaperDue ?? []).sort();
  const left = families.filter(({ electronic, paper }) => !electronic && !paper);
  return {
    reminders: ofSomebody([
      {
        duty: 'informing',
        filter: 'due',
        text: 'Пора дать бумажную выписку',
        count: overdue.length,
        due: overdue[0]?.nextPaperDue ?? null,
      },
      {
        duty: 'informing',
        filter: 'left',
        text: 'Не записано, как информировать семью',
        count: left.length,
        due: null,
      },
    ]),
    days,
  };
}
