import type { ClassToday } from '../../register/duty.ts';
import { entitledPeople } from '../../register/families.ts';
import { type DutyReminders, ofSomebody } from '../../register/reminder.ts';
import { diaryConsents } from '../consents/consent-cells.ts';
import { familyInforming, informingStates } from './informing-states.ts';

export function informingReminders(of: ClassToday): DutyReminders {
  const people = entitledPeople(of.families).map(({ key }) => key);
  const states = informingStates(of.entries, people, of.today);
  const consents = diaryConsents(of);
  const families = of.families
    .filter((family) => family.entitled.length > 0)
    .map((family) => familyInforming(family, states, consents));
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
