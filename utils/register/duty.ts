import type { Day } from '../base/calendar/day.ts';
import type { ReportingPeriods } from '../base/calendar/reporting-periods.ts';
import type { WorkingWeek } from '../base/calendar/working-week.ts';
import type { EarlyWarning } from '../class-data/analytics/class-warnings.ts';
import type { RosterPerson } from '../class-data/roster/person.ts';
import type { SettingsDocument } from '../class-data/settings/settings-document.ts';
import type { Family, MatrixCell } from './families.ts';
import type { JobLine, JobPart } from './job.ts';
import type { AnyEntry, AnyKind } from './kind.ts';
import type { PeopleFacts } from './people-facts.ts';
import type { RequestDescriptor } from './request.ts';
import type { Standings } from './standing.ts';
import type { Owed } from './tasks/task.ts';

/** A class on a day, the input of each duty. */
export interface ClassToday {
  students: readonly RosterPerson[];
  representatives: readonly RosterPerson[];
  /** In the order of the class. */
  families: readonly Family[];
  /** The effective entries of the class, of all kinds; what holds with its people is there wherever it was recorded. */
  entries: readonly AnyEntry[];
  /** Those of all classes. There may be ten times as many: a duty looks there only for what its own class cannot tell. */
  everywhere: readonly AnyEntry[];
  /** Facts about people, of all classes: a block holds everywhere. */
  facts: PeopleFacts;
  /** Who may be handed, told and asked what, and who may sign. */
  standings: Standings;
  /** Reporting periods of the school year, the usual ones until the teacher sets them. */
  periods: ReportingPeriods;
  today: Day;
  /** Purposes of processing that the school rests on the law: no consent is asked for them. */
  byLaw: ReadonlySet<string>;
  /** People sign in through Госуслуги, by what the school's details say. */
  signsInByGosuslugi: boolean;
  /** Working days of the school, by which terms are counted. */
  week: WorkingWeek;
}

/** What the journals of the class say on that day. */
export interface JournalSignals {
  /** All early warnings, also those that were looked into; null: no journal is read. */
  warnings: readonly EarlyWarning[] | null;
}

/** Where no journal is at hand. */
export const NO_SIGNALS: JournalSignals = { warnings: null };

/** What a duty does of the job description: its line stands in `utils/duties/duty-jobs.ts`. */
export interface DutyJob {
  /** The parts that it serves. */
  parts: readonly JobPart[];
  /** At least one line for each of the parts, also where nothing is recorded. */
  lines(of: ClassToday): JobLine[];
}

/** The help on a duty: it stands in `utils/duties/duty-help.ts`. */
export interface DutyHelp {
  /** Of the duty. */
  id: string;
  title: string;
  /** Its purpose, what to do, and the result. */
  sentences: readonly [string, string, string];
}

/** All that the shared code knows about a duty: see `duty`. */
export interface AnyDuty {
  /** Also the name of its folders and of its section in the workspace. */
  id: string;
  /** Title of its section, its column in the matrix and its tasks. */
  title: string;
  /** The shorter title of a narrow column. */
  columnTitle?: string;
  kinds: readonly AnyKind[];
  /** Its column in the matrix: a cell per family, in the order of the families. */
  cells?(of: ClassToday): MatrixCell[];
  /** The filter of its register that a click on the figures of its column applies. */
  columnFilter?: string;
  /** Text below the title of its column: the period that it covers. */
  columnNote?(of: ClassToday): string;
  /** What is owed for it, now and later. */
  owes?(of: ClassToday, journal: JournalSignals): readonly Owed[];
  /** Its requests to the background: see `request`. */
  requests?: Readonly<Record<string, RequestDescriptor>>;
  /** Settings documents that pages may save, by name. */
  settings?: Readonly<Record<string, SettingsDocument>>;
}

/** A duty: one folder, and one line in `utils/duties/duties.ts`. Keeps the literal types of its argument. */
export const duty = <const D extends AnyDuty>(given: D): D => given;

/** Title for narrow places. */
export const shortTitle = ({ title, columnTitle }: Pick<AnyDuty, 'title' | 'columnTitle'>): string =>
  columnTitle ?? title;

/** The duties among `D` with a column in the matrix. */
export type WithCells<D extends AnyDuty> = Extract<D, { cells: unknown }>;

export function withCells<D extends AnyDuty>(duties: readonly D[]): WithCells<D>[] {
  return duties.filter((each): each is WithCells<D> => each.cells !== undefined);
}

/** Functions of the records of each duty: the argument of their intersection is all records. */
type Union<D extends AnyDuty, Part extends 'requests' | 'settings'> =
  D extends Readonly<Record<Part, infer Records>> ? (records: Records) => void : never;

/** The merged records of all duties that have any. */
export type RecordsOf<D extends AnyDuty, Part extends 'requests' | 'settings'> =
  Union<D, Part> extends (records: infer All) => void ? All : never;

/** The requests, or the settings, of all duties; a repository test finds duplicate names. */
export function recordsOf<D extends AnyDuty, Part extends 'requests' | 'settings'>(
  duties: readonly D[],
  part: Part,
): RecordsOf<D, Part> {
  return Object.assign({}, ...duties.map((each: AnyDuty) => each[part])) as RecordsOf<D, Part>;
}
