import { dictionary } from '../text/dictionary.ts';
import { finishTable, isProblem } from './finish-table.ts';
import type { CellFormat } from './show-number.ts';
import {
  type MergedCells,
  MOST_CELLS,
  MOST_COLUMNS,
  MOST_ROWS,
  type RawTable,
  type TableNote,
  type TableProblem,
  type TableSource,
} from './table.ts';
import { tooManyCells, tooManyColumns, tooManyRows } from './too-many.ts';

/** Number of rows in a sheet of Excel. */
const EXCEL_ROWS = 1_048_576;
/** Notes of one kind in a sheet; the rest is only counted. */
const MOST_NOTES = 20;

/** Excel keeps 15 digits. */
const MOST_EXACT = 1e15;
/** As Russian Excel names its errors. */
const ERRORS = dictionary({
  '#NULL!': '#ПУСТО!',
  '#DIV/0!': '#ДЕЛ/0!',
  '#VALUE!': '#ЗНАЧ!',
  '#REF!': '#ССЫЛКА!',
  '#NAME?': '#ИМЯ?',
  '#NUM!': '#ЧИСЛО!',
  '#N/A': '#Н/Д',
});

/** A workbook that is not read, and what the teacher is told. */
export class RefusedWorkbook extends Error {
  readonly problem: TableProblem;

  constructor(problem: TableProblem) {
    super(problem.what);
    this.problem = problem;
  }
}

/** «5–7, 12»: rows or columns by their numbers from 0. */
function ranges(numbers: readonly number[], show: (number: number) => string): string {
  const parts: string[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const first = numbers[at]!;
    while (numbers[at + 1] === numbers[at]! + 1) at++;
    const last = numbers[at]!;
    parts.push(last > first ? `${show(first)}–${show(last)}` : show(first));
  }
  return parts.length > 6 ? `${parts.slice(0, 6).join(', ')} и другие` : parts.join(', ');
}

/** A, B … Z, AA; `column` from 0. */
const letters = (column: number): string =>
  (column > 25 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/**
 * One sheet as it is read, cell by cell: refuses what lies beyond the limits before anything is padded, and leaves out
 * what the program does not show. Rows and columns from 0. Its methods throw `RefusedWorkbook`.
 */
export class SheetBuilder {
  readonly name: string;
  readonly #source: TableSource;
  readonly #rows: string[][] = [];
  readonly #merged: MergedCells[] = [];
  readonly #notes: TableNote[] = [];
  readonly #hiddenRows: [first: number, last: number][] = [];
  readonly #hiddenColumns: [first: number, last: number][] = [];
  #widest = 0;
  #errors = 0;
  #inexact = 0;

  constructor(source: TableSource, name: string) {
    this.#source = source;
    this.name = name;
  }

  /** Line breaks become `\n`; an empty text is no cell. */
  put(row: number, column: number, text: string): void {
    if (text === '') return;
    this.#checkPlace(row, column);
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row]!;
    while (cells.length < column) cells.push('');
    cells[column] = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    if (column >= this.#widest) {
      this.#widest = column + 1;
      if (this.#rows.length * this.#widest > MOST_CELLS) throw new RefusedWorkbook(tooManyCells(this.name));
    }
  }

  putNumber(row: number, column: number, number: number, format: CellFormat): void {
    const shown = format.number(number);
    if (shown === null) {
      this.putError(row, column, '########');
      return;
    }
    this.put(row, column, shown);
    if (Math.abs(number) >= MOST_EXACT && ++this.#inexact <= MOST_NOTES)
      this.note(
        `в числе ячейки ${letters(column)}${row + 1} больше 15 цифр: последние не сохранились`,
        row + 1,
      );
  }

  /** A cell that shows an error or «########» instead of a value. */
  putError(row: number, column: number, shown: string): void {
    if (++this.#errors > MOST_NOTES) return;
    const error = ERRORS.get(shown) ?? shown;
    this.note(`в ячейке ${letters(column)}${row + 1} вместо значения ${error}: она взята пустой`, row + 1);
  }

  /** Refuses a cell repeated up to this row and column, before it is. */
  checkRepeated(lastRow: number, lastColumn: number): void {
    if (lastColumn >= MOST_COLUMNS)
      throw new RefusedWorkbook(tooManyColumns(this.name, lastRow + 1, lastColumn + 1));
    if ((lastRow + 1) * (lastColumn + 1) > MOST_CELLS) throw new RefusedWorkbook(tooManyCells(this.name));
    if (lastRow >= MOST_ROWS) throw new RefusedWorkbook(tooManyRows(this.name));
  }

  /** Refuses a row that no workbook has, whether there is anything in it or not. */
  checkRow(row: number): void {
    if (row < EXCEL_ROWS) return;
    throw new RefusedWorkbook({
      what: 'номер строки больше, чем бывает в Excel: файл повреждён',
      advice: 'Откройте его в Excel и сохраните заново как .xlsx.',
      sheet: this.name,
    });
  }

  #checkPlace(row: number, column: number): void {
    this.checkRow(row);
    if (column >= MOST_COLUMNS) throw new RefusedWorkbook(tooManyColumns(this.name, row + 1, column + 1));
    if (row >= MOST_ROWS) throw new RefusedWorkbook(tooManyRows(this.name, row + 1));
    if ((row + 1) * this.#widest > MOST_CELLS) throw new RefusedWorkbook(tooManyCells(this.name));
  }

  merge(cells: MergedCells): void {
    if (cells.rows > 0 && cells.columns > 0 && cells.rows * cells.columns > 1) this.#merged.push(cells);
  }

  hideRows(first: number, last = first): void {
    this.#hiddenRows.push([first, last]);
  }

  hideColumns(first: number, last = first): void {
    this.#hiddenColumns.push([first, last]);
  }

  note(text: string, row: number | null = null): void {
    this.#notes.push({ text, row });
  }

  /** The table, padded to a rectangle; without rows when the sheet is empty. */
  finish(): RawTable {
    for (const row of this.#rows) for (let at = 0; at < row.length; at++) row[at] ??= '';
    const rows = this.#within(this.#hiddenRows, this.#rows.length);
    const columns = this.#within(this.#hiddenColumns, this.#widest);
    const hidden = { rows: new Set(rows), columns: new Set(columns) };
    const filled = {
      rows: rows.filter((row) => this.#rows[row]?.some((cell) => cell.trim() !== '')),
      columns: columns.filter((column) => this.#rows.some((row) => (row[column] ?? '').trim() !== '')),
    };
    if (filled.rows.length > 0)
      this.note(
        `скрытые строки (${ranges(filled.rows, (row) => String(row + 1))}) не взяты: на экране их не видно`,
      );
    if (filled.columns.length > 0)
      this.note(`скрытые столбцы (${ranges(filled.columns, letters)}) не взяты: на экране их не видно`);
    if (this.#errors > MOST_NOTES)
      this.note(`ячеек с ошибками ещё ${this.#errors - MOST_NOTES}: они взяты пустыми`);
    const finished = finishTable(
      { source: this.#source, sheet: this.name, rows: this.#rows, merged: this.#merged, notes: this.#notes },
      hidden,
    );
    if (isProblem(finished)) throw new RefusedWorkbook(finished);
    return finished;
  }

  #within(spans: readonly [number, number][], end: number): number[] {
    const numbers = new Set<number>();
    for (const [first, last] of spans)
      for (let at = Math.max(0, first); at <= last && at < end; at++) numbers.add(at);
    return [...numbers].sort((one, other) => one - other);
  }
}
