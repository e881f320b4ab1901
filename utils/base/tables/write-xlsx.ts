import writeExcelFile, { type CellObject, type Feature } from 'write-excel-file/universal';
import type { OutCell } from './out-cell.ts';
import { russianDate } from './out-cell.ts';

/** A number as Excel shows it: «0.0%», «0.00». */
export interface NumberCell {
  number: number;
  format: string;
}

/** A formula of our own, without «=», and its result for programs that do not calculate. */
export interface FormulaCell {
  formula: string;
  value: number | null;
  format: string;
}

export type SheetCell = OutCell | NumberCell | FormulaCell;

export interface OutSheet {
  name: string;
  /** A row of its own above the header, which formulas then have to count; not wider than the columns by itself. */
  title?: string;
  header: readonly string[];
  rows: readonly (readonly SheetCell[])[];
}

const NARROWEST = 6;
const WIDEST = 60;

/** Excel takes `_x0041_` for a character code, so the underscore is written as its own code. */
function asText(value: string): string {
  return value.replace(/\r\n?/g, '\n').replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

function toCell(cell: SheetCell): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'object' && 'formula' in cell)
    return { value: cell.formula, type: 'Formula', format: cell.format };
  if (typeof cell === 'object' && 'number' in cell)
    return { value: cell.number, type: Number, format: cell.format };
  if (typeof cell === 'string') return { value: asText(cell), type: String, ...breaks(cell) };
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, type: Number } : null;
  const date = new Date(`${cell.date}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return { value: asText(cell.date), type: String };
  return { value: date, type: Date, format: 'dd.mm.yyyy' };
}

function breaks(text: string): { wrap?: boolean } {
  return text.includes('\n') ? { wrap: true } : {};
}

function lengthOf(cell: SheetCell | undefined): number {
  if (cell === null || cell === undefined) return 0;
  if (typeof cell === 'object' && !('date' in cell)) return cell.format.length + 3;
  if (typeof cell === 'object') return russianDate(cell.date).length;
  return Math.max(
    ...String(cell)
      .split('\n')
      .map((line) => line.length),
  );
}

/** A name Excel accepts: up to 31 characters, none of `[]/\:*?`, no apostrophe at the ends. */
function sheetName(name: string, index: number): string {
  const clean = name
    .replace(/[[\]/\\:*?]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31);
  return clean || `Лист${index + 1}`;
}

/** Names that do not repeat, ignoring case. */
function uniqueNames(sheets: readonly OutSheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map((sheet, index) => {
    const name = sheetName(sheet.name, index);
    let unique = name;
    for (let copy = 2; taken.has(unique.toLowerCase()); copy++) unique = `${name.slice(0, 26)} (${copy})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Adds each formula's result; formulas are in the file in the order of rows and cells. */
function keepValues(sheets: readonly OutSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(content, _, { sheetIndex }) {
            const values = (sheets[sheetIndex]?.rows ?? [])
              .flat()
              .flatMap((cell) =>
                cell !== null && typeof cell === 'object' && 'formula' in cell ? [cell.value] : [],
              );
            let at = 0;
            return content.replace(/<\/f>/g, (end) => {
              const value = values[at++] ?? null;
              return value === null ? end : `${end}<v>${value}</v>`;
            });
          },
        },
      },
    },
  };
}

const boldCell = (text: string): CellObject => ({ value: asText(text), type: String, fontWeight: 'bold' });

/**
 * XLSX with typed cells: text that begins with `=` stays text, numbers and dates are typed. The header is
 * bold and frozen; columns are as wide as their content.
 */
export async function writeXlsx(sheets: readonly OutSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const names = uniqueNames(sheets);
  const written = sheets.map(({ title, header, rows }, index) => {
    const columns = Math.max(header.length, ...rows.map((row) => row.length));
    const widths = Array.from({ length: columns }, (_, column) => {
      const longest = rows.reduce(
        (most, row) => Math.max(most, lengthOf(row[column])),
        lengthOf(header[column]),
      );
      return { width: Math.min(WIDEST, Math.max(NARROWEST, longest + 2)) };
    });
    const head = header.map((text) => (text ? boldCell(text) : null));
    return {
      sheet: names[index]!,
      data: [...(title ? [[boldCell(title)]] : []), head, ...rows.map((row) => row.map(toCell))],
      columns: widths,
      stickyRowsCount: title ? 2 : 1,
    };
  });
  const blob = await writeExcelFile(written, { features: [keepValues(sheets)] }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
