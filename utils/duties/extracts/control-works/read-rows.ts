import { spansAt, wideCells } from './cell-days.ts';
import type { Column } from './columns.ts';
import { Entries, type Entry } from './entries.ts';
import { isRemark } from './header-words.ts';
import { clean, isEmpty } from './looks.ts';
import { readCell } from './read-cell.ts';
import { readGroup } from './read-group.ts';
import { Labels, type Told } from './row-labels.ts';
import type { RowsContext } from './rows-context.ts';
import { isSubject } from './subjects.ts';

/** Reads the rows of a block; each entry is taken, or left with its reason. */
export function readRows(context: RowsContext): Entries {
  const { sheet, block, plan, asked } = context;
  const entries = new Entries(context);
  const labels = new Labels(plan, asked, context.sheetSubject);
  const wide = wideCells(sheet);
  for (let row = block.data.from; row < block.data.to; row++) {
    const cells = sheet.rows[row] ?? [];
    const filled = cells.slice(block.columns.from, block.columns.to).map(clean).filter(Boolean);
    if (filled.length === 0) continue;
    if (isRemark(filled[0]!)) {
      entries.leave({ row, cells }, 'не строка графика', 'remark');
      continue;
    }
    if (new Set(filled).size === 1 && labels.takeSection(cells, filled[0]!)) continue;
    const told = labels.read(cells);
    if (plan.kind === 'list') readListRow({ context, entries, labels, told, filled }, { row, cells });
    else {
      const found = readGridRow({ context, entries, told, wide }, { row, cells });
      if (found === 0 && filled.length === 1 && !labels.isLabel(filled[0]!))
        entries.leave({ row, cells }, 'не строка графика', 'remark');
    }
  }
  return entries;
}

interface GridRow {
  context: RowsContext;
  entries: Entries;
  told: Told;
  wide: ReturnType<typeof wideCells>;
}

/** The cells of a row of a grid; returns how many are filled. */
function readGridRow({ context, entries, told, wide }: GridRow, { row, cells }: Entry): number {
  const { plan, asked } = context;
  let found = 0;
  for (const column of plan.values) {
    const raw = cells[column.at] ?? '';
    if (isEmpty(clean(raw))) continue;
    found++;
    const entry: Entry = { row, cells, at: column.at };
    const spans = spansAt(column, wide(row, column.at), plan.values) ?? told.spans;
    const why =
      spans === 'unclear'
        ? 'ячейка объединена через несколько столбцов, дни не понять'
        : plan.rowDate && !column.spans
          ? told.dateWhy
          : null;
    const parts =
      why !== null || spans === 'unclear'
        ? [{ is: 'left' as const, why: why ?? '', className: null }]
        : readCell(raw, placeOf(column, told, spans, cells), asked);
    entries.settle(parts, entry, column, told);
  }
  return found;
}

const placeOf = (column: Column, told: Told, spans: Told['spans'], cells: readonly string[]) => ({
  subject: column.subject ?? told.subject,
  spans,
  month: column.month ?? told.month,
  title: (column.titleAt === null ? '' : labelText(cells[column.titleAt])) || told.title || column.title,
  hasClass: told.className !== null || column.className !== null,
});

const labelText = (cell: string | undefined): string => (isEmpty(clean(cell)) ? '' : clean(cell));

interface ListRow {
  context: RowsContext;
  entries: Entries;
  labels: Labels;
  told: Told;
  filled: readonly string[];
}

/** A row of a list: a date column or several, each with what belongs to it. */
function readListRow({ context, entries, labels, told, filled }: ListRow, { row, cells }: Entry): void {
  const { plan, asked } = context;
  let found = 0;
  for (const group of plan.groups) {
    const parts = readGroup(group, told, {
      titleOf: (column) => labels.titleOf(column, cells),
      dateText: (column) => labels.dateText(column, cells),
      asked,
    });
    if (parts.length === 0) continue;
    found++;
    const at = plan.groups.length > 1 ? group.column.at : undefined;
    entries.settle(parts, { row, cells, at }, group.column, told);
  }
  if (found > 0) return;
  // A line of one cell is a note, unless it is a subject without a day.
  if (filled.length === 1 && !(plan.subject && isSubject(filled[0]!))) {
    entries.leave({ row, cells }, 'не строка графика', 'remark');
    return;
  }
  const owner = entries.whoseIs([told.className], told);
  if (owner.is === 'other') entries.leave({ row, cells }, `другой класс: ${owner.named}`, 'other-class');
  else entries.leave({ row, cells }, told.classWhy ?? 'нет даты', 'unread');
}
