import type { ProgressCell } from '../../report-pages.ts';
import { cleanText, textOf } from '../../text.ts';
import { readJournalCell } from '../journal-cell.ts';
import { fullText } from '../table-grid.ts';

const DASH = /^[-–—−]+$/;

/** «4,57», «4.5» in hundredths; with `whole` also «4». null: no average of marks. */
export function hundredths(text: string, whole = false): number | null {
  const found = /^([0-5])(?:[.,](\d{1,2}))?$/.exec(text);
  if (!found || (found[2] === undefined && !whole)) return null;
  const value = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return value >= 100 && value <= 500 ? value : null;
}

/** A count; a dash is none. null: empty or no number. */
export const countIn = (text: string): number | null =>
  DASH.test(text) ? 0 : /^\d{1,4}$/.test(text) ? Number(text) : null;

/** Text of a cell; parts of it that stand side by side without a space are apart. */
export function cellText(cell: Element | undefined): string {
  const [only] = cell?.children ?? [];
  if (cell && only && cell.childElementCount === 1 && [...cell.childNodes].every(isElementOrBlank))
    return cellText(only);
  const isParted = cell && cell.childElementCount > 1 && [...cell.childNodes].every(isElementOrBlank);
  return isParted ? cleanText([...cell.children].map(textOf).join(' ')) : textOf(cell);
}

const isElementOrBlank = (node: Node): boolean => node.nodeType === 1 || !node.nodeValue?.trim();

/**
 * A cell of progress: «-» means that the student does not study the subject, empty that nothing is set yet (facts
 * W 1.4.6). A number with a fraction is an average, also in brackets beside marks. `unread`: what is neither.
 */
export function progressCell(cell: Element | undefined): ProgressCell & { unread: string[] } {
  const text = cellText(cell);
  if (text === '') return { state: 'unset', marks: [], average: null, unread: [] };
  if (DASH.test(text)) return { state: 'not-studied', marks: [], average: null, unread: [] };
  let average: number | null = null;
  const unread: string[] = [];
  const rest = text.replace(/\(?(?<![\d.,])(\d[.,]\d{1,3})(?![\d.,])\)?/g, (found, number: string) => {
    const value = hundredths(number);
    if (value === null || (average !== null && average !== value)) unread.push(found);
    else average = value;
    return ' ';
  });
  // One by one: the letters of several lessons stand in one cell.
  const reads = rest.split(/[\s,;]+/).map(readJournalCell);
  for (const read of reads) unread.push(...(read?.unrecognised ?? []));
  const marks = reads.flatMap(
    (read) => read?.marks.filter((mark) => !read.unrecognised.includes(mark)) ?? [],
  );
  return { state: 'set', marks, average, unread };
}

/** Name of a subject or person as written in full. */
export const wholeText = (cell: Element | undefined): string =>
  cleanText(fullText(cell)).replace(/[*:\s]+$/, '');
