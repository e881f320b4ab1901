import { esc } from '../html.ts';
import { numberOf } from '../journal/marks.ts';

const COLOURS = ['', 'mR', 'mR', 'mY', 'mG', 'mG'];

/** Class of a mark by its number; none for marks that do not count. */
export const colourOf = (value: string): string => COLOURS[numberOf(value) ?? 0]!;

export const markSpan = (value: string, title = ''): string =>
  `<span class="mark ${colourOf(value)}"${title ? ` title="${esc(title)}"` : ''}>${esc(value)}</span>`;
