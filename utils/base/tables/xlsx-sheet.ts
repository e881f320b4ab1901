import { decodeEscapes } from './shared-strings.ts';
import { parseAddress } from './sheet-address.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { serialOf } from './show-date.ts';
import type { CellFormat } from './show-number.ts';
import { isTrue, XmlReader } from './xml-reader.ts';

/** What the cells of all sheets of a workbook refer to. */
export interface XlsxContext {
  strings: readonly string[];
  styles: readonly CellFormat[];
}

interface Cell {
  row: number;
  column: number;
  type: string;
  format: CellFormat;
}

/** Puts what a cell shows; `value` is its content in the XML. */
function putCell(
  sheet: SheetBuilder,
  { row, column, type, format }: Cell,
  value: string,
  strings: readonly string[],
): void {
  const put = (text: string) => sheet.put(row, column, text);
  const putNumber = (number: number) => sheet.putNumber(row, column, number, format);
  if (value === '') return;
  if (type === 's') {
    const text = strings[Number(value)];
    if (text === undefined) throw new Error('a cell refers to a text that does not exist');
    put(format.text(text));
  } else if (type === 'str' || type === 'inlineStr') put(format.text(decodeEscapes(value)));
  else if (type === 'b') put(isTrue(value.trim()) ? 'ИСТИНА' : 'ЛОЖЬ');
  else if (type === 'e') sheet.putError(row, column, value);
  else if (type === 'd') {
    const serial = serialOf(value);
    if (serial === null) put(value);
    else putNumber(serial);
  } else {
    const number = Number(value);
    if (Number.isFinite(number)) putNumber(number);
    else put(value);
  }
}

/** Reads the XML of one sheet into `sheet`. Cells and rows without an address follow the one before, as in Excel. */
export function readXlsxSheet(
  xml: string,
  sheet: SheetBuilder,
  { strings, styles }: XlsxContext,
  onProgress: (share: number) => void,
): void {
  const reader = new XmlReader(xml);
  const plain = styles[0]!;
  let row = -1;
  let column = -1;
  let cell: Cell | null = null;
  let value = '';
  let isInRows = false;
  let isReading = false;
  while (reader.next()) {
    const { name, isClosing } = reader;
    if (name === 'sheetData') isInRows = !isClosing && !reader.isEmpty;
    else if (isInRows) {
      if (isClosing) {
        if (name === 'v' || (name === 't' && !isReading)) value += reader.text;
        else if (name === 'rPh') isReading = false;
        else if (name === 'c' && cell) {
          putCell(sheet, cell, value, strings);
          cell = null;
        }
      } else if (name === 'c') {
        const place = parseAddress(reader.attribute('r') ?? '');
        column = place?.column ?? column + 1;
        value = '';
        cell = reader.isEmpty
          ? null
          : {
              row: place?.row ?? row,
              column,
              type: reader.attribute('t') ?? 'n',
              format: styles[Number(reader.attribute('s') ?? 0)] ?? plain,
            };
      } else if (name === 'row') {
        const number = reader.attribute('r');
        row = number === undefined ? row + 1 : Number(number) - 1;
        sheet.checkRow(row);
        column = -1;
        if (isTrue(reader.attribute('hidden'))) sheet.hideRows(row);
        if (row % 1000 === 0) onProgress(reader.share);
      } else if (name === 'rPh') isReading = !reader.isEmpty;
    } else if (isClosing) continue;
    else if (name === 'col' && isTrue(reader.attribute('hidden')))
      sheet.hideColumns(Number(reader.attribute('min')) - 1, Number(reader.attribute('max')) - 1);
    else if (name === 'mergeCell') {
      const [first, last] = (reader.attribute('ref') ?? '').split(':').map(parseAddress);
      if (first && last)
        sheet.merge({ ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 });
    }
  }
}
