import { type Fraction, fraction } from './fraction.ts';
import type { Outcome } from './outcome.ts';

/** How many students have each period mark. */
export interface OutcomeCounts {
  fives: number;
  fours: number;
  threes: number;
  twos: number;
  /** Mark 1, which is rarely given. */
  ones: number;
  notCertified: number;
  exempt: number;
  /** зач and незач. */
  passed: number;
  failed: number;
  none: number;
}

export interface SubjectFigures {
  counts: OutcomeCounts;
  /** Base of the shares: students with a number and the not certified. */
  of: number;
  /** Успеваемость: (n5 + n4 + n3) / n. */
  success: Fraction | null;
  /** Качество знаний: (n5 + n4) / n. */
  quality: Fraction | null;
  /** Средний балл: sum of the numbers / their count; н/а is not a number. */
  mean: Fraction | null;
  /** СОУ, степень обученности, as a share: (1.00·n5 + 0.64·n4 + 0.36·n3 + 0.16·n2 + 0.07·(н/а and 1)) / n. */
  degree: Fraction | null;
}

const PLACES: Record<Outcome, keyof OutcomeCounts> = {
  5: 'fives',
  4: 'fours',
  3: 'threes',
  2: 'twos',
  1: 'ones',
  'not-certified': 'notCertified',
  exempt: 'exempt',
  passed: 'passed',
  failed: 'failed',
  none: 'none',
};

/**
 * Figures of a subject by the period marks of its students. n counts numbers and the not certified; not the
 * exempt (осв), зач, незач, or students without a mark. Source: design.md, «Figures used in schools»; a 1
 * counts as failing, in СОУ with 0.07.
 */
export function subjectFigures(outcomes: Iterable<Outcome>): SubjectFigures {
  const counts: OutcomeCounts = {
    fives: 0,
    fours: 0,
    threes: 0,
    twos: 0,
    ones: 0,
    notCertified: 0,
    exempt: 0,
    passed: 0,
    failed: 0,
    none: 0,
  };
  for (const outcome of outcomes) counts[PLACES[outcome]]++;
  const { fives, fours, threes, twos, ones, notCertified } = counts;
  const numbers = fives + fours + threes + twos + ones;
  const of = numbers + notCertified;
  const degree = 100 * fives + 64 * fours + 36 * threes + 16 * twos + 7 * (ones + notCertified);
  return {
    counts,
    of,
    success: fraction(fives + fours + threes, of),
    quality: fraction(fives + fours, of),
    mean: fraction(5 * fives + 4 * fours + 3 * threes + 2 * twos + ones, numbers),
    degree: fraction(degree, 100 * of),
  };
}
