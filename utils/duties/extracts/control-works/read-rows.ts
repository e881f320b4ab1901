import { addDays } from '../../../base/calendar/day.ts';
import { columnLetter } from '../../../base/tables/table.ts';
import type { Column } from './columns.ts';
import type { Block } from './find-blocks.ts';
import { isRemark } from './header-words.ts';
import { clean, isEmpty, shortened } from './looks.ts';
import type { BlockPlan } from './plan.ts';
import { type CellWork, type ReadCell, readCell } from './read-cell.ts';
import { readGroup } from './read-group.ts';
import { Labels } from './row-labels.ts';
import type { AskedClass, LeftEntry, LeftKind, ScheduleSheet, TakenWork } from './schedule.ts';
import type { DaySpan } from './schedule-days.ts';
import { isSubject } from './subjects.ts';
import { type Whose, whose } from './which-class.ts';

export interface RowsRead {
  taken: TakenWork[];
  left: LeftEntry[];
  entries: number;
  takenEntries: number;
  /** Whether an entry names no class. */
  hasUnnamed: boolean;
}

export interface RowsContext {
  sheet: ScheduleSheet;
  block: Block;
  plan: BlockPlan;
  asked: AskedClass;
  /** Titles and the name of the sheet, the nearest first. */
  titles: readonly string[];
  /** What an entry is that names no class. */
  unnamed: Whose;
  /** The sheet is named after a subject. */
  sheetSubject: string | null;
}

/** Reads the rows of a block; each entry is taken, or left with its reason. */
export function readRows(context: RowsContext): RowsRead {
  const { sheet, block, plan, asked } = context;
  const result: RowsRead = { taken: [], left: [], entries: 0, takenEntries: 0, hasUnnamed: false };
  const labels = new Labels(plan, asked, context.sheetSubject);
  const name = sheet.sheet ?? '';
  for (let row = block.data.from; row < block.data.to; row++) {
    const cells = sheet.rows[row] ?? [];
    const own = cells.slice(block.columns.from, block.columns.to);
    const filled = own.map(clean).filter(Boolean);
    if (filled.length === 0) continue;
    const leave = (why: string, kind: LeftKind, at?: number) => {
      const text = at === undefined ? shortened(own) : shortened([cells[at]]);
      const column = at === undefined ? {} : { column: columnLetter(at + 1) };
      result.left.push({ sheet: name, row: row + 1, ...column, why, text, kind });
      if (kind !== 'remark') result.entries++;
    };
    if (isRemark(filled[0]!)) {
      leave('не строка графика', 'remark');
      continue;
    }
    if (new Set(filled).size === 1 && labels.takeSection(cells, filled[0]!)) continue;
    const told = labels.read(cells);
    const texts = [told.className, ...told.sections, ...context.titles];
    const whoIs = (names: readonly (string | null)[]): Whose => {
      const owner = whose(names, asked);
      if (owner.is !== 'unnamed') return owner;
      result.hasUnnamed = true;
      return context.unnamed;
    };
    const settle = (read: ReadCell, column: Column, at?: number) => {
      if (read === null) return;
      if (read.is === 'remark') {
        leave(read.why, 'remark', at);
        return;
      }
      const of = read.is === 'works' ? read.className : null;
      if (told.classWhy && of === null) {
        leave(told.classWhy, 'unread', at);
        return;
      }
      const owner = whoIs([of, told.className, column.className, ...told.sections, ...context.titles]);
      if (owner.is === 'other') {
        leave(`другой класс: ${owner.named}`, 'other-class', at);
        return;
      }
      if (read.is === 'left') {
        leave(read.why, 'unread', at);
        return;
      }
      if (owner.is === 'untold') {
        leave(owner.why, 'unread', at);
        return;
      }
      const wrong = notInPeriod(read.works, [column.period, told.period]);
      if (wrong) {
        leave(wrong, 'unread', at);
        return;
      }
      result.entries++;
      result.takenEntries++;
      for (const { spans, subject, title } of read.works)
        for (const span of spans) result.taken.push({ sheet: name, row: row + 1, ...span, subject, title });
    };
    if (plan.kind === 'list')
      readListRow({ context, labels, cells, told, filled, settle, leave, whoIs: () => whoIs(texts) });
    else {
      let found = 0;
      for (const column of plan.values) {
        const raw = cells[column.at] ?? '';
        if (isEmpty(clean(raw))) continue;
        found++;
        const spans = spansAt(column, row, context) ?? told.spans;
        if (spans === 'unclear') {
          leave('ячейка объединена через несколько столбцов, дни не понять', 'unread', column.at);
          continue;
        }
        if (told.dateWhy && !column.spans && plan.rowDate) {
          settle({ is: 'left', why: told.dateWhy }, column, column.at);
          continue;
        }
        const place = {
          subject: column.subject ?? told.subject,
          spans,
          month: column.month ?? told.month,
          title: told.title || column.title,
          hasClass: told.className !== null || column.className !== null,
        };
        settle(readCell(raw, place, asked), column, column.at);
      }
      if (found === 0 && filled.length === 1 && !labels.isLabel(filled[0]!))
        leave('не строка графика', 'remark');
    }
  }
  return result;
}

interface ListRow {
  labels: Labels;
  context: RowsContext;
  cells: readonly string[];
  told: ReturnType<Labels['read']>;
  filled: readonly string[];
  settle: (read: ReadCell, column: Column, at?: number) => void;
  leave: (why: string, kind: LeftKind, at?: number) => void;
  whoIs: () => Whose;
}

/** A row of a list: a date column or several, each with what belongs to it. */
function readListRow({ context, labels, cells, told, filled, settle, leave, whoIs }: ListRow): void {
  const { plan, asked } = context;
  let found = 0;
  for (const group of plan.groups) {
    const read = readGroup(group, told, {
      titleOf: (column) => labels.titleOf(column, cells),
      dateText: (column) => labels.dateText(column, cells),
      asked,
    });
    if (read === null) continue;
    found++;
    settle(read, group.column, plan.groups.length > 1 ? group.column.at : undefined);
  }
  if (found > 0) return;
  // A line of one cell is a note, unless it is a subject without a day.
  if (filled.length === 1 && !(plan.subject && isSubject(filled[0]!))) {
    leave('не строка графика', 'remark');
    return;
  }
  const owner = whoIs();
  if (owner.is === 'other') {
    leave(`другой класс: ${owner.named}`, 'other-class');
    return;
  }
  leave(told.classWhy ?? 'нет даты', 'unread');
}

/** Days of a cell by its column; merged over several days it lasts from the first to the last. */
function spansAt(column: Column, row: number, { sheet, plan }: RowsContext): DaySpan[] | 'unclear' | null {
  const over = sheet.merged.find(
    (each) => each.column === column.at && each.columns > 1 && each.row <= row && row < each.row + each.rows,
  );
  if (!over) return column.spans;
  const covered = plan.values.filter(({ at }) => at >= over.column && at < over.column + over.columns);
  if (covered.length < 2) return column.spans;
  const spans = covered.map((each) => (each.spans?.length === 1 ? each.spans[0]! : null));
  if (spans.some((span) => span === null)) return 'unclear';
  const [first, last] = [spans[0]!, spans.at(-1)!];
  const until = last.until ?? last.day;
  // Days that lie too far apart are no one work.
  return until > addDays(first.day, 31)
    ? 'unclear'
    : [{ day: first.day, until: until === first.day ? null : until }];
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
