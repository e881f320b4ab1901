import { compareClasses } from '../classes/class-words.ts';
import { classTitle } from '../roster/class-title.ts';
import type { Roster } from '../roster/person.ts';
import type { ReadReport } from './page-report.ts';
import { whoIsWho } from './report-students.ts';

/** Where a report may belong. */
export interface ReportPlaces {
  /** All classes of the teacher that were read. */
  own: readonly Roster[];
  /** The class that the popup shows. */
  shown: Roster | null;
  /** The class in the address of the page; null: none. */
  group: string | null;
}

/**
 * The class of which a report is: the one that it names, else that of the page's address, else the only one whose students
 * it lists; where nothing tells, the one that is shown. `refused`, in Russian: two of the classes may be meant. null: no
 * list of a class was read.
 */
export function classOfReport(
  report: ReadReport,
  { own, shown, group }: ReportPlaces,
): Roster | { refused: string } | null {
  const told = report.kind === 'attendance-report' ? (report.data.classGroup.id ?? group) : group;
  const ofAddress = own.find(({ classGroup }) => classGroup.id === told);
  const named = ofYear(report, own).filter(({ classGroup }) =>
    namesOf(report).some((name) => compareClasses(name, classGroup.name) === 'same'),
  );
  if (named.length > 0) return oneOf(named, [shown, ofAddress]) ?? refused(named);
  // It names another class, which is refused where it is compared with this one.
  if (namesOf(report).length > 0) return shown ?? ofAddress ?? null;
  if (ofAddress) return ofAddress;
  const counted = own.map((roster) => ({ roster, found: whoIsWho(rowsOf(report), roster).found.length }));
  const most = Math.max(0, ...counted.map(({ found }) => found));
  if (most === 0) return shown;
  const fitting = counted.flatMap(({ roster, found }) => (found === most ? roster : []));
  return fitting.length === 1 ? fitting[0]! : refused(fitting);
}

/** The only one, else the first of the preferred that is among them. */
function oneOf(rosters: readonly Roster[], preferred: readonly (Roster | null | undefined)[]): Roster | null {
  if (rosters.length === 1) return rosters[0]!;
  const isAmong = (each: Roster) => rosters.some(({ classGroup }) => classGroup.id === each.classGroup.id);
  return preferred.find((each) => each && isAmong(each)) ?? null;
}

const refused = (rosters: readonly Roster[]) => ({
  refused: `Какого класса отчёт, на странице не сказано: подходят ${rosters.map(({ classGroup }) => classTitle(classGroup.name)).join(' и ')}.`,
});

/** Classes of the year that the report names; all if it names none, or none is of it. */
function ofYear(report: ReadReport, own: readonly Roster[]): readonly Roster[] {
  const same = own.filter(({ schoolYear }) => schoolYear === report.data.schoolYear);
  return same.length > 0 ? same : own;
}

function namesOf(report: ReadReport): string[] {
  if (report.kind === 'absence-list-report') return report.data.classes.map(({ name }) => name);
  const { data } = report;
  const name = 'className' in data ? data.className : data.classGroup.name;
  return name ? [name] : [];
}

function rowsOf({ kind, data }: ReadReport): { person: string | null; name: string }[] {
  return kind === 'absence-list-report' ? data.classes.flatMap(({ students }) => students) : data.students;
}
