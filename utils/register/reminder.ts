import type { Day } from '../base/calendar/day.ts';
import { type Counted, counted, type Unit } from '../base/text/counted.ts';

/** Something to be done in a class. */
interface Due {
  /** Filter of its section that shows those concerned. */
  filter: string | null;
  /** Russian, «Нет ни согласия, ни отказа». */
  text: string;
  /** The nearest due day; null: it has none. */
  due: Day | null;
}

/** With all whom it concerns: the filter of its register shows the same. */
export interface ToDo extends Due {
  unit: Unit;
  /** Keys of people or students (for their families), ids of papers; each counts once. */
  who: readonly string[];
}

/** As it goes to popup and badge: names nobody. */
export interface Reminder extends Due {
  /** Number of those concerned. */
  count: number;
  unit: Unit;
}

/** What a duty requires now, and the days when something falls due. */
export interface DutyReminders {
  reminders: ToDo[];
  days: Day[];
}

/** Where reminders lead that belong to no duty: the section of the class list. */
export const PEOPLE_SECTION = 'people';

/** A reminder with the section that shows whom it concerns: that of its duty, or `PEOPLE_SECTION`. */
export interface OwnedReminder<Id extends string = string> extends Reminder {
  section: Id;
}

/** The same with those whom it concerns. */
export interface OwnedToDo<Id extends string = string> extends ToDo {
  section: Id;
}

/** What is to be done in a class: about its people, and for all duties. */
export interface ClassReminders<Id extends string = string> {
  reminders: OwnedReminder<Id>[];
  days: Day[];
}

/** The reminders that concern anyone. */
export const ofSomebody = (reminders: ToDo[]): ToDo[] => reminders.filter(({ who }) => who.length > 0);

export const countOf = ({ unit, who }: Pick<ToDo, 'unit' | 'who'>): Counted => counted(unit, who);
