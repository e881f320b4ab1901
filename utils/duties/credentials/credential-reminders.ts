import type { Entry } from '../../register/entry.ts';
import { type DutyReminders, ofSomebody } from '../../register/reminder.ts';
import { credentialRegister } from './credential-register.ts';

/** `entitled` are the people of the class to whom credentials may be handed out. */
export function credentialReminders(entries: readonly Entry[], entitled: readonly string[]): DutyReminders {
  const register = credentialRegister(entries);
  const at = (...stages: string[]) =>
    entitled.filter((person) => stages.includes(register.get(person)?.stage ?? 'none')).length;
  const reminder = (text: string, filter: string, count: number) => ({
    duty: 'credentials' as const,
    filter,
    text,
    count,
    due: null,
  });
  return {
    reminders: ofSomebody([
      reminder('Памятка напечатана, вручение не отмечено', 'printed', at('printed')),
      reminder('Памятки вернулись', 'returned', at('returned')),
      reminder('Реквизиты не выданы', 'none', at('none', 'prepared')),
    ]),
    days: [],
  };
}
