import type { RawTable } from '../../base/tables/table.ts';
import { columnName, type FileGrid, fileGrid, isNameLike, isRunningNumber, mayBeName } from './file-grid.ts';
import { fileTitles } from './file-titles.ts';
import {
  type AttendanceCounts,
  type AttendanceFile,
  attendanceCounts,
  type SiteFileReading,
} from './site-file.ts';

const NAME = /ФИО|Ф\.\s?И|учени|фамили|учащ|обуча/i;
const TITLES: Record<keyof AttendanceCounts, string> = {
  daysMissed: 'полных дней пропущено',
  daysIll: 'полных дней по болезни',
  missed: 'уроков пропущено',
  ill: 'уроков по болезни',
  late: 'опозданий',
};

interface Columns {
  name: number;
  counts: Record<keyof AttendanceCounts, number>;
}

/** Whether a table is the report «Посещаемость: Классы»: its headings speak of days, lessons, illness and lates. */
export function isAttendanceTable(table: RawTable): boolean {
  const grid = fileGrid(table);
  const head = headRows(grid);
  const words = Array.from({ length: head.end }, (_, row) => grid.texts(row))
    .flat()
    .join(' ');
  return [/опозд/i, /дн[яеё]/i, /урок/i, /бол/i].every((word) => word.test(words));
}

/** The heading begins with the row that names the students, and ends before the first of them. */
function headRows(grid: FileGrid): { start: number; end: number } {
  const rows = Array.from({ length: grid.height }, (_, row) => row);
  const start = rows.find((row) => grid.texts(row).some((text) => NAME.test(text))) ?? 0;
  const name = Array.from({ length: grid.width }, (_, column) => grid.at(start, column)).findIndex((text) =>
    NAME.test(text),
  );
  const end =
    rows.find((row) => row > start && isNameLike(grid.at(row, name))) ?? Math.min(grid.height, start + 2);
  return { start, end };
}

/**
 * The report «Посещаемость: Классы» as the site exports it, HTML named .xls (facts W 1.4.1 [D]): two rows of headings,
 * then №, name, full days missed and of them ill, lessons missed and of them ill, lates; totals below. Columns are
 * found by their headings. `lines`: what the file says around the table.
 */
export function readAttendanceFile(table: RawTable, lines: readonly string[]): SiteFileReading {
  const grid = fileGrid(table);
  const head = headRows(grid);
  const columns = columnsIn(grid, head);
  if (typeof columns === 'string') return { refused: columns };
  const above = Array.from({ length: head.start }, (_, row) => grid.texts(row)).flat();
  const file: AttendanceFile = {
    kind: 'attendance-totals',
    titles: { ...fileTitles([...lines, ...above]), subject: null },
    rows: [],
    left: [],
    notes: [],
  };
  for (let row = head.end; row < grid.height; row++) readRow(grid, row, columns, file);
  return { file };
}

function columnsIn(grid: FileGrid, { start, end }: { start: number; end: number }): Columns | string {
  const titles = Array.from({ length: grid.width }, (_, column) => {
    const texts = Array.from({ length: end - start }, (_, at) => grid.spread(start + at, column));
    return [...new Set(texts.filter(Boolean))].join(' ');
  });
  const kinds = titles.map((title, column) => attendanceCountOf(title, titles.slice(0, column)));
  const name = titles.findIndex((title) => NAME.test(title));
  const counts: Partial<Columns['counts']> = {};
  for (const kind of attendanceCounts) {
    const found = kinds.flatMap((each, column) => (each === kind ? [column] : []));
    if (found.length === 0) return `В файле нет столбца «${TITLES[kind]}»: отчёт не взят.`;
    if (found.length > 1)
      return `Столбцы ${found.map(columnName).join(' и ')} похожи на «${TITLES[kind]}», какой верный, не сказано: отчёт не взят.`;
    counts[kind] = found[0]!;
  }
  if (name < 0) return 'В файле нет столбца с именами учеников: отчёт не взят.';
  return { name, counts: counts as Columns['counts'] };
}

/** What a column of the report counts, by its heading; «из них по болезни» belongs to the column before it. */
export function attendanceCountOf(title: string, before: readonly string[]): keyof AttendanceCounts | null {
  if (/опозд/i.test(title)) return 'late';
  const isIll = /бол/i.test(title);
  const unit = (text: string) => (/урок/i.test(text) ? 'lessons' : /дн[яеё]/i.test(text) ? 'days' : null);
  const own = unit(title) ?? (isIll ? unit(before.at(-1) ?? '') : null);
  if (own === null) return null;
  if (own === 'days') return isIll ? 'daysIll' : 'daysMissed';
  return isIll ? 'ill' : 'missed';
}

function readRow(grid: FileGrid, row: number, { name, counts }: Columns, file: AttendanceFile): void {
  if (grid.texts(row).length === 0) return;
  const who = grid.at(row, name);
  const values = Object.fromEntries(
    attendanceCounts.map((kind) => [kind, numberIn(grid.at(row, counts[kind]))]),
  ) as Record<keyof AttendanceCounts, number | null>;
  const isTotal = grid.texts(row).some((text) => /^(?:итог|всего)/i.test(text));
  const why = isTotal ? 'итоги класса, а не ученик' : whyLeft();
  if (why !== null) file.left.push({ sheet: grid.sheet, row: row + 1, why });
  else file.rows.push({ row: row + 1, name: who, ...(values as AttendanceCounts) });
  if (isTotal) checkTotals(values, file);

  function whyLeft(): string | null {
    const isStudent = isNameLike(who) || (isRunningNumber(grid.at(row, 0)) && mayBeName(who));
    if (!isStudent) return `столбец ${columnName(name)}: «${who || 'пусто'}» не похоже на имя ученика`;
    const wrong = attendanceCounts.find((kind) => values[kind] === null);
    if (wrong) {
      const text = grid.at(row, counts[wrong]);
      return `${who}, столбец ${columnName(counts[wrong])}: «${text}» не число (${TITLES[wrong]})`;
    }
    const { daysIll, daysMissed, ill, missed } = values as AttendanceCounts;
    return daysIll > daysMissed || ill > missed
      ? `${who}: пропущенного по болезни больше, чем всего пропущенного`
      : null;
  }
}

/** An empty cell and a dash mean that nothing was missed. */
const numberIn = (text: string): number | null =>
  text === '' || /^[-–—]$/.test(text) ? 0 : /^\d{1,4}$/.test(text) ? Number(text) : null;

/** The line of totals tells whether a row of the file is missing. */
function checkTotals(totals: Record<keyof AttendanceCounts, number | null>, file: AttendanceFile): void {
  for (const kind of attendanceCounts) {
    const total = totals[kind];
    const sum = file.rows.reduce((all, row) => all + row[kind], 0);
    if (total !== null && total !== sum)
      file.notes.push(`Сумма по ученикам (${TITLES[kind]}) — ${sum}, а в итогах файла ${total}.`);
  }
}
