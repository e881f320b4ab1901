import { studentRows } from './readers/journal-rows.ts';
import { journalTable } from './readers/subject-journal.ts';
import { ownRows } from './readers/table-grid.ts';

/** Where the extension may insert something into a subject journal. */
export interface JournalPlaces {
  table: Element;
  /** Insert before this to be above the table: the box in which a wide table scrolls, else the table. */
  below: Element;
  /** Header rows, from the top. */
  heads: Element[];
  /** The students' rows, in the reader's order. */
  rows: Element[];
}

/**
 * The insertion places in a subject journal; null if the page has no table with students. Facts 2.4, as the
 * readers.
 */
export function journalPlaces(document: Document, view: 'period' | 'summary'): JournalPlaces | null {
  const table = journalTable(document, view === 'summary');
  if (!table) return null;
  const all = ownRows(table);
  const rows = studentRows(all, []).flatMap(({ cells }) => cells[0]?.parentElement ?? []);
  const first = rows[0];
  if (!first) return null;
  const heads = all.slice(0, all.indexOf(first)).filter((row) => row.querySelector(':scope > th'));
  return { table, below: table.closest('.scroll') ?? table, heads, rows };
}
