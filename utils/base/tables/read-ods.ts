import { type OdsValue, odsError, readOdsValue, showOdsCell } from './ods-cell.ts';
import { OdsText } from './ods-text.ts';
import { SheetBuilder } from './sheet-builder.ts';
import type { SheetsRead } from './sheets-read.ts';
import type { RawTable } from './table.ts';
import { XmlReader } from './xml-reader.ts';

const numberOf = (reader: XmlReader, name: string) =>
  Math.max(1, Math.trunc(Number(reader.attribute(name) ?? 1)) || 1);

/** Hidden by hand or by a filter. */
const isHidden = (reader: XmlReader) => /^(?:collapse|filter)$/.test(reader.attribute('visibility') ?? '');

interface Cell {
  column: number;
  count: number;
  shown: string;
  error: string | null;
}

/** Reads the table in front of the reader, up to its closing tag. */
function readTable(reader: XmlReader, sheet: SheetBuilder, onProgress: (share: number) => void): void {
  const end = reader.depth - 1;
  let [row, rows, column, hiddenFrom] = [0, 1, 0, 0];
  let cells: Cell[] = [];
  /** The cell that is read: its text, and its depth. */
  let open: { text: OdsText; depth: number; value: OdsValue; count: number; isCovered: boolean } | null =
    null;

  const take = (value: OdsValue, text: string, count: number) => {
    const error = odsError(value, text);
    const shown = error === null ? showOdsCell(value, text) : '';
    if (shown !== '' || error !== null) cells.push({ column, count, shown, error });
    column += count;
  };

  while (reader.depth > end && reader.next()) {
    const { name, isClosing, isEmpty, depth } = reader;
    if (open) {
      if (depth >= open.depth) open.text.take(reader);
      else {
        if (open.isCovered) column += open.count;
        else take(open.value, open.text.text, open.count);
        open = null;
      }
    } else if (name === 'table-row') {
      if (!isClosing) {
        rows = numberOf(reader, 'number-rows-repeated');
        if (isHidden(reader)) sheet.hideRows(row, row + rows - 1);
        column = 0;
        cells = [];
      }
      if (!isClosing && !isEmpty) continue;
      const last = cells.at(-1);
      if (last) sheet.checkRepeated(row + rows - 1, last.column + last.count - 1);
      for (let below = row; below < row + rows && cells.length > 0; below++)
        for (const { column: first, count, shown, error } of cells)
          for (let at = first; at < first + count; at++) {
            if (error === null) sheet.put(below, at, shown);
            else sheet.putError(below, at, error);
          }
      row += rows;
      if (row % 1000 === 0) onProgress(reader.share);
    } else if (isClosing) continue;
    else if (name === 'table-column') {
      const count = numberOf(reader, 'number-columns-repeated');
      if (isHidden(reader)) sheet.hideColumns(hiddenFrom, hiddenFrom + count - 1);
      hiddenFrom += count;
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      const count = numberOf(reader, 'number-columns-repeated');
      const value = readOdsValue(reader);
      const [down, across] = [
        numberOf(reader, 'number-rows-spanned'),
        numberOf(reader, 'number-columns-spanned'),
      ];
      if (down * across > 1) sheet.merge({ row, column, rows: down, columns: across });
      const isCovered = name === 'covered-table-cell';
      if (!isEmpty) open = { text: new OdsText(depth), depth, value, count, isCovered };
      else if (isCovered) column += count;
      else take(value, '', count);
    } else if (!/^table-(?:header-)?(?:rows?|columns?)(?:-group)?$/.test(name) && !isEmpty) passOver(reader);
  }
}

/** Moves behind the element in front: drawings, sources and what else a table has beside its cells. */
function passOver(reader: XmlReader): void {
  const outside = reader.depth - 1;
  while (reader.depth > outside && reader.next());
}

/**
 * Reads the sheets of an OpenDocument spreadsheet. `xml`: its `content.xml`, or a flat one whole. Throws on one that is
 * broken.
 *
 * Source: OpenDocument 1.3 part 3, 9 (tables), 19.385 (types of values).
 */
export function readOds(xml: string, onProgress: (share: number) => void): SheetsRead {
  const reader = new XmlReader(xml);
  const tables: RawTable[] = [];
  const hidden: string[] = [];
  /** Styles of tables that are not shown. */
  const invisible = new Set<string>();
  let style = '';
  let isInSheets = false;
  while (reader.next()) {
    const { name, isClosing } = reader;
    if (name === 'spreadsheet') isInSheets = !isClosing && !reader.isEmpty;
    else if (isClosing || reader.isEmpty) {
      if (name === 'table-properties' && reader.attribute('display') === 'false') invisible.add(style);
    } else if (name === 'style') style = reader.attribute('name') ?? '';
    else if (name === 'table-properties' && reader.attribute('display') === 'false') invisible.add(style);
    else if (name === 'table' && isInSheets) {
      const sheet = new SheetBuilder('ods', reader.attribute('name') ?? '');
      const isShown = !invisible.has(reader.attribute('style-name') ?? '');
      if (isShown) {
        readTable(reader, sheet, onProgress);
        tables.push(sheet.finish());
      } else {
        hidden.push(sheet.name);
        passOver(reader);
      }
    } else if (isInSheets) passOver(reader);
  }
  if (reader.depth !== 0) throw new Error('the text breaks off');
  return { tables, hidden };
}
