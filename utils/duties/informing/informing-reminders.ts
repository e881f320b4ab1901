import type { ClassToday } from '../../register/duty.ts';
import { type DutyReminders, ofSomebody } from '../../register/reminder.ts';
import { entitledInforming, familiesInformed } from './class-informing.ts';

export function informingReminders(of: ClassToday): DutyReminders {
  const states = entitledInforming(of);
  const families = familiesInformed(of).filter((_, index) => of.families[index]?.entitled.length);
  const overdue = states.filter(({ paperOverdue }) => paperOverdue);
  const days = states.flatMap(({ nextPaperDue }) => nextPaperDue ?? []).sort();
  const left = new Set(families.flatMap(({ without }) => without.map(({ key }) => key)));
  return {
    reminders: ofSomebody([
      {
        filter: 'due',
        text: 'Пора дать бумажную выписку',
        unit: 'people',
        who: overdue.map(({ person }) => person),
        due: overdue[0]?.nextPaperDue ?? null,
      },
      {
        filter: 'left',
        text: 'Не записано, как информировать',
        unit: 'people',
        who: [...left],
        due: null,
      },
    ]),
    days,
  };
}
