import { letterOfStatus } from '../attendance-letters.ts';
import { type CellReading, readJournalCell } from '../readers/journal-cell.ts';

/** Like `readJournalCell`, for a cell of a file: there a status may be written out («Пропуск по болезни»). */
export function readFileCell(text: string): CellReading | null {
  const absence = letterOfStatus(text.trim());
  return absence ? { marks: [], absence, unrecognised: [] } : readJournalCell(text);
}
