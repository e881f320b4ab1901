import { PartReader, RECORD, recordsFrom } from './biff-records.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import type { CellFormat } from './show-number.ts';

/** What the cells of all sheets of a workbook refer to. */
export interface XlsContext {
  /** Texts are those of Excel 97 and later. */
  isWide: boolean;
  strings: readonly string[];
  text(reader: PartReader, isLong: boolean): string;
  style(index: number): CellFormat;
}

const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** A number in four bytes: an integer or the upper half of a long one, each perhaps in hundredths. */
function shortNumber(view: DataView, at: number): number {
  const code = view.getInt32(at, true);
  let number: number;
  if (code & 2) number = code >> 2;
  else {
    const whole = new DataView(new ArrayBuffer(8));
    whole.setInt32(4, code & ~3, true);
    number = whole.getFloat64(0, true);
  }
  return code & 1 ? number / 100 : number;
}

/** Reads the sheet that begins at `from` into `sheet`. */
export function readXlsSheet(
  bytes: Uint8Array,
  from: number,
  sheet: SheetBuilder,
  context: XlsContext,
  onProgress: (share: number) => void,
): void {
  /** Charts inside the sheet begin and end like it. */
  let depth = 0;
  /** The formula whose text follows. */
  let formula: { row: number; column: number; format: CellFormat } | null = null;
  const putNumber = (row: number, column: number, style: number, number: number) =>
    sheet.putNumber(row, column, number, context.style(style));
  const putTruth = (row: number, column: number, value: number, isError: boolean) => {
    if (isError) sheet.putError(row, column, ERRORS[value] ?? '#N/A');
    else sheet.put(row, column, value ? 'ИСТИНА' : 'ЛОЖЬ');
  };
  const putText = (row: number, column: number, format: CellFormat, text: string) =>
    sheet.put(row, column, format.text(text));
  let read = 0;
  for (const { kind, view, parts } of recordsFrom(bytes, from)) {
    if (++read % 10_000 === 0) onProgress((view.byteOffset - bytes.byteOffset) / bytes.length);
    if (kind === RECORD.begin) depth++;
    else if (kind === RECORD.eof) {
      if (--depth <= 0) return;
    } else if (depth !== 1) {
      if (depth < 1) throw new Error('no sheet begins here');
    } else if (kind === RECORD.row) {
      if (view.getUint16(12, true) & 0x20) sheet.hideRows(view.getUint16(0, true));
    } else if (kind === RECORD.columns) {
      if (view.getUint16(8, true) & 1) sheet.hideColumns(view.getUint16(0, true), view.getUint16(2, true));
    } else if (kind === RECORD.merged) {
      const count = view.getUint16(0, true);
      for (let index = 0; index < count; index++) {
        const [row, last, column, right] = [0, 2, 4, 6].map((at) =>
          view.getUint16(2 + index * 8 + at, true),
        ) as [number, number, number, number];
        sheet.merge({ row, column, rows: last - row + 1, columns: right - column + 1 });
      }
    } else if (kind === RECORD.formulaText) {
      if (formula)
        putText(formula.row, formula.column, formula.format, context.text(new PartReader(parts), true));
      formula = null;
    } else if (isCell(kind)) {
      const [row, column] = [view.getUint16(0, true), view.getUint16(2, true)];
      if (kind === RECORD.manyNumbers) {
        const count = Math.floor((view.byteLength - 6) / 6);
        for (let index = 0; index < count; index++) {
          const at = 4 + index * 6;
          putNumber(row, column + index, view.getUint16(at, true), shortNumber(view, at + 2));
        }
        continue;
      }
      const style = view.getUint16(4, true);
      if (kind === RECORD.number) putNumber(row, column, style, view.getFloat64(6, true));
      else if (kind === RECORD.shortNumber) putNumber(row, column, style, shortNumber(view, 6));
      else if (kind === RECORD.truthOrError) putTruth(row, column, view.getUint8(6), view.getUint8(7) === 1);
      else if (kind === RECORD.stringCell) {
        const text = context.strings[view.getUint32(6, true)];
        if (text === undefined) throw new Error('a cell refers to a text that does not exist');
        putText(row, column, context.style(style), text);
      } else if (kind === RECORD.label || kind === RECORD.richLabel)
        putText(row, column, context.style(style), context.text(new PartReader(parts, 6), true));
      else {
        formula = null;
        if (view.getUint16(12, true) !== 0xffff) putNumber(row, column, style, view.getFloat64(6, true));
        else if (view.getUint8(6) === 0) formula = { row, column, format: context.style(style) };
        else if (view.getUint8(6) < 3) putTruth(row, column, view.getUint8(8), view.getUint8(6) === 2);
      }
    }
  }
}

const CELLS: ReadonlySet<number> = new Set([
  RECORD.formula,
  RECORD.manyNumbers,
  RECORD.richLabel,
  RECORD.stringCell,
  RECORD.number,
  RECORD.label,
  RECORD.truthOrError,
  RECORD.shortNumber,
]);

const isCell = (kind: number) => CELLS.has(kind);
