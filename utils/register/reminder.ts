import type { Day } from '../base/calendar/day.ts';
import type { MatrixDuty } from './class-matrix.ts';

/** A duty with a register of its own in the workspace. */
export type ReminderDuty = MatrixDuty | 'extracts';

/** Something of a class that waits to be done. Names nobody. */
export interface Reminder {
  duty: ReminderDuty;
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

/** Leaves out what concerns nobody. */
export const ofSomebody = (reminders: Reminder[]): Reminder[] => reminders.filter(({ count }) => count > 0);
