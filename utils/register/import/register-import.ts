import type { Day } from '../../base/calendar/day.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import type { AnyEntry, Unrecorded } from '../kind.ts';

/** What the lines of a table are read against. */
export interface LineContext {
  classGroup: string;
  /** What the section has chosen, by the duty's own names: a purpose, a topic, a period. */
  chosen: Readonly<Record<string, string | null>>;
  /** Key of a period by its name in the table; null: not known. */
  periodOf(name: string): string | null;
  /** Day of what has none in the table. */
  defaultDay: Day;
  today: Day;
  teacher: string;
  families: readonly { student: RosterPerson; representatives: readonly RosterPerson[] }[];
}

/** One line of a table, read field by field; what is not understood is told as a problem, in Russian. */
export interface LineReader {
  /** Key of class and person, with which every entry of the line begins. */
  base: { classGroup: string; person: string };
  person: RosterPerson;
  /** The person's families: students and representatives, each once. */
  family: readonly RosterPerson[];
  context: LineContext;
  /** Text of the field in one line; '' where the table has no such column or nothing stands there. */
  cell(field: string): string;
  /** The day that the field names; null: none. */
  day(field: string): Day | null;
  /** The day if it has come, else the day of what has none. */
  past(found: Day | null): Day;
  problem(text: string): void;
}

/** How a register that somebody keeps in a table is read. Its fields are the duty's own, but for `person` and `student`. */
export interface RegisterImport {
  /** «журнал согласий», as in «Загрузить … из таблицы». */
  name: string;
  /** Words of headers; the first that fits wins, each field is taken once. */
  words: readonly (readonly [words: RegExp, field: string])[];
  /** Headers that fit a word above and mean nothing of the register. */
  ignored: RegExp;
  /** Fields that make a table such a register, beside a name. */
  telling: readonly string[];
  /** Entries of one line for the person whom it is about; recorded by the teacher. */
  entries(line: LineReader): Unrecorded<AnyEntry>[];
}
