import type { Day } from '../../base/calendar/day.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import type { AnyEntry, Unrecorded } from '../kind.ts';

/** Context in which the lines of a table are read. */
export interface LineContext {
  classGroup: string;
  /** Choices made in the section, by the duty's own names: a purpose, a topic, a period. */
  chosen: Readonly<Record<string, string | null>>;
  /** Key of a period by its name in the table; null: not known. */
  periodOf(name: string): string | null;
  /** Day for facts without one in the table. */
  defaultDay: Day;
  today: Day;
  teacher: string;
  families: readonly { student: RosterPerson; representatives: readonly RosterPerson[] }[];
}

/** One line of a table, read field by field; what is not understood is reported as a problem, in Russian. */
export interface LineReader {
  /** Keys of class and person, common to every entry of the line. */
  base: { classGroup: string; person: string };
  person: RosterPerson;
  /** The person's families: students and representatives, each once. */
  family: readonly RosterPerson[];
  context: LineContext;
  /** Text of the field in one line; '' if the table has no such column or the cell is empty. */
  cell(field: string): string;
  /** The day in the field; null: none. Anything else than a day or an answer («да», «нет») leaves the line. */
  day(field: string): Day | null;
  /** The day in the field, the default day for «да»; null: none, or «нет». */
  dayOrYes(field: string): Day | null;
  /** The day, the default day without one; a day that cannot be right leaves the line. */
  past(found: Day | null): Day;
  /** Something to check in a line that is recorded nevertheless. */
  problem(text: string): void;
  /** The line is not recorded, and why: it says something that is not understood. */
  leave(why: string): void;
  /**
   * Who it was of several, where the table does not say it: «Кому выданы». The teacher is asked; null until she has
   * answered, and the line is not taken until then.
   */
  ask(title: string, candidates: readonly RosterPerson[]): RosterPerson | null;
  /** The same for something that has names: «Как выданы». */
  choose<K extends string>(title: string, names: Readonly<Record<K, string>>): K | null;
  /** The same in the teacher's own words, with the usual ones offered. */
  write(title: string, usual: readonly string[]): string | null;
}

/** What a table does not say of a line. */
export interface LineQuestion {
  /** «Кому выданы» */
  title: string;
  options: readonly { key: string; name: string }[];
  /** `people`: keys of persons; `words`: any text will do, the options are only the usual ones. */
  of: 'people' | 'names' | 'words';
}

/** How a register is read from a table. Its fields are the duty's own, except `person` and `student`. */
export interface ImportableRegister {
  /** «журнал согласий», as in «Загрузить … из таблицы». */
  name: string;
  /** Words in headers; the first match wins. Two columns of one field are asked about. */
  words: readonly (readonly [words: RegExp, field: string])[];
  /** Headers that match a word above but do not belong to the register. */
  ignored: RegExp;
  /** Fields that identify a table as this register, besides a name. */
  telling: readonly string[];
  /** Entries of one line for the person it is about; recorded by the teacher. */
  entries(line: LineReader): Unrecorded<AnyEntry>[];
}
