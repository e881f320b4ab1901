import type { Day } from '../base/calendar/day.ts';

/** Something to be done in a class. Names nobody. */
export interface Reminder {
  /** Filter of the duty's register that shows the people concerned. */
  filter: string | null;
  /** Russian, «Нет ни согласия, ни отказа». */
  text: string;
  /** Number of people or families concerned. */
  count: number;
  /** The nearest due day; null: it has none. */
  due: Day | null;
}

/** What a duty requires now, and the days when something falls due. */
export interface DutyReminders {
  reminders: Reminder[];
  days: Day[];
}

/** A reminder with the id of its duty. */
export interface OwnedReminder<Id extends string = string> extends Reminder {
  duty: Id;
}

/** What is to be done in a class, for all duties. */
export interface ClassReminders<Id extends string = string> {
  reminders: OwnedReminder<Id>[];
  days: Day[];
}

/** The reminders that concern anyone. */
export const ofSomebody = (reminders: Reminder[]): Reminder[] => reminders.filter(({ count }) => count > 0);
