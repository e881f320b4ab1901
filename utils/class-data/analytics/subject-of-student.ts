import type { AnalyticsSettings } from './analytics-settings.ts';
import { type AbsenceCount, noAbsences } from './attendance.ts';
import { type Average, averageOf, type MarkSums, noSums, weighs } from './average.ts';

import { type ExpectedMark, expectedMark, expectedYearMark, marksNeeded } from './expected-mark.ts';
import type { Fraction } from './fraction.ts';
import { isNumber, type Outcome, outcomeOf } from './outcome.ts';
import type { SubjectTally } from './tally.ts';

/** One student in one subject. */
export interface SubjectOfStudent {
  subject: string;
  /** Study groups in whose registers the student stands. */
  groups: string[];
  average: Average;
  /** The site's period mark as written, or that of the year; null: none. It goes before the expected one. */
  given: string | null;
  expected: ExpectedMark | null;
  /** The site's mark is another one than the average leads to. */
  differs: boolean;
  /** What counts for figures by expected marks: the given mark, else the expected one, if there are enough marks. */
  outcome: Outcome;
  /** How many further 5s (of the student's most usual weight) lead to the next higher mark; null: none can, or no forecast. */
  fives: { target: 5 | 4 | 3; count: number } | null;
  /** In this subject. */
  absences: AbsenceCount;
  /** By date, places in `ClassAnalysis.days`, beside the numbers of the marks that count. */
  series: { days: number[]; numbers: number[] };
}

/** One student in one subject; null where the student neither learns it nor has a mark of the period in it. */
export function subjectOfStudent(
  { subject, tally }: { subject: string; tally: SubjectTally | null },
  marks: { given: string | null; site: number | null; ofPeriods: Fraction | null },
  of: { weighted: boolean | null; settings: AnalyticsSettings; left: boolean; year: boolean },
): SubjectOfStudent | null {
  const { given, site } = marks;
  if (!tally && given === null && !(of.year && marks.ofPeriods)) return null;
  const sums = tally?.sums ?? noSums();
  const average = averageOf(sums, weighs(of.weighted, of.settings), site);
  const byMarks = of.year
    ? expectedYearMark(marks.ofPeriods, of.settings)
    : expectedMark(average, of.settings);
  const expected = of.left ? null : byMarks;
  const known = outcomeOf(given);
  return {
    subject,
    average,
    given,
    expected,
    groups: tally?.groups ?? [],
    differs: isNumber(known) && expected !== null && expected.mark !== known,
    outcome: known === 'none' ? outcomeBy(expected) : known,
    // By marks that do not lead to the site's average nobody can say how many more do.
    fives:
      expected && !of.year && !average.differs
        ? fivesToNext({ sums, average }, expected, tally, of.settings)
        : null,
    absences: tally?.absences ?? noAbsences(),
    series: tally ?? { days: [], numbers: [] },
  };
}

const outcomeBy = (expected: ExpectedMark | null): Outcome =>
  expected && !expected.fewMarks ? expected.mark : 'none';

function fivesToNext(
  of: { sums: MarkSums; average: ReturnType<typeof averageOf> },
  { mark }: ExpectedMark,
  tally: SubjectTally | null,
  settings: AnalyticsSettings,
): SubjectOfStudent['fives'] {
  if (mark === 5) return null;
  const target = (mark + 1) as 5 | 4 | 3;
  const count = marksNeeded(of, { target, weight: usualWeight(tally) }, settings);
  return count === null || count === 0 ? null : { target, count };
}

/** The most frequent weight, the smaller one in a tie; in thousandths. */
function usualWeight(tally: SubjectTally | null): number {
  const weights = [...(tally?.weights ?? [])].sort(([a, many], [b, more]) => more - many || a - b);
  return weights[0]?.[0] ?? 1000;
}
