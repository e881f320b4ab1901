import { dictionary } from '../text/dictionary.ts';
import { SheetBuilder } from './sheet-builder.ts';
import type { SheetsRead } from './sheets-read.ts';
import { DAYS_TO_1904, serialOf } from './show-date.ts';
import { type CellFormat, createFormats } from './show-number.ts';
import type { RawTable } from './table.ts';
import { isTrue, XmlReader } from './xml-reader.ts';

/** Formats that SpreadsheetML has names for. */
const NAMED = dictionary({
  'General Number': '',
  'General Date': 'dd.mm.yyyy h:mm',
  'Long Date': 'd mmmm yyyy',
  'Medium Date': 'dd.mmm.yy',
  'Short Date': 'dd.mm.yyyy',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
  Currency: '#,##0.00',
  'Euro Currency': '#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
  'Yes/No': '"Да";"Да";"Нет"',
  'True/False': '"Истина";"Истина";"Ложь"',
  'On/Off': '"Вкл";"Вкл";"Выкл"',
});

class Styles {
  readonly #codes = new Map<string, string>();
  readonly #parents = new Map<string, string>();
  #formats: ((code: string) => CellFormat) | null = null;
  is1904 = false;
  #current = '';

  take(reader: XmlReader): void {
    if (reader.name === 'Style') {
      this.#current = reader.attribute('ID') ?? '';
      this.#parents.set(this.#current, reader.attribute('Parent') ?? 'Default');
    } else if (reader.name === 'NumberFormat') {
      const code = reader.attribute('Format') ?? '';
      this.#codes.set(this.#current, NAMED.get(code) ?? code);
    }
  }

  of(style: string | undefined): CellFormat {
    this.#formats ??= createFormats(this.is1904);
    let id = style ?? 'Default';
    for (let steps = 0; steps < 10; steps++) {
      const code = this.#codes.get(id);
      if (code !== undefined) return this.#formats(code);
      id = this.#parents.get(id) ?? 'Default';
    }
    return this.#formats('');
  }
}

interface Cell {
  column: number;
  format: CellFormat;
  type: string;
  text: string;
}

function putCell(
  sheet: SheetBuilder,
  row: number,
  { column, format, type, text }: Cell,
  is1904: boolean,
): void {
  const number = type === 'Number' ? Number(text) : type === 'DateTime' ? serialOf(text) : null;
  if (type === 'Error') sheet.putError(row, column, text);
  else if (type === 'Boolean') sheet.put(row, column, isTrue(text) ? 'ИСТИНА' : 'ЛОЖЬ');
  else if (number !== null && text !== '' && Number.isFinite(number)) {
    sheet.putNumber(row, column, type === 'DateTime' && is1904 ? number - DAYS_TO_1904 : number, format);
  } else sheet.put(row, column, format.text(text));
}

/** Reads the sheet in front of the reader, up to its closing tag; whether it is shown. */
function readSheet(
  reader: XmlReader,
  sheet: SheetBuilder,
  styles: Styles,
  onProgress: (share: number) => void,
): boolean {
  const end = reader.depth - 1;
  const number = (name: string, without: number) =>
    Math.trunc(Number(reader.attribute(name) ?? without)) || without;
  const columnStyles = new Map<number, string>();
  let [row, nextRow, column, nextColumn, described] = [0, 0, 0, 0, 0];
  let rowStyle: string | undefined;
  let cell: Cell | null = null;
  let isInData = false;
  let isVisible = true;
  while (reader.depth > end && reader.next()) {
    const { name, isClosing, isEmpty } = reader;
    if (isInData && cell) cell.text += reader.text;
    if (name === 'Visible' && isClosing) isVisible = !/hidden/i.test(reader.text);
    else if (name === 'Data' && cell) {
      isInData = !isClosing && !isEmpty;
      if (!isClosing) cell.type = reader.attribute('Type') ?? 'String';
    } else if (name === 'Cell' && isClosing) {
      if (cell) putCell(sheet, row, cell, styles.is1904);
      cell = null;
    } else if (isClosing) continue;
    else if (name === 'Comment' && !isEmpty) {
      const outside = reader.depth - 1;
      while (reader.depth > outside && reader.next());
    } else if (name === 'Column') {
      const first = number('Index', described + 1) - 1;
      const last = first + number('Span', 0);
      described = last + 1;
      if (isTrue(reader.attribute('Hidden'))) sheet.hideColumns(first, last);
      const style = reader.attribute('StyleID');
      for (let at = first; style && at <= last && at < 1000; at++) columnStyles.set(at, style);
    } else if (name === 'Row') {
      row = number('Index', nextRow + 1) - 1;
      const last = row + number('Span', 0);
      sheet.checkRow(last);
      if (isTrue(reader.attribute('Hidden'))) sheet.hideRows(row, last);
      rowStyle = reader.attribute('StyleID');
      nextRow = last + 1;
      nextColumn = 0;
      if (row % 1000 === 0) onProgress(reader.share);
    } else if (name === 'Cell') {
      column = number('Index', nextColumn + 1) - 1;
      const [across, down] = [number('MergeAcross', 0), number('MergeDown', 0)];
      if (across > 0 || down > 0) sheet.merge({ row, column, rows: down + 1, columns: across + 1 });
      nextColumn = column + across + 1;
      const style = reader.attribute('StyleID') ?? rowStyle ?? columnStyles.get(column);
      cell = isEmpty ? null : { column, format: styles.of(style), type: '', text: '' };
    }
  }
  return isVisible;
}

/**
 * Reads the sheets of a workbook in SpreadsheetML, which Excel calls «Таблица XML 2003». Throws on one that is broken.
 *
 * Source: Microsoft, «XML Spreadsheet Reference» (Excel 2003).
 */
export function readXmlWorkbook(xml: string, onProgress: (share: number) => void): SheetsRead {
  const reader = new XmlReader(xml);
  const styles = new Styles();
  const tables: RawTable[] = [];
  const hidden: string[] = [];
  while (reader.next()) {
    if (reader.isClosing) continue;
    if (reader.name === 'Date1904') styles.is1904 = true;
    else if (reader.name === 'Worksheet' && !reader.isEmpty) {
      const sheet = new SheetBuilder('xml', reader.attribute('Name') ?? '');
      if (readSheet(reader, sheet, styles, onProgress)) tables.push(sheet.finish());
      else hidden.push(sheet.name);
    } else styles.take(reader);
  }
  return { tables, hidden };
}
