import type { RawTable } from '../../base/tables/table.ts';
import { type ReportColumn, reportColumn } from './received-columns.ts';
import { figureKinds, type ReceivedFigure, type ReceivedReport } from './received-report.ts';
import { sameSubject } from './same-subject.ts';

const TOTALS = /^(?:итог|всего|по (?:класс|школ|всем|предмет)|средн|общ)/i;
const PERIOD =
  /(?:[1-6]|i{1,3}|iv)\s*[-–]?\s*(?:я|й|е|ая|ое)?\s*(?:четверт|триместр|полугоди|модул)[а-я]*|учебный год/i;
const SHARES = ['success', 'quality', 'degree'] as const;
/** Number of rows searched for a heading. */
const TITLE_ROWS = 40;

/**
 * Reads tables of a report by their headings: rows of subjects, of classes, or of students with a column for
 * each of `subjects`. Titles above, totals and signatures below are skipped.
 */
export function readReceived(
  tables: readonly RawTable[],
  subjects: readonly { name: string }[],
): ReceivedReport {
  const report: ReceivedReport = { period: null, subjects: [], classes: [], students: [], notes: [] };
  for (const table of tables) readTable(table, subjects, report);
  return report;
}

type Column = ReportColumn | { subject: string } | null;

function readTable(table: RawTable, subjects: readonly { name: string }[], report: ReceivedReport): void {
  const place = table.sheet === null ? '' : `Лист «${table.sheet}»: `;
  const say = (text: string) => report.notes.push(place + text);
  if (!table.rows.length) return;
  const columnsOf = (row: readonly string[]): Column[] =>
    row.map((cell) => reportColumn(cell) ?? (sameSubject(cell, subjects) ? { subject: cell } : null));
  const scored = table.rows.slice(0, TITLE_ROWS).map((row, index) => ({ index, columns: columnsOf(row) }));
  const head = scored.reduce<(typeof scored)[number] | null>(
    (best, each) => (score(each.columns) > (best ? score(best.columns) : 1) ? each : best),
    null,
  );
  const titles = table.rows.slice(0, head?.index ?? TITLE_ROWS).flat();
  report.period ??= titles.flatMap((cell) => PERIOD.exec(cell)?.[0] ?? [])[0] ?? null;
  if (!head) {
    say('не найдена строка заголовков (предмет, класс или ФИО и показатели).');
    return;
  }
  const heading = table.rows[head.index]!;
  const above = table.rows[head.index - 1];
  const columns = head.columns.map(
    (column, index) => column ?? (heading[index] ? null : (columnsOf([above?.[index] ?? ''])[0] ?? null)),
  );
  const unknown = heading.filter((cell, index) => cell && columns[index] === null);
  if (unknown.length) say(`столбцы не поняты: ${unknown.join(', ')}.`);
  const scales = new Map(
    SHARES.map((kind) => [kind, isShare(table.rows.slice(head.index + 1), columns.indexOf(kind))]),
  );
  table.rows.slice(head.index + 1).forEach((row, offset) => {
    const at = (kind: ReportColumn): string => (row[columns.indexOf(kind)] ?? '').trim();
    const className = at('class') || null;
    const name = at(
      columns.includes('student') ? 'student' : columns.includes('subject') ? 'subject' : 'class',
    );
    const where = `строка ${head.index + offset + 2}`;
    const figures: ReceivedReport['subjects'][number]['figures'] = {};
    for (const kind of figureKinds) {
      const text = at(kind);
      if (!text || /^[-–—]+$/.test(text)) continue;
      const found = readFigure(text, scales.get(kind as (typeof SHARES)[number]) === true);
      if (found) figures[kind] = found;
      else if (name && !TOTALS.test(name)) say(`${where}: «${text}» — не число.`);
    }
    const marks = columns.flatMap((column, index) =>
      column !== null && typeof column === 'object'
        ? [{ subject: column.subject, value: (row[index] ?? '').trim() }]
        : [],
    );
    const isEmpty = !Object.keys(figures).length && marks.every(({ value }) => !value);
    if (TOTALS.test(name) || isEmpty) return;
    if (!name) {
      if (!TOTALS.test(row.find((cell) => cell.trim()) ?? ''))
        say(`${where}: есть числа, но не сказано, чьи.`);
      return;
    }
    if (columns.includes('student')) {
      if (marks.length || figures.mean)
        report.students.push({ name, className, marks, mean: figures.mean ?? null });
    } else if (columns.includes('subject')) report.subjects.push({ name, className, figures });
    else report.classes.push({ name, className, figures });
  });
}

/** How much of a row is understood; 0 without a column that says whose figures they are. */
function score(columns: readonly Column[]): number {
  const names = ['subject', 'class', 'student'] as const;
  if (!names.some((name) => columns.includes(name))) return 0;
  return columns.filter((column) => column !== null && column !== 'ignored').length;
}

/** Excel stores 92,9 % as 0,929: a column with only such numbers contains shares. */
function isShare(rows: readonly (readonly string[])[], column: number): boolean {
  const texts = column < 0 ? [] : rows.map((row) => row[column] ?? '').filter((text) => /\d/.test(text));
  const values = texts.flatMap((text) => readFigure(text, false)?.value ?? []);
  return (
    values.length > 0 && values.every((value) => value <= 1) && !texts.some((text) => text.includes('%'))
  );
}

/** «92,9 %», «4.57», «1 024»; null for anything else. */
function readFigure(text: string, share: boolean): ReceivedFigure | null {
  const plain = text.replace(/[\s\u00a0%]/g, '').replace(',', '.');
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return null;
  const digits = plain.split('.')[1]?.length ?? 0;
  const value = Number(plain);
  return share ? { text, value: value * 100, digits: Math.max(0, digits - 2) } : { text, value, digits };
}
