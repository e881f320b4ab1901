import { MOST_ROWS, type RawTable, type TableNote } from '../../base/tables/table.ts';
import { cellText } from './cell-content.ts';
import { sortOfRow } from './data-rows.ts';
import { findHeader, headerTexts } from './header-row.ts';

/** Tables of one page of a list; `name` identifies it in a note: «страница 2». */
export interface ListPage {
  name: string;
  tables: RawTable[];
}

export interface JoinedTable {
  table: RawTable;
  /** In Russian: pages that could not be used, or only in part. */
  troubles: string[];
}

interface Shape {
  /** The header and everything above it end here. */
  start: number;
  width: number;
  /** Texts of the header, normalised for comparison; empty: the table has none. */
  header: string;
}

function shapeOf({ rows }: RawTable): Shape {
  const header = findHeader(rows);
  const texts = headerTexts(rows, header).map((text) => text.toLowerCase().replace(/[:*]/g, '').trim());
  return { start: header?.to ?? 0, width: rows[0]?.length ?? 0, header: texts.join('\u0000') };
}

/**
 * The table of a page with the same header as the wanted one (without headers: as many columns); the longest
 * of several.
 */
function sameTable(page: ListPage, wanted: RawTable, shape: Shape): RawTable | null {
  if (page.tables.includes(wanted)) return wanted;
  const same = page.tables.filter((table) => {
    const { header, width } = shapeOf(table);
    return header === shape.header && (header !== '' || width === shape.width);
  });
  return same.reduce<RawTable | null>(
    (best, table) => (best && best.rows.length >= table.rows.length ? best : table),
    null,
  );
}

const keyOf = (row: string[]): string => row.map(cellText).join('\u0000');

/**
 * Joins the tables of several pages that have the header of `wanted`, in page order. The header appears once;
 * a row repeated from an earlier page with the same text in every cell also appears once, which a note says.
 * Pages with missing rows are in `troubles`. Merged cells have already been spread and are not reported.
 */
export function joinPages(wanted: RawTable, pages: ListPage[]): JoinedTable {
  if (pages.length < 2) return { table: wanted, troubles: [] };
  const shape = shapeOf(wanted);
  const rows: string[][] = [];
  const notes: TableNote[] = [];
  const seen = new Set<string>();
  const troubles: string[] = [];
  const say = ({ name }: ListPage, text: string) => notes.push({ row: null, text: `${name}: ${text}` });
  for (const page of pages) {
    const table = sameTable(page, wanted, shape);
    if (!table) {
      troubles.push(`${page.name}: такой таблицы на ней нет, с неё ничего не взято`);
      continue;
    }
    for (const note of table.notes) say(page, note.text);
    const from = rows.length === 0 ? 0 : shapeOf(table).start;
    let repeated = 0;
    const fresh: string[] = [];
    for (const [at, row] of table.rows.entries()) {
      if (at < from) continue;
      const key = keyOf(row);
      const isPerson = at >= shape.start && sortOfRow(row, shape.width) === 'data';
      if (isPerson && seen.has(key)) {
        repeated++;
        continue;
      }
      if (rows.length >= MOST_ROWS) {
        troubles.push(
          `${page.name}: в таблице стало больше ${MOST_ROWS.toLocaleString('ru')} строк, остальные не взяты`,
        );
        break;
      }
      rows.push(row);
      if (isPerson) fresh.push(key);
    }
    for (const key of fresh) seen.add(key);
    if (repeated > 0) say(page, `повторённые строки (${repeated}) взяты один раз`);
  }
  return { table: { ...wanted, rows, merged: [], notes }, troubles };
}
