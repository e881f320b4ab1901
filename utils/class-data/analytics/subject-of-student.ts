import type { AnalyticsSettings } from './analytics-settings.ts';
import { noAbsences } from './attendance.ts';
import { averageOf, type MarkSums, noSums, weighs } from './average.ts';
import type { SubjectOfStudent } from './class-analysis.ts';
import { type ExpectedMark, expectedMark, expectedYearMark, marksNeeded } from './expected-mark.ts';
import type { Fraction } from './fraction.ts';
import { isNumber, type Outcome, outcomeOf } from './outcome.ts';
import type { SubjectTally } from './tally.ts';

/** One student in one subject; null if the student neither takes it nor has a period mark in it. */
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
    fives: expected && !of.year ? fivesToNext({ sums, average }, expected, tally, of.settings) : null,
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
