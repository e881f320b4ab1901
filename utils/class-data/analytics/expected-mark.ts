import type { AnalyticsSettings } from './analytics-settings.ts';
import { type Average, leadingAverage, type MarkSums } from './average.ts';
import { type Fraction, rounded } from './fraction.ts';

export interface ExpectedMark {
  mark: 5 | 4 | 3 | 2;
  /** The average in hundredths that it follows from. */
  from: number;
  /** The average is so near a threshold that the teacher may decide either way. */
  disputed: boolean;
  /** Fewer marks than needed to certify. */
  fewMarks: boolean;
}

/**
 * Expected period mark: by the average as shown (rounded to hundredths) and the thresholds, usually 4.50,
 * 3.50 and 2.50. null if there is no mark, or if the site's average is unknown and so is how the school
 * weights marks: then there is no forecast. Disputed: at most `disputed` hundredths from a threshold.
 */
export function expectedMark(average: Average, settings: AnalyticsSettings): ExpectedMark | null {
  const from = leadingAverage(average);
  const forecast = average.site !== null || average.how === 'weighted' || average.how === 'plain';
  if (from === null || !forecast) return null;
  const { five, four, three } = settings.thresholds;
  const disputed = [five, four, three].some((threshold) => Math.abs(from - threshold) <= settings.disputed);
  const fewMarks = average.count < settings.fewMarks;
  return { mark: markBy(from, settings), from, disputed, fewMarks };
}

/**
 * Expected year mark: by the plain average of the given period marks (numbers only) and the same thresholds.
 */
export function expectedYearMark(
  periodMarks: Fraction | null,
  settings: AnalyticsSettings,
): ExpectedMark | null {
  if (!periodMarks) return null;
  const from = rounded(periodMarks, 2);
  return { mark: markBy(from, settings), from, disputed: false, fewMarks: false };
}

/** Hundredths of an average → mark. */
export function markBy(hundredths: number, { thresholds }: AnalyticsSettings): 5 | 4 | 3 | 2 {
  if (hundredths >= thresholds.five) return 5;
  if (hundredths >= thresholds.four) return 4;
  return hundredths >= thresholds.three ? 3 : 2;
}

/**
 * «Сколько ещё пятёрок»: how many more marks `mark` lift the average to `target`; 0 if it is already there,
 * null if no number of them can. With sum S of N marks (weighted: Σ mark·weight of Σ weight) and weight w per
 * new mark it is the least k ≥ 0 with round((S + mark·w·k) / (N + w·k)) ≥ threshold, rounding to hundredths
 * as everywhere. `weight` in thousandths counts only for a weighted average. Also null if no forecast is
 * possible.
 */
export function marksNeeded(
  { sums, average }: { sums: MarkSums; average: Average },
  { target, mark = 5, weight = 1000 }: { target: 5 | 4 | 3; mark?: 5 | 4 | 3; weight?: number },
  { thresholds }: AnalyticsSettings,
): number | null {
  if (average.how !== 'weighted' && average.how !== 'plain') return null;
  const threshold = { 5: thresholds.five, 4: thresholds.four, 3: thresholds.three }[target];
  const weighted = average.how === 'weighted';
  const [sum, under, step] = weighted ? [sums.weighted, sums.weight, weight] : [sums.sum, sums.count, 1];
  // round(x) ≥ t is 200·over + under ≥ 2·t·under: linear in k.
  const lacking = 2 * threshold * under - 200 * sum - under;
  const gain = step * (200 * mark + 1 - 2 * threshold);
  if (under > 0 && lacking <= 0) return 0;
  if (gain <= 0) return null;
  return Math.max(under > 0 ? 0 : 1, Math.ceil(lacking / gain));
}
