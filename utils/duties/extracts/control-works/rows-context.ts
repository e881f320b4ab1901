import type { Block } from './find-blocks.ts';
import type { BlockPlan } from './plan.ts';
import type { AskedClass, ScheduleSheet } from './schedule.ts';
import type { Whose } from './which-class.ts';

/** A block and all that is known around it. */
export interface RowsContext {
  sheet: ScheduleSheet;
  block: Block;
  plan: BlockPlan;
  asked: AskedClass;
  /** Titles and the name of the sheet, the nearest first. */
  titles: readonly string[];
  /** What an entry is that names no class. */
  unnamed: Whose;
  /** Months of the half-year or quarter that a title names. */
  period: readonly number[] | null;
  /** The sheet is named after a subject. */
  sheetSubject: string | null;
}
