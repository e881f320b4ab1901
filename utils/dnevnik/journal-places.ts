import { studentRows } from './readers/journal-rows.ts';
import { journalTable } from './readers/subject-journal.ts';
import { ownRows } from './readers/table-grid.ts';

/** Where something of ours may stand in a subject journal. */
export interface JournalPlaces {
  table: Element;
  /** What stands above the table goes before this: the box in which a wide table scrolls, else the table. */
  below: Element;
  /** Rows of the head, from above. */
  heads: Element[];
  /** Rows of the students, in the order in which the reader gives them. */
  rows: Element[];
}

/** The places of a subject journal; null where the page has no table with students. Facts 2.4, as the readers. */
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
