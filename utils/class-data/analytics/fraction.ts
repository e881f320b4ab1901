/** An exact share or average: two integers, so that no figure depends on floating-point arithmetic. */
export interface Fraction {
  over: number;
  /** Greater than 0. */
  under: number;
}

/** The fraction; null if the denominator is 0. */
export function fraction(over: number, under: number): Fraction | null {
  return under > 0 ? { over, under } : null;
}

/**
 * The single rounding of all figures: to `digits` decimals, half up, in integer arithmetic. In units of the
 * last digit: 457 is «4,57» with two digits. Fractions are never negative here.
 */
export function rounded({ over, under }: Fraction, digits: number): number {
  const scale = 10 ** digits;
  return Math.floor((2 * over * scale + under) / (2 * under));
}

/** The single format of figures: «4,57», «92,9»; integers keep their decimals, «4,00». */
export function shownFraction(value: Fraction | null, digits: number): string {
  return value ? shownDigits(rounded(value, digits), digits) : '–';
}

/** A number of units of the last digit as text: 457 with two digits is «4,57». */
export function shownDigits(units: number, digits: number): string {
  const text = String(Math.abs(units)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${units < 0 ? '−' : ''}${whole}${digits ? `,${text.slice(-digits)}` : ''}`;
}

/** Share in percent with one decimal, «92,9 %»; «–» for none. */
export function shownPercent(share: Fraction | null): string {
  return share ? `${shownFraction({ over: share.over * 100, under: share.under }, 1)}\u00a0%` : '–';
}

/** An average as the site writes it, «4,57»; «–» for none. */
export function shownAverage(average: Fraction | null): string {
  return shownFraction(average, 2);
}
