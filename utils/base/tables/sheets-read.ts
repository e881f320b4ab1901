import type { RawTable } from './table.ts';

/** All visible sheets of a workbook, empty ones too, and the names of those that the program does not show. */
export interface SheetsRead {
  tables: RawTable[];
  hidden: string[];
}
