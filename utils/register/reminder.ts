import type { Day } from '../base/calendar/day.ts';

/** Something to be done in a class. Names nobody. */
export interface Reminder {
  /** Filter of its section that shows the people concerned. */
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

/** Where reminders lead that belong to no duty: the section of the class list. */
export const PEOPLE_SECTION = 'people';

/** A reminder with the section that shows whom it concerns: that of its duty, or `PEOPLE_SECTION`. */
export interface OwnedReminder<Id extends string = string> extends Reminder {
  section: Id;
}

/** What is to be done in a class: about its people, and for all duties. */
export interface ClassReminders<Id extends string = string> {
  reminders: OwnedReminder<Id>[];
  days: Day[];
}

/** The reminders that concern anyone. */
export const ofSomebody = (reminders: Reminder[]): Reminder[] => reminders.filter(({ count }) => count > 0);
