import { russianDay } from '../../../utils/base/calendar/day.ts';
import { withoutPatronymic } from '../../../utils/base/names/names.ts';
import { count } from '../../../utils/base/text/plural.ts';
import { isOurs, leadingAverage } from '../../../utils/class-data/analytics/average.ts';
import type { ClassAnalysis, StudentAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import type { Standing } from '../../../utils/class-data/analytics/class-figures.ts';
import type { EarlyWarning } from '../../../utils/class-data/analytics/class-warnings.ts';
import { type Fraction, shownDigits } from '../../../utils/class-data/analytics/fraction.ts';
import type { SubjectOfStudent } from '../../../utils/class-data/analytics/subject-of-student.ts';
import { COUNTED_BY_US } from '../../../utils/class-data/analytics/table-notes.ts';

const BY_MARKS = ['отметке', 'отметкам', 'отметкам'] as const;

/** A student in a subject, as shown in the table. */
export interface JournalCell {
  /** In hundredths, for sorting; null: no mark that counts. */
  hundredths: number | null;
  /** «4,57» */
  average: string;
  /** The given mark, else the expected one; null: neither. */
  mark: string | null;
  isGiven: boolean;
  /**
   * ≈ the average is near a threshold; ≠ it differs from the site's, or the mark from it; ? too few marks.
   */
  sign: '≈' | '≠' | '?' | '';
  /** The expected mark is near a threshold. */
  disputed: boolean;
  /** The site's average is another one than ours. */
  siteDiffers: boolean;
  /** The given mark is another one than the average leads to. */
  markDiffers: boolean;
  /** The whole cell in words. */
  description: string;
}

export interface JournalRow {
  key: string;
  name: string;
  /** Left the class, or is not in its list. */
  left: boolean;
  standing: Standing;
  cells: Map<string, JournalCell>;
  lessons: number;
  missed: number;
  unexcused: number;
  /** By the site's report: reasons other than illness are unknown. */
  reported: boolean;
  attended: Fraction | null;
  /** Number of open warnings. */
  warnings: number;
}

export const journalFilters = {
  present: (row: JournalRow) => !row.left,
  failing: (row: JournalRow) => !row.left && row.standing.failing.length > 0,
  'not-certified': (row: JournalRow) => !row.left && row.standing.notCertified.length > 0,
  'one-three': (row: JournalRow) => !row.left && row.standing.oneThree !== null,
  'one-four': (row: JournalRow) => !row.left && row.standing.oneFour !== null,
  warned: (row: JournalRow) => !row.left && row.warnings > 0,
  left: (row: JournalRow) => row.left,
} as const;
export type JournalFilter = keyof typeof journalFilters;

/** The rows of the table: the present roll in journal order, then those who have left. */
export function journalRows(
  { students, departed, figures }: Pick<ClassAnalysis, 'students' | 'departed' | 'figures'>,
  warnings: readonly EarlyWarning[],
  nameOf: (student: string) => string,
): JournalRow[] {
  const row = (each: StudentAnalysis, left: boolean): JournalRow => ({
    key: each.student.key,
    name: nameOf(each.student.key),
    standing: each[figures.basis],
    left,
    cells: new Map([...each.subjects.values()].map((one) => [one.subject, journalCell(one)])),
    lessons: each.attendance.lessons,
    missed: each.attendance.missed,
    unexcused: each.attendance.unexcused,
    reported: each.attendance.reported !== undefined,
    attended: each.attendance.attended,
    warnings: warnings.filter(({ student }) => student === each.student.key).length,
  });
  return [...students.map((each) => row(each, false)), ...departed.map((each) => row(each, true))];
}

/** A student's figures in one subject, with a sign and in words. */
export function journalCell({ average, given, expected, differs }: SubjectOfStudent): JournalCell {
  const hundredths = leadingAverage(average);
  const shown = hundredths === null ? '' : shownDigits(hundredths, 2);
  const isGiven = given !== null;
  const mark = given ?? (expected && !expected.fewMarks ? String(expected.mark) : null);
  const ours = average.hundredths === null ? '' : shownDigits(average.hundredths, 2);
  const notes = [
    hundredths === null ? 'отметок нет' : `средний балл ${shown} по ${count(average.count, BY_MARKS)}`,
    isOurs(average) && COUNTED_BY_US,
    average.differs && `на сайте ${shown}, у нас ${ours}`,
    isGiven && `стоит ${given}`,
    !isGiven && mark && `ожидается ${mark}`,
    differs && expected && `по среднему вышло бы ${expected.mark}`,
    !isGiven && expected?.disputed && 'спорная',
    !isGiven && expected?.fewMarks && 'отметок мало для аттестации',
  ].filter((note) => note !== false && note !== null && note !== undefined && note !== '');
  return {
    hundredths,
    average: shown,
    mark,
    isGiven,
    sign: signOf(),
    disputed: !isGiven && expected?.disputed === true,
    siteDiffers: average.differs,
    markDiffers: isGiven && differs,
    description: notes.join(', '),
  };

  function signOf(): JournalCell['sign'] {
    if (average.differs || differs) return '≠';
    if (isGiven || !expected) return '';
    if (expected.fewMarks) return '?';
    return expected.disputed ? '≈' : '';
  }
}

/** Cells of the rows shown in which average or mark are not what the marks lead to. */
export function differences(rows: readonly JournalRow[]): { site: number; marks: number } {
  const cells = rows.flatMap((row) => [...row.cells.values()]);
  return {
    site: cells.filter(({ siteDiffers }) => siteDiffers).length,
    marks: cells.filter(({ markDiffers }) => markDiffers).length,
  };
}

/**
 * By key the name for a narrow column: surname and given name, for the patronymic would take the space of two subjects;
 * of namesakes the birthday too, «20.03», where it is known.
 */
export function rowNames(
  rows: readonly Pick<JournalRow, 'key' | 'name'>[],
  birthDate: (key: string) => string | null,
): Map<string, { name: string; birthday: string }> {
  const many = new Map<string, number>();
  for (const { name } of rows)
    many.set(withoutPatronymic(name), (many.get(withoutPatronymic(name)) ?? 0) + 1);
  return new Map(
    rows.map(({ key, name }) => {
      const day = (many.get(withoutPatronymic(name)) ?? 0) > 1 ? birthDate(key) : null;
      return [key, { name: withoutPatronymic(name), birthday: day ? russianDay(day).slice(0, 5) : '' }];
    }),
  );
}

/** Subjects in which anybody has a mark: no mark is ever given in talks, and their column would stay empty. */
export function markedSubjects({
  students,
  departed,
}: Pick<ClassAnalysis, 'students' | 'departed'>): Set<string> {
  const all = [...students, ...departed].flatMap(({ subjects }) => [...subjects.values()]);
  return new Set(
    all.flatMap(({ subject, given, average }) =>
      given !== null || leadingAverage(average) !== null ? [subject] : [],
    ),
  );
}

/** The sort column: the id of a subject, or one of the other columns. */
export interface JournalOrder {
  by: 'name' | 'missed' | 'warnings' | { subject: string };
  down: boolean;
}

const collator = new Intl.Collator('ru');

/** Sorted rows; students without a value come last in either direction, equal ones keep their order. */
export function sortedRows(rows: readonly JournalRow[], { by, down }: JournalOrder): JournalRow[] {
  const way = down ? -1 : 1;
  if (by === 'name') return [...rows].sort((a, b) => way * collator.compare(a.name, b.name));
  const value = (row: JournalRow): number | null =>
    typeof by === 'object' ? (row.cells.get(by.subject)?.hundredths ?? null) : row[by];
  return [...rows].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return way * (one - other);
  });
}

/** The present roll, then those who have left. */
export const everybodyIn = (
  of: Pick<ClassAnalysis, 'students' | 'departed'> | null | undefined,
): StudentAnalysis[] => (of ? [...of.students, ...of.departed] : []);

/** Neighbours of a student in journal order. */
export function neighboursOf(
  students: readonly StudentAnalysis[],
  key: string,
): { before: string | null; after: string | null } {
  const place = students.findIndex(({ student }) => student.key === key);
  const at = (index: number) => (place < 0 ? null : (students[index]?.student.key ?? null));
  return { before: at(place - 1), after: at(place + 1) };
}
