import { attendanceLetter } from '../attendance-letters.ts';
import type { SiteCell } from '../journal-pages.ts';
import { cleanText } from '../text.ts';

const WORDS = String.raw`н\/[аз]|осв\.?|(?:не)?зач(?:[её]т)?\.?`;
/** Marks are joined by «/», which is also in «н/а»; «нн/а» is an absence before it. */
const TOKEN = /[^\s/]*?н\/[аз](?!\p{L})|[^\s/]+/giu;
const NUMBER = /^[1-5][+\-−–]?$/;
const WORD = new RegExp(`^(?:${WORDS})$`, 'iu');
/** Presence and marks are in two spans without a space: «н5», «нн/а», «+4»; or typed so, «5н». */
const GLUED = [
  /^(\p{L}+|\+)(\d{1,3}[+\-−–]?)$/u,
  /^(\d{1,3}[+\-−–]?)(\p{L}+)$/u,
  new RegExp(`^([нhбпоo+])(${WORDS})$`, 'iu'),
];

export interface CellReading extends SiteCell {
  /** Neither a mark nor a sign of attendance, as written; also included in the marks. */
  unrecognised: string[];
}

/**
 * What a journal cell says: an attendance letter, marks joined by «/», or both; null if it says nothing, or only that the
 * student was there. Signs after a mark stay («5-»). What is not understood, unknown letters too, is kept as written,
 * counts as nothing and is reported. Where names of statuses may stand, see `readNamedCell`.
 */
export function readJournalCell(text: string): CellReading | null {
  const cell = readSigns(cleanText(text));
  return cell.marks.length || cell.absence ? cell : null;
}

function readSigns(text: string): CellReading {
  const cell: CellReading = { marks: [], absence: null, unrecognised: [] };
  for (const [found] of text.matchAll(TOKEN)) for (const token of parted(found)) readSign(token, cell);
  return cell;
}

function readSign(token: string, cell: CellReading): void {
  const sign = attendanceLetter(token);
  if (sign === 'present' || (sign && sign === cell.absence)) return;
  if (sign && cell.absence === null) cell.absence = sign;
  else if (NUMBER.test(token)) cell.marks.push(token.replace(/[−–]/, '-'));
  else if (WORD.test(token)) cell.marks.push(token.toLowerCase().replace('.', ''));
  else if (!/^[-–—]$/.test(token)) {
    cell.marks.push(token);
    cell.unrecognised.push(token);
  }
}

/** The signs of a token that stand together without a space. */
function parted(token: string): string[] {
  if (WORD.test(token)) return [token];
  for (const pattern of GLUED) {
    const parts = pattern.exec(token);
    if (parts) return parts.slice(1);
  }
  return [token];
}
