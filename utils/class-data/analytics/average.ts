import type { Mark } from '../journal/class-journal.ts';
import type { AnalyticsSettings } from './analytics-settings.ts';
import { type Fraction, fraction, rounded } from './fraction.ts';

/** Sums over the marks of one student in one subject; weights in thousandths, so that they are whole. */
export interface MarkSums {
  /** Marks that count: with a number, and not of weight 0. */
  count: number;
  sum: number;
  weight: number;
  weighted: number;
  /** Marks that count and whose weight is not known. */
  weightless: number;
}

export interface Average {
  /** Marks that count. */
  count: number;
  /** Ours; null without a mark that counts. */
  value: Fraction | null;
  /** Ours in hundredths, rounded as it is shown: 457 is «4,57». */
  hundredths: number | null;
  /**
   * weighted: Σ mark·weight / Σ weight. plain: Σ mark / count, the school does not weigh. weights-missing: plain although
   * the school weighs, since weights are not known. weighing-unknown: plain, and nobody has said whether the school weighs.
   */
  how: 'weighted' | 'plain' | 'weights-missing' | 'weighing-unknown';
  /** What the site itself shows, in hundredths; null: not known. It goes before ours. */
  site: number | null;
  /** The site shows another average than ours. */
  differs: boolean;
}

export const noSums = (): MarkSums => ({ count: 0, sum: 0, weight: 0, weighted: 0, weightless: 0 });

/** The sums with a further mark; what has no number (н/а, осв, зач) or weighs nothing is left out. */
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

/**
 * Whether the school weighs marks: as the source says, else as the teacher has set; null: nobody has said.
 */
export function weighs(ofSource: boolean | null, { weighting }: AnalyticsSettings): boolean | null {
  return ofSource ?? (weighting === null ? null : weighting === 'weighted');
}

/** Средний балл of one student in one subject: weighted only where the school weighs and every weight is known. */
export function averageOf(sums: MarkSums, weighed: boolean | null, site: number | null = null): Average {
  const known = sums.weightless === 0 && (sums.weight > 0 || sums.count === 0);
  const weighted = weighed === true && known;
  const value = weighted ? fraction(sums.weighted, sums.weight) : fraction(sums.sum, sums.count);
  const hundredths = value && rounded(value, 2);
  const plain = weighed === null ? 'weighing-unknown' : weighed ? 'weights-missing' : 'plain';
  const differs = site !== null && hundredths !== null && site !== hundredths;
  return { count: sums.count, value, hundredths, how: weighted ? 'weighted' : plain, site, differs };
}

/** The average that leads, in hundredths: the site's, else ours. */
export const leadingAverage = ({ site, hundredths }: Average): number | null => site ?? hundredths;
