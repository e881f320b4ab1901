import type { Day } from '../../base/calendar/day.ts';
import { type Counted, counted, type Unit } from '../../base/text/counted.ts';

/** What a duty may owe: the same for each class and day. */
export interface TaskRule {
  /** In kebab case, unique within the duty: part of the id of its tasks. */
  rule: string;
  /** Russian, without number and name: «Нет ни согласия, ни отказа». */
  text: string;
  /** Of `who`. */
  unit: Unit;
  /** Filter of the section that shows those concerned, or part of the settings; null: the section shows them anyway. */
  filter: string | null;
  /** The section that the action opens; missing: that of the duty. */
  section?: string;
  /** What the action opens in place of a section: the slips of those whom it concerns, to be printed. */
  opens?: 'print';
  /** The word on the button: «Записать». */
  act: string;
  /** Why it is owed: one Russian sentence. */
  why: string;
  /** Where that is written: «152-ФЗ, ст. 21 ч. 5». */
  source: string;
  /** The law or the head has set the term: nothing puts it off beyond that, and nobody says that it is not needed. */
  firm?: true;
}

interface Case {
  /** Key of the person, where each is a task of its own. */
  person?: string;
  /** Paper, incident, reporting period or school year, where each is a task of its own. */
  of?: string;
  /** Keys of people, of students for their families, ids of papers; each counts once. */
  who: readonly string[];
  /** Since when it is owed; a day to come: it is not owed yet. null: not known. */
  since: Day | null;
  /** The last day on which it is in time; null: it has no term. */
  due: Day | null;
  /** The moment, ms, within `due`, where the term is an hour. */
  dueAt?: number | undefined;
}

/** Something that is owed in a class. */
export interface Owed extends TaskRule, Case {}

/** What is owed by a rule: nothing where nobody is concerned. */
export const owe = (rule: TaskRule, given: Case): Owed[] =>
  given.who.length > 0 ? [{ ...rule, ...given }] : [];

/** Since when, of days that were recorded: one to come was dated wrongly, and what is owed by it is owed now. */
export const sinceFirst = (days: readonly Day[], today: Day): Day | null => {
  const [first = null] = [...days].sort();
  return first !== null && first > today ? today : first;
};

/** A task: one thing to do, however many people it concerns. */
export interface Task extends Owed {
  /** The same on every computer: owner, rule, case and person. */
  id: string;
  section: string;
  /** The day that it is judged by: `due`, or the day to which it was put off. */
  term: Day | null;
  /** Put off to a day, which may be over, by this entry. */
  putOff: { until: Day; entry: string } | null;
  /** Given to somebody by name, by this entry: it stays owed. */
  given: { to: string; entry: string } | null;
}

/** What the teacher has said is not needed this school year, for some or all whom it concerned. */
export interface DroppedTask extends Pick<Task, 'id' | 'text'> {
  reason: string;
  /** By which it was said: taken back, they bring it back. */
  entries: string[];
}

/** Of a class on a day. */
export interface ClassTasks {
  /** What is owed now, by term, then in the order of the registry. */
  tasks: Task[];
  /** Owed, but put off to a day that is still to come. */
  putOff: Task[];
  dropped: DroppedTask[];
  /** What will be owed later, the nearest first; none that is owed now. */
  coming: Task[];
}

/** Owner of the tasks about people that belong to no duty, and the section of the class list. */
export const PEOPLE_SECTION = 'people' as const;

/** How many a task concerns. */
export const countOf = ({ unit, who }: Pick<Owed, 'unit' | 'who'>): Counted => counted(unit, who);
