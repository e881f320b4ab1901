import type { Mark } from '../journal/class-journal.ts';
import type { AnalyticsSettings } from './analytics-settings.ts';
import { type Fraction, fraction, rounded } from './fraction.ts';

/** Sums over a student's marks in one subject; weights in thousandths, so that they are integers. */
export interface MarkSums {
  /** Marks that count: with a number and a non-zero weight. */
  count: number;
  sum: number;
  weight: number;
  weighted: number;
  /** Marks that count but have an unknown weight. */
  weightless: number;
}

export interface Average {
  /** Marks that count. */
  count: number;
  /** Ours; null without any mark that counts. */
  value: Fraction | null;
  /** Ours in hundredths, rounded as shown: 457 is «4,57». */
  hundredths: number | null;
  /**
   * weighted: Σ mark·weight / Σ weight. plain: Σ mark / count, the school does not weight marks.
   * weights-missing: plain although the school weights marks, since some weights are unknown.
   * weighing-unknown: plain, and it is unknown whether the school weights marks.
   */
  how: 'weighted' | 'plain' | 'weights-missing' | 'weighing-unknown';
  /** The site's own average in hundredths; null: unknown. It takes precedence over ours. */
  site: number | null;
  /** The site's average differs from ours. */
  differs: boolean;
}

export const noSums = (): MarkSums => ({ count: 0, sum: 0, weight: 0, weighted: 0, weightless: 0 });

/** The sums with one more mark; marks without a number (н/а, осв, зач) or with zero weight are ignored. */
export function addMark(sums: MarkSums, { number, weight }: Pick<Mark, 'number' | 'weight'>): void {
  if (number === null || weight === 0) return;
  sums.count++;
  sums.sum += number;
  if (weight === null) sums.weightless++;
  else {
    const whole = Math.round(weight * 1000);
    sums.weight += whole;
    sums.weighted += whole * number;
  }
}

/** Whether the school weights marks: as the source says, else as the teacher has set; null: unknown. */
export function weighs(ofSource: boolean | null, { weighting }: AnalyticsSettings): boolean | null {
  return ofSource ?? (weighting === null ? null : weighting === 'weighted');
}

/**
 * Средний балл of a student in a subject: weighted only if the school weights marks and every weight is
 * known.
 */
export function averageOf(sums: MarkSums, weighed: boolean | null, site: number | null = null): Average {
  const known = sums.weightless === 0 && (sums.weight > 0 || sums.count === 0);
  const weighted = weighed === true && known;
  const value = weighted ? fraction(sums.weighted, sums.weight) : fraction(sums.sum, sums.count);
  const hundredths = value && rounded(value, 2);
  const plain = weighed === null ? 'weighing-unknown' : weighed ? 'weights-missing' : 'plain';
  const differs = site !== null && hundredths !== null && site !== hundredths;
  return { count: sums.count, value, hundredths, how: weighted ? 'weighted' : plain, site, differs };
}

/** The average that takes precedence, in hundredths: the site's, else ours. */
export const leadingAverage = ({ site, hundredths }: Average): number | null => site ?? hundredths;

/** The site says nothing and the average is ours: where it is shown it is named so. */
export const isOurs = ({ site, hundredths }: Average): boolean => site === null && hundredths !== null;
