import { withoutInvisible } from '../../base/text/invisible.ts';
import { lessonOf, pageKindOf, siteLink } from '../addresses.ts';
import type { JournalLesson, SubjectJournalData } from '../journal-pages.ts';
import type { Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import { cleanText, textOf } from '../text.ts';
import { type CellReading, readJournalCell } from './journal-cell.ts';
import { studentRows } from './journal-rows.ts';
import { ownRows, tableGrid } from './table-grid.ts';
import { oddRows } from './whole-rows.ts';

const DAY = '[id^="day_"]';

/**
 * The table of a period: heads `id="day_<p>_<m>_<d>"`, one per lesson, each with a link to the lesson titled
 * with its topic; rows with number, name and a cell per lesson. Facts 2.4 [D lesson_page.py].
 */
export function readPeriodTable(
  table: Element,
  data: SubjectJournalData,
  { warnings, url }: { warnings: Warning[]; url: URL },
): void {
  const rows = ownRows(table);
  const grid = tableGrid(table);
  const top = rows.findIndex((row) => row.querySelector(DAY) !== null);
  const odd = oddRows(grid, top + 1);
  /** Lessons by column: index in `data.lessons`. */
  const places = new Map<number, number>();
  for (const [column, head] of (grid[top] ?? []).entries()) {
    const day = head?.matches(DAY) ? head : (head?.querySelector(DAY) ?? null);
    // A head over several columns is one lesson.
    if (!day || head === grid[top]![column - 1]) continue;
    const lesson = readHead(day, data.schoolYear);
    if (lesson) places.set(column, data.lessons.push(lesson) - 1);
    else warnings.push(warning('day-not-read', `Не понято, какого дня столбец «${textOf(day)}».`));
  }
  if (top < 0) {
    warnings.push(warning('lessons-not-found', 'Столбцы уроков в журнале не найдены.'));
  }
  const unrecognised = new Map<string, number>();
  const texts = new Map<string, CellReading | null>();
  let narrow = 0;
  for (const { student, link, at } of studentRows(rows, warnings)) {
    const own: SubjectJournalData['students'][number] = {
      ...student,
      marksAddress: marksAddress(link, url),
      cells: [],
    };
    data.students.push(own);
    if (odd.has(at)) {
      narrow++;
      continue;
    }
    for (const [column, lesson] of places) {
      const cell = grid[at]![column]!;
      const text = cell.textContent ?? '';
      const remark = cell.hasAttribute('title') ? cleanText(cell.getAttribute('title') ?? '') || null : null;
      let read = texts.get(text);
      if (read === undefined) {
        read = readJournalCell(withoutInvisible(text));
        texts.set(text, read);
      }
      if (!read && !remark) continue;
      for (const word of read?.unrecognised ?? []) unrecognised.set(word, (unrecognised.get(word) ?? 0) + 1);
      own.cells.push({ lesson, marks: read ? [...read.marks] : [], absence: read?.absence ?? null, remark });
    }
  }
  if (!data.students.length) {
    warnings.push(warning('students-not-found', 'Ученики в журнале не найдены.'));
  }
  if (narrow) {
    warnings.push(
      warning(
        'row-narrow',
        `Строк, где столбцов не столько, сколько в заголовке журнала: ${narrow}. Отметки из них не взяты. Обновите страницу.`,
      ),
    );
  }
  for (const [word, times] of unrecognised) {
    warnings.push(
      warning(
        'mark-not-read',
        `Знак «${word.slice(0, 12)}» в журнале не понят (раз: ${times}). Он оставлен как есть.`,
      ),
    );
  }
}

function marksAddress(link: Element | null, url: URL): string | null {
  const address = siteLink(link?.getAttribute('href') ?? null, url);
  return address && pageKindOf(address) === 'student-marks' ? address.href : null;
}

function readHead(head: Element, schoolYear: number | null): JournalLesson | null {
  const numbers = /^day_\d+_(\d{1,2})_(\d{1,2})$/.exec(head.id);
  const month = Number(numbers?.[1]);
  const day = Number(numbers?.[2]);
  if (!numbers || schoolYear === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const year = month >= 8 ? schoolYear : schoolYear + 1;
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== date) return null;
  const link = head.querySelector('a[href]');
  const topic = cleanText(link?.getAttribute('title') ?? head.getAttribute('title') ?? '');
  return { id: lessonOf(link?.getAttribute('href') ?? ''), date, topic };
}
