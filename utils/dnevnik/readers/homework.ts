import { lessonOf } from '../addresses.ts';
import type { HomeworkData } from '../journal-pages.ts';
import { lessonNumberIn } from '../lesson-number.ts';
import type { Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import type { Reading } from '../pages.ts';
import { dateIn, textOf } from '../text.ts';
import { readPager } from './pager.ts';
import { columnTitles, tableGrid } from './table-grid.ts';
import { oddRows, warnOfOdd } from './whole-rows.ts';

/**
 * Homework: `table.grid.gridLines.vam.hmw`, columns text, school, subject, lesson and date, changed, status;
 * «Домашних заданий не найдено.». Facts 2.4 [D dnevnikru; K a public source]. Columns are identified by
 * header words, else by position.
 */
export function readHomework(document: Document, url: URL): Reading<'homework', HomeworkData> {
  const warnings: Warning[] = [];
  const data: HomeworkData = { ...readPager(document, url), items: [] };
  const table = document.querySelector('table.hmw');
  const grid = table ? tableGrid(table) : [];
  const titles = columnTitles(grid.slice(0, 1));
  const at = (words: RegExp, place: number) => {
    const found = titles.findIndex((title) => words.test(title));
    return found >= 0 ? found : place;
  };
  const columns = {
    text: at(/задани/i, 0),
    subject: at(/предмет/i, 2),
    lesson: at(/^урок|дата/i, 3),
    changed: at(/измен/i, 4),
    status: at(/статус/i, 5),
  };
  const odd = oddRows(grid, 1);
  warnOfOdd(odd.size, warnings);
  grid.forEach((cells, row) => {
    if (odd.has(row)) return;
    if (cells.every((cell) => cell.localName === 'th') || cells.length < 4) return;
    const text = textOf(cells[columns.text]);
    const subject = textOf(cells[columns.subject]);
    if (row === 0 && /^(?:задание|текст)$/i.test(text)) return;
    if (!text || !subject) {
      warnings.push(warning('homework-not-read', 'задание или предмет не поняты, строка пропущена.', row));
      return;
    }
    const when = textOf(cells[columns.lesson]);
    const link =
      cells[columns.text]?.querySelector('a[href*="lesson=" i]') ??
      cells[columns.lesson]?.querySelector('a[href*="lesson=" i]');
    data.items.push({
      text,
      subject,
      lesson: lessonOf(link?.getAttribute('href') ?? ''),
      date: dateIn(when),
      number: lessonNumberIn(when),
      changed: dateIn(textOf(cells[columns.changed])),
      status: textOf(cells[columns.status]) || null,
    });
  });
  if (!table && !document.querySelector('.emptyData')) {
    warnings.push(warning('table-not-found', 'Список домашних заданий на странице не найден.'));
  }
  return { kind: 'homework', data, warnings };
}
