import type { ClassFigures } from '../../class-data/analytics/class-figures.ts';
import { type Fraction, rounded, shownAverage, shownPercent } from '../../class-data/analytics/fraction.ts';
import type { SubjectFigures } from '../../class-data/analytics/subject-figures.ts';
import type { FigureKind, ReceivedFigure } from './received-report.ts';

/** A share (of 1), an average or a count, as a report may name it; missing: we have none. */
export type OurFigures = Partial<Record<FigureKind, Fraction>>;

export const FIGURE_TITLES: Readonly<Record<FigureKind, string>> = {
  success: 'Успеваемость',
  quality: 'Качество',
  mean: 'Средний балл',
  degree: 'СОУ',
  students: 'Учеников',
  fives: '«5»',
  fours: '«4»',
  threes: '«3»',
  twos: '«2»',
  notCertified: 'н/а',
};

const SHARES: readonly FigureKind[] = ['success', 'quality', 'degree'];
/** More decimals than these are spreadsheet noise. */
const MOST_DIGITS = 2;

const count = (over: number): Fraction => ({ over, under: 1 });
const percent = (share: Fraction): Fraction => ({ over: share.over * 100, under: share.under });

export function ofSubjectFigures({ counts, of, success, quality, mean, degree }: SubjectFigures): OurFigures {
  return {
    ...(success && { success: percent(success) }),
    ...(quality && { quality: percent(quality) }),
    ...(degree && { degree: percent(degree) }),
    ...(mean && { mean }),
    students: count(of),
    fives: count(counts.fives),
    fours: count(counts.fours),
    threes: count(counts.threes),
    twos: count(counts.twos),
    notCertified: count(counts.notCertified),
  };
}

/** A row of a class: here «5» counts отличники, «4» хорошисты, «2» неуспевающие. */
export function ofClassFigures(figures: ClassFigures): OurFigures {
  const { of, success, quality } = figures;
  return {
    ...(success && { success: percent(success) }),
    ...(quality && { quality: percent(quality) }),
    students: count(of),
    fives: count(figures.excellent.length),
    fours: count(figures.good.length),
    threes: count(figures.middling.length),
    twos: count(figures.failing.length),
    notCertified: count(figures.notCertified.length),
  };
}

/** Equal to the report's precision. */
export function agrees(theirs: ReceivedFigure, ours: Fraction): boolean {
  const digits = Math.min(theirs.digits, MOST_DIGITS);
  // A number such as 57,14285 is not stored exactly; anything closer than its last bit is that number.
  return Math.round(theirs.value * 10 ** digits + 1e-9) === rounded(ours, digits);
}

/** Less than one unit of the last written digit apart: one of the two was truncated instead of rounded. */
export function isNear(theirs: ReceivedFigure, ours: Fraction): boolean {
  const digits = Math.min(theirs.digits, MOST_DIGITS);
  return digits > 0 && Math.abs(theirs.value - ours.over / ours.under) < 10 ** -digits;
}

export function shownFigure(kind: FigureKind, { over, under }: Fraction): string {
  if (SHARES.includes(kind)) return shownPercent({ over, under: under * 100 });
  return kind === 'mean' ? shownAverage({ over, under }) : String(over);
}
