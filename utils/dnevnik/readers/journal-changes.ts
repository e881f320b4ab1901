import { isDay } from '../../base/calendar/day.ts';
import { type DayTime, dayTime } from '../../base/calendar/day-time.ts';
import { MONTH_STEMS } from '../../base/calendar/month-stems.ts';

/** A line of the site's report of journal changes. */
export interface JournalChange {
  at: DayTime;
  author: string;
  /** «добавление», «изменение», «удаление», as the site writes it. */
  action: string;
  before: string;
  after: string;
  student: string;
  subject: string;
}

/** Least number of columns of a line of changes: time, author, …, action, …, old, new, student, subject. */
const COLUMNS = 9;
const TIME = /^(\d{1,2}):(\d{2})(?::\d{2})?$/;
const NUMERIC_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/;
const LONG_DAY = /^(\d{1,2})\s+(\p{L}+)\s+(\d{4})/u;

const two = (text: string) => text.padStart(2, '0');

/** The day that a text begins with, «20.11.2026» or «20 ноября 2026»; null: none. */
export function dayAtStart(text: string): string | null {
  const [, day = '', month = '', year = ''] = NUMERIC_DAY.exec(text) ?? [];
  if (day) return existing(`${year}-${two(month)}-${two(day)}`);
  const [, date = '', name = '', of = ''] = LONG_DAY.exec(text) ?? [];
  const index = MONTH_STEMS.findIndex((each) => name.toLowerCase().startsWith(each));
  return index < 0 ? null : existing(`${of}-${two(String(index + 1))}-${two(date)}`);
}

const existing = (day: string): string | null => (isDay(day) ? day : null);

/** «9:05» of a cell with a time alone as «09:05»; null: it holds something else. */
export function timeIn(text: string): string | null {
  const [, hour = '', minute = ''] = TIME.exec(text) ?? [];
  return hour && Number(hour) < 24 && Number(minute) < 60 ? `${two(hour)}:${minute}` : null;
}

/**
 * The report of journal changes («Отчёты» → «Журнал»), as rows of cells, copied or saved from its page. A row with one
 * cell names the day of those below; a line of changes begins with its time. From the end the columns are subject,
 * student, new and old value: what stands between has differed over the years. Comments have fewer cells and are skipped.
 * `unread`: numbers of rows, from 1, that begin with a time and are not understood. null: it is no such report.
 * Evidence: published scripts that read the report (facts, dnevnik-web.md, «Report of journal changes»).
 */
export function readJournalChanges(
  rows: readonly (readonly string[])[],
): { changes: JournalChange[]; unread: number[] } | null {
  let day: string | null = null;
  const changes: JournalChange[] = [];
  const unread: number[] = [];
  rows.forEach((row, index) => {
    const cells = row.map((cell) => cell.trim());
    const said = [...new Set(cells.filter(Boolean))];
    const named = said.length === 1 ? dayAtStart(said[0] ?? '') : null;
    if (named) day = named;
    const time = timeIn(cells[0] ?? '');
    if (!time) return;
    const whole = trimmed(cells);
    if (!day || whole.length < COLUMNS) {
      unread.push(index + 1);
      return;
    }
    const [before = '', after = '', student = '', subject = ''] = whole.slice(-4);
    changes.push({
      at: dayTime(day, time),
      author: whole[1] ?? '',
      action: whole[3] ?? '',
      before,
      after,
      student,
      subject,
    });
  });
  return changes.length > 0 ? { changes, unread } : null;
}

/** Without empty cells after the ninth: merged cells of other rows make a table wider. */
function trimmed(cells: readonly string[]): string[] {
  const all = [...cells];
  while (all.length > COLUMNS && all.at(-1) === '') all.pop();
  return all;
}
