import type { Day } from '../../base/calendar/day.ts';
import type { ClassToday } from '../../register/duty.ts';
import { type DutyReminders, ofSomebody } from '../../register/reminder.ts';
import { askedConsents, type ConsentAsk, consentSubjects, USUAL_CONSENTS } from './consent-cells.ts';
import { consentLists } from './consent-lists.ts';

/** How long before an end or an eighteenth birthday the reminder comes, days. */
export const REMIND_WITHIN = 30;

export function consentReminders(of: ClassToday, ask: ConsentAsk = USUAL_CONSENTS): DutyReminders {
  const { families, today } = of;
  const subjects = consentSubjects(families, ask);
  const states = askedConsents(of, ask);
  const lists = consentLists(states, subjects, today, REMIND_WITHIN);
  const terms = lists.withdrawals.flatMap(({ withdrawal }) => withdrawal?.nextTerm ?? []);
  const ends = lists.expiring.flatMap(({ until }) => until ?? []);
  const birthdays = lists.comingOfAge.map(({ on }) => on);
  const reminder = (
    text: string,
    filter: string,
    of: readonly { person: string }[],
    due: Day | null = null,
  ) => ({
    filter,
    text,
    unit: 'people' as const,
    who: of.map(({ person }) => person),
    due,
  });
  return {
    reminders: ofSomebody([
      reminder('Отзыв согласия: прекратить и уничтожить', 'withdrawals', lists.withdrawals, terms[0]),
      reminder('Разногласие родителей: решает директор', 'disagreed', lists.disagreed, today),
      reminder('Согласие подписано без полномочий: проверить', 'check', lists.check),
      reminder('Бумага есть, внести в систему', 'not-in-system', lists.notInSystem),
      reminder('Согласие скоро истекает', 'expiring', lists.expiring, ends[0]),
      reminder('Исполняется 18 лет', 'adults', lists.comingOfAge, birthdays[0]),
      reminder('Нет ни согласия, ни отказа', 'missing', lists.missing),
    ]),
    days: [...terms, ...ends, ...birthdays],
  };
}
