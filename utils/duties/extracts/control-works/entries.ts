import { columnLetter } from '../../../base/tables/table.ts';
import type { Column } from './columns.ts';
import { shortened } from './looks.ts';
import type { CellWork, ReadCell } from './read-cell.ts';
import type { Told } from './row-labels.ts';
import type { RowsContext } from './rows-context.ts';
import type { LeftEntry, LeftKind, TakenWork } from './schedule.ts';
import { type Whose, whose } from './which-class.ts';

/** The entry that is being settled: its cells, and its column where it is one cell of several. */
export interface Entry {
  row: number;
  cells: readonly string[];
  at?: number | undefined;
}

/** Gathers what the rows of a block give: each entry is taken, or left with its reason. */
export class Entries {
  readonly taken: TakenWork[] = [];
  readonly left: LeftEntry[] = [];
  entries = 0;
  takenEntries = 0;
  /** Whether an entry names no class. */
  hasUnnamed = false;
  private readonly context: RowsContext;

  constructor(context: RowsContext) {
    this.context = context;
  }

  leave({ row, cells, at }: Entry, why: string, kind: LeftKind): void {
    const { sheet, block } = this.context;
    const own = at === undefined ? cells.slice(block.columns.from, block.columns.to) : [cells[at]];
    const column = at === undefined ? {} : { column: columnLetter(at + 1) };
    this.left.push({ sheet: sheet.sheet ?? '', row: row + 1, ...column, why, text: shortened(own), kind });
    if (kind !== 'remark') this.entries++;
  }

  /** Whose an entry is, by the names around it, the nearest first. */
  whoseIs(names: readonly (string | null)[], told: Told): Whose {
    const owner = whose([...names, ...told.sections, ...this.context.titles], this.context.asked);
    if (owner.is !== 'unnamed') return owner;
    this.hasUnnamed = true;
    return this.context.unnamed;
  }

  /** Takes what a cell says of the own class. One of its parts that is ours and not understood leaves all of it. */
  settle(parts: readonly ReadCell[], entry: Entry, column: Column, told: Told): void {
    const works: CellWork[] = [];
    let other: string | null = null;
    for (const part of parts) {
      if (part.is === 'remark') {
        this.leave(entry, part.why, 'remark');
        return;
      }
      const owner = this.whoseIs([part.className, told.className, column.className], told);
      if (told.classWhy && part.className === null) {
        this.leave(entry, told.classWhy, 'unread');
        return;
      }
      if (owner.is === 'other') {
        other ??= owner.named;
        continue;
      }
      const why =
        part.is === 'left'
          ? part.why
          : owner.is === 'untold'
            ? owner.why
            : notInPeriod(part.works, [column.period, told.period ?? this.context.period]);
      if (why) {
        this.leave(entry, why, 'unread');
        return;
      }
      if (part.is === 'works') works.push(...part.works);
    }
    if (works.length > 0) this.take(entry, works);
    else if (other !== null) this.leave(entry, `другой класс: ${other}`, 'other-class');
  }

  private take({ row }: Entry, works: readonly CellWork[]): void {
    this.entries++;
    this.takenEntries++;
    const sheet = this.context.sheet.sheet ?? '';
    for (const { spans, subject, title } of works)
      for (const span of spans) this.taken.push({ sheet, row: row + 1, ...span, subject, title });
  }
}

function notInPeriod(
  works: readonly CellWork[],
  periods: readonly (readonly number[] | null)[],
): string | null {
  for (const months of periods)
    for (const { spans } of works)
      for (const { day } of spans)
        if (months && !months.includes(Number(day.slice(5, 7))))
          return `день ${day.slice(8)}.${day.slice(5, 7)} не в том полугодии или четверти, что названы в таблице`;
  return null;
}
