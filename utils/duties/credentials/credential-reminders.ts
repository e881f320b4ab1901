import type { ClassToday } from '../../register/duty.ts';
import { entitledPeople } from '../../register/families.ts';
import { type DutyReminders, ofSomebody } from '../../register/reminder.ts';
import { credentialRegister } from './credential-register.ts';

/** Of people to whom credentials may be handed out. */
export function credentialReminders({ everywhere, families }: ClassToday): DutyReminders {
  const entitled = entitledPeople(families).map(({ key }) => key);
  const register = credentialRegister(everywhere);
  const at = (...stages: string[]) =>
    entitled.filter((person) => stages.includes(register.get(person)?.stage ?? 'none'));
  const reminder = (text: string, filter: string, who: readonly string[]) => ({
    filter,
    text,
    unit: 'people' as const,
    who,
    due: null,
  });
  return {
    reminders: ofSomebody([
      reminder('Памятка напечатана, вручение не отмечено', 'printed', at('printed')),
      reminder('Памятки вернулись', 'returned', at('returned')),
      reminder('Памятка уничтожена: нужна новая', 'destroyed', at('destroyed')),
      reminder('Пароль истёк, не напечатан: нужен новый пароль', 'expired', at('expired')),
      reminder('Реквизиты не выданы', 'waiting', at('none', 'prepared')),
    ]),
    days: [],
  };
}
