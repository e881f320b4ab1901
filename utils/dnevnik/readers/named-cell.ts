import { attendanceName } from '../attendance-names.ts';
import { cleanText } from '../text.ts';
import { type CellReading, readJournalCell } from './journal-cell.ts';

/**
 * Like `readJournalCell`, for cells in which a status may be written out («Пропуск по болезни», «Болеет 4»): files and
 * pages of a lesson. Apart from it, because subject journals have letters alone and their script is to stay small.
 */
export function readNamedCell(text: string): CellReading | null {
  const plain = cleanText(text);
  const name = attendanceName(plain);
  if (!name) return readJournalCell(plain);
  const rest = readJournalCell(name.rest) ?? { marks: [], absence: null, unrecognised: [] };
  if (rest.absence !== null || rest.unrecognised.length > 0) return readJournalCell(plain);
  if (name.sign === 'present') return rest.marks.length > 0 ? rest : null;
  return { ...rest, absence: name.sign };
}
