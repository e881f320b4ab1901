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
  /** The day in the field; null: none. */
  day(field: string): Day | null;
  /** The day unless it is in the future; otherwise the default day. */
  past(found: Day | null): Day;
  problem(text: string): void;
  /**
   * Who it was of several, where the table does not say it: «Кому выданы». The teacher is asked; null until she has
   * answered, and the line is not taken until then.
   */
  ask(title: string, candidates: readonly RosterPerson[]): RosterPerson | null;
}

/** What a table does not say of a line, and whom to choose from. */
export interface LineQuestion {
  /** «Кому выданы» */
  title: string;
  candidates: readonly RosterPerson[];
}

/** How a register is read from a table. Its fields are the duty's own, except `person` and `student`. */
export interface ImportableRegister {
  /** «журнал согласий», as in «Загрузить … из таблицы». */
  name: string;
  /** Words in headers; the first match wins, each field is used once. */
  words: readonly (readonly [words: RegExp, field: string])[];
  /** Headers that match a word above but do not belong to the register. */
  ignored: RegExp;
  /** Fields that identify a table as this register, besides a name. */
  telling: readonly string[];
  /** Entries of one line for the person it is about; recorded by the teacher. */
  entries(line: LineReader): Unrecorded<AnyEntry>[];
}
