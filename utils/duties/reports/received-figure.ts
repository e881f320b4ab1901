import type { FigureKind, ReceivedFigure } from './received-report.ts';

const SHARES: readonly FigureKind[] = ['success', 'quality', 'degree'];

/** A dash, «нет», «б/о»: nothing is said. */
export const saysNothing = (text: string): boolean =>
  /^(?:[-–—.]*|нет|н\/?д|б\/?о|нет данных)$/i.test(text.trim());

/** «92,9 %», «4.57», «1 024»; null for anything else. */
export function figureIn(text: string): ReceivedFigure | null {
  const plain = text.replace(/[\s\u00a0%]/g, '').replace(',', '.');
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return null;
  return { text, value: Number(plain), digits: plain.split('.')[1]?.length ?? 0 };
}

/**
 * How the numbers of a column of shares are written: `percent` 92.9, `parts` 0.929 as Excel stores it; `unsure`: only
 * ones and zeros, which may be either.
 */
export type ShareScale = 'percent' | 'parts' | 'unsure';

export function scaleOf(kind: FigureKind, texts: readonly string[]): ShareScale {
  if (!SHARES.includes(kind) || texts.some((text) => text.includes('%'))) return 'percent';
  const values = texts.flatMap((text) => figureIn(text)?.value ?? []);
  if (values.length === 0 || values.some((value) => value > 1)) return 'percent';
  return values.some((value) => value > 0 && value < 1)
    ? 'parts'
    : values.some((value) => value === 1)
      ? 'unsure'
      : 'percent';
}

/** The figure in a cell, or in Russian why there is none. */
export function readFigure(kind: FigureKind, text: string, scale: ShareScale): ReceivedFigure | string {
  const found = figureIn(text);
  if (!found) return `«${text}» — не число`;
  if (SHARES.includes(kind)) {
    if (scale === 'unsure') return `«${text}» — 1 % или 100 %, не понять`;
    if (scale === 'parts') return { text, value: found.value * 100, digits: Math.max(0, found.digits - 2) };
    return found.value > 100 ? `«${text}» — больше 100 %` : found;
  }
  if (kind === 'mean') return found.value < 1 || found.value > 5 ? `«${text}» — не средний балл` : found;
  return found.digits > 0 || text.includes('%') ? `«${text}» — не число учеников` : found;
}
