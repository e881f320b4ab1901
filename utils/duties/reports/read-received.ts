import type { RawTable } from '../../base/tables/table.ts';
import { type AskedSlice, isOtherPeriod, takeSlice } from '../../class-data/import/slice.ts';
import { type Block, blocksOf } from './received-blocks.ts';
import { chooseColumns } from './received-choice.ts';
import { settleRepeats } from './received-repeats.ts';
import type { ReceivedReport, ReceivedTable } from './received-report.ts';
import { placeOf, type ReadRow, readRows } from './received-rows.ts';
import { sameSubject } from './same-subject.ts';

/** What a report is read for. */
export interface AskedReport extends AskedSlice {
  /** Subjects of the journal: a column headed by one holds marks of students. */
  subjects: readonly { name: string }[];
  /** Names of those that the class takes in study groups: rows with a teacher each may be these. Missing: none. */
  divided?: readonly string[];
  /** Answers to the questions of an earlier reading. */
  chosen?: readonly string[];
}

/**
 * Reads tables of a report by their headings: rows of subjects, of classes, or of students with a column for each of
 * the subjects. Every row below a heading is taken or left with a reason; figures of another class, year or period are
 * left, and where two may be meant it is asked.
 */
export function readReceived(tables: readonly RawTable[], asked: AskedReport): ReceivedReport {
  const report: ReceivedReport = {
    period: null,
    subjects: [],
    classes: [],
    students: [],
    notes: [],
    left: [],
    question: null,
    tables: [],
  };
  const rows: ReadRow[] = [];
  const blocks = tables.map((table) => ({ table, blocks: blocksOf(table, asked.subjects) }));
  const periods = new Set(blocks.flatMap((each) => each.blocks.map(({ slice }) => slice.period)));
  for (const { table, blocks: own } of blocks) {
    if (table.rows.length === 0) continue;
    report.tables.push(tableOf(table, own));
    if (own.length === 0)
      report.notes.push(
        `${placeOf(table.sheet)}не найдена строка заголовков (предмет, класс или ФИО и показатели).`,
      );
    for (const block of own) rows.push(...readBlock(table, block, { asked, periods, report }));
  }
  const isDivided = (name: string) =>
    asked.divided?.includes(sameSubject(name, asked.subjects)?.name ?? '') ?? false;
  const settled = settleRepeats(rows, asked.chosen ?? [], isDivided);
  report.question ??= settled.question;
  report.left.push(...settled.left);
  report.left.sort((a, b) => a.sheet.localeCompare(b.sheet) || a.row - b.row);
  for (const read of settled.rows) {
    if (read.of === 'students') report.students.push(read.row);
    else report[read.of].push(read.row);
  }
  return report;
}

function readBlock(
  table: RawTable,
  block: Block,
  { asked, periods, report }: { asked: AskedReport; periods: ReadonlySet<unknown>; report: ReceivedReport },
): ReadRow[] {
  const place = placeOf(block.sheet);
  report.period ??= periodIn(block.titles);
  const isOther = isOtherPeriod(block.slice, asked) === true;
  if (isOther && periods.size < 2)
    report.notes.push(
      `${place}в заголовке — ${periodIn(block.titles) ?? block.slice.label}, а отчёт записан за период «${asked.span}».`,
    );
  const unknown = block.columns.filter(({ title, meaning }) => title && meaning === null);
  if (unknown.length > 0)
    report.notes.push(`${place}столбцы не поняты: ${unknown.map(({ title }) => title).join(', ')}.`);
  const { columns, notes, question } = chooseColumns(block.columns, asked, asked.chosen ?? []);
  report.notes.push(...notes.map((note) => place + note));
  const found = readRows(table.rows, { block, columns, asked, subjects: asked.subjects });
  report.left.push(...found.left);
  report.notes.push(...found.notes);
  const leave = (why: string) => {
    for (const { row } of found.rows) report.left.push({ sheet: row.sheet ?? '', row: row.row, why });
    return [];
  };
  if (isOther && periods.size > 1) return leave(`другой период: ${block.slice.label}`);
  if (question === null) return found.rows;
  report.question ??= question;
  return leave(
    `не сказано, какой столбец сверять: ${question.options.map((option) => `«${option}»`).join(' или ')}`,
  );
}

/** «1 четверть», as a title has it. */
function periodIn(titles: readonly string[]): string | null {
  return titles.map((title) => takeSlice(title).slice.periodWords).find((words) => words !== null) ?? null;
}

function tableOf({ sheet }: RawTable, blocks: readonly Block[]): ReceivedTable {
  const [first] = blocks;
  return {
    sheet,
    header: first?.head.to ?? null,
    columns: (first?.columns ?? []).map(({ title, meaning }) => ({
      title,
      meaning: meaning !== null && typeof meaning === 'object' ? 'marks' : meaning,
    })),
  };
}
