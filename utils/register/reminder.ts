import type { Day } from '../base/calendar/day.ts';

/** Something of a class that waits to be done. Names nobody. */
export interface Reminder {
  /** Filter of the duty's register that shows who it is about. */
  filter: string | null;
  /** Russian, «Нет ни согласия, ни отказа». */
  text: string;
  /** Of how many people or families. */
  count: number;
  /** The nearest term; null: it has none. */
  due: Day | null;
}

/** What a duty asks for now, and the days on which something of it falls due. */
export interface DutyReminders {
  reminders: Reminder[];
  days: Day[];
}

/** A reminder with the id of its duty. */
export interface OwnedReminder<Id extends string = string> extends Reminder {
  duty: Id;
}

/** What waits to be done in a class, of all duties. */
export interface ClassReminders<Id extends string = string> {
  reminders: OwnedReminder<Id>[];
  days: Day[];
}

/** Leaves out what concerns nobody. */
export const ofSomebody = (reminders: Reminder[]): Reminder[] => reminders.filter(({ count }) => count > 0);
