import { dayTime } from '../../base/calendar/day-time.ts';
import {
  dayAtStart,
  type JournalChange,
  readJournalChanges,
  timeIn,
} from '../../dnevnik/readers/journal-changes.ts';
import type { Operation } from './incident-entries.ts';

/** Operations from a table; `author`: who did it, '' where the table does not say. */
export interface ReadOperations {
  source: 'report' | 'table';
  operations: (Operation & { author: string })[];
  /** Rows that were not understood, from 1. */
  unread: number[];
}

const LONGEST = 1_000;

/** The site's report of journal changes, else a table with day, time and what was done; null: neither. */
export function readOperations(rows: readonly (readonly string[])[]): ReadOperations | null {
  const report = readJournalChanges(rows);
  if (report)
    return {
      source: 'report',
      unread: report.unread,
      operations: report.changes.map((change) => ({
        at: change.at,
        what: changeText(change),
        author: change.author,
      })),
    };
  const operations: ReadOperations['operations'] = [];
  const unread: number[] = [];
  rows.forEach((row, index) => {
    const cells = row.map((cell) => cell.trim());
    if (cells.every((cell) => !cell)) return;
    const read = plainRow(cells);
    if (read) operations.push({ ...read, author: '' });
    // A header is no lost line.
    else if (index > 0) unread.push(index + 1);
  });
  return operations.length > 0 ? { source: 'table', operations, unread } : null;
}

/** «Изменение: Пробный Пётр, алгебра: было 3, стало 5». */
function changeText({ action, student, subject, before, after }: JournalChange): string {
  const where = [student, subject].filter(Boolean).join(', ');
  const values = [before && `было ${before}`, after && `стало ${after}`].filter(Boolean).join(', ');
  return [action, where, values].filter(Boolean).join(': ').slice(0, LONGEST) || 'изменение';
}

/** «20.11.2026 17:40 | что» or «20.11.2026 | 17:40 | что». */
function plainRow([first = '', ...others]: readonly string[]): Operation | null {
  const day = dayAtStart(first);
  if (!day) return null;
  const inFirst = /(\d{1,2}:\d{2})(?::\d{2})?\s*$/.exec(first)?.[1];
  const time = timeIn(inFirst ?? others[0] ?? '');
  const what = (inFirst ? others : others.slice(1)).filter(Boolean).join(', ').slice(0, LONGEST);
  return time && what ? { at: dayTime(day, time), what } : null;
}
