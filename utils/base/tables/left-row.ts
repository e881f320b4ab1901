/** A row of a table, or a part of it, that a reader does not take; the teacher sees where it is and why. */
export interface LeftRow {
  /** Name of the sheet as the file says it; empty where the format has no sheets. */
  sheet: string;
  /** From 1, as a spreadsheet program counts. */
  row: number;
  /** In Russian: names the cell or column and the reason. */
  why: string;
}
