import type { Day } from '../base/calendar/day.ts';
import type { ReportingPeriods } from '../base/calendar/reporting-periods.ts';
import type { RosterPerson } from '../class-data/roster/person.ts';
import type { SettingsDocument } from '../class-data/settings/settings-document.ts';
import type { Family, MatrixCell } from './families.ts';
import type { RegisterImport } from './import/register-import.ts';
import type { AnyEntry, AnyKind } from './kind.ts';
import type { PeopleFacts } from './people-facts.ts';
import type { DutyReminders } from './reminder.ts';
import type { RequestDescriptor } from './request.ts';

/** A class on a day, as each duty sees it. */
export interface ClassToday {
  students: readonly RosterPerson[];
  representatives: readonly RosterPerson[];
  /** In the order of the class. */
  families: readonly Family[];
  /** The counting entries of the class, of all kinds. */
  entries: readonly AnyEntry[];
  /** Facts about people, of all classes: a block holds everywhere. */
  facts: PeopleFacts;
  /** Reporting periods of the school year, the usual ones until the teacher settles them. */
  periods: ReportingPeriods;
  today: Day;
}

/** What the help says of a duty. */
export interface DutyHelp {
  title: string;
  /** What it is for, what to do, what comes of it. */
  sentences: readonly [string, string, string];
}

/** All that the shared machinery knows of a duty: see `duty`. */
export interface AnyDuty {
  /** Also the name of its folders and of its section in the workspace. */
  id: string;
  /** Title of its section, of its column in the matrix, of its reminders. */
  title: string;
  /** The shorter title of a narrow column. */
  columnTitle?: string;
  kinds: readonly AnyKind[];
  /** How it stands, family by family in their order: its column in the matrix. */
  cells?(of: ClassToday): MatrixCell[];
  /** The filter of its register that a click on the figures of its column shows. */
  columnFilter?: string;
  /** What stands below the title of its column: the period that is asked for. */
  columnNote?(of: ClassToday): string;
  /** What of it waits to be done, and the days on which something falls due. */
  reminders?(of: ClassToday): DutyReminders;
  /** How a register that is kept in a table is read. */
  importLines?: RegisterImport;
  /** What may be asked of the background on its behalf: see `request`. */
  requests?: Readonly<Record<string, RequestDescriptor>>;
  /** Documents of settings that pages may save, by the name under which they do. */
  settings?: Readonly<Record<string, SettingsDocument>>;
  help: DutyHelp;
}

/** A duty: one folder, and one line in `utils/duties/duties.ts`. Keeps the literal types of what it is given. */
export const duty = <const D extends AnyDuty>(given: D): D => given;

/** Its title where there is little room. */
export const shortTitle = ({ title, columnTitle }: Pick<AnyDuty, 'title' | 'columnTitle'>): string =>
  columnTitle ?? title;

/** Of some duties those with a column in the matrix. */
export type WithCells<D extends AnyDuty> = Extract<D, { cells: unknown }>;

export function withCells<D extends AnyDuty>(duties: readonly D[]): WithCells<D>[] {
  return duties.filter((each): each is WithCells<D> => each.cells !== undefined);
}

/** What takes the records of each: of all such functions together the argument is all records. */
type Union<D extends AnyDuty, Part extends 'requests' | 'settings'> =
  D extends Readonly<Record<Part, infer Records>> ? (records: Records) => void : never;

/** The records of all duties that have some, as one. */
export type RecordsOf<D extends AnyDuty, Part extends 'requests' | 'settings'> =
  Union<D, Part> extends (records: infer All) => void ? All : never;

/** The requests, or the settings, of all duties; two of one name are a fault that a test of the repository finds. */
export function recordsOf<D extends AnyDuty, Part extends 'requests' | 'settings'>(
  duties: readonly D[],
  part: Part,
): RecordsOf<D, Part> {
  return Object.assign({}, ...duties.map((each: AnyDuty) => each[part])) as RecordsOf<D, Part>;
}
