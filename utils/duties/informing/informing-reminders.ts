import type { ClassToday } from '../../register/duty.ts';
import { entitledPeople } from '../../register/families.ts';
import { mayReceive } from '../../register/people-facts.ts';
import { type DutyReminders, ofSomebody } from '../../register/reminder.ts';
import { familyInforming, informingStates } from './informing-states.ts';

export function informingReminders(of: ClassToday): DutyReminders {
  const people = entitledPeople(of.families).map(({ key }) => key);
  const states = informingStates(of.entries, people, of.today);
  const entitled = (person: string) => mayReceive(of.facts, person);
  const families = of.families
    .filter((family) => family.entitled.length > 0)
    .map(({ student }) => familyInforming(student, of.representatives, states, entitled));
  const overdue = states.filter(({ paperOverdue }) => paperOverdue);
  const days = states.flatMap(({ nextPaperDue }) => nextPaperDue ?? []).sort();
  const left = families.filter(({ electronic, paper }) => !electronic && !paper);
  return {
    reminders: ofSomebody([
      {
        filter: 'due',
        text: 'Пора дать бумажную выписку',
        count: overdue.length,
        due: overdue[0]?.nextPaperDue ?? null,
      },
      {
        filter: 'left',
        text: 'Не записано, как информировать семью',
        count: left.length,
        due: null,
      },
    ]),
    days,
  };
}
