import { attendanceLetter } from '../attendance-letters.ts';
import type { SiteCell } from '../journal-pages.ts';

const TOKEN = /н\/а|н\/з|[^\s/]+/giu;
/** Presence and marks are in two spans without a space: «Н5»; or typed so, «5н». */
const LETTER_BEFORE_MARK = /^([НБПОHO])(?=[1-5])/i;
const LETTER_AFTER_MARK = /^([1-5][+\-−–]?)([НБПОHO])$/i;
const NUMBER = /^[1-5][+\-−–]?$/;
const WORD = /^(?:н\/а|н\/з|осв\.?|(?:не)?зач\.?)$/i;

export interface CellReading extends SiteCell {
  /** Neither a mark nor an attendance letter, as written; also included in the marks. */
  unrecognised: string[];
}

/**
 * What a journal cell says: an attendance letter, marks joined by «/», or both; null if it is empty. Signs
 * after a mark stay («5-»). What is not understood is kept as written and reported.
 */
export function readJournalCell(text: string): CellReading | null {
  const cell: CellReading = { marks: [], absence: null, unrecognised: [] };
  for (const [found] of text.replace(/\u00a0/g, ' ').matchAll(TOKEN)) {
    let token = found;
    const joined = LETTER_BEFORE_MARK.exec(token);
    if (joined && cell.absence === null) {
      cell.absence = attendanceLetter(joined[1]!);
      token = token.slice(1);
    }
    const turned = LETTER_AFTER_MARK.exec(token);
    if (turned && cell.absence === null) {
      cell.absence = attendanceLetter(turned[2]!);
      token = turned[1]!;
    }
    const letter = attendanceLetter(token);
    if (letter && cell.absence === null) cell.absence = letter;
    else if (NUMBER.test(token)) cell.marks.push(token.replace(/[−–]/, '-'));
    else if (WORD.test(token)) cell.marks.push(token.toLowerCase().replace('.', ''));
    else if (!/^[-–—]$/.test(token)) {
      cell.marks.push(token);
      cell.unrecognised.push(token);
    }
  }
  return cell.marks.length || cell.absence ? cell : null;
}
