import type { JournalStudentRow } from '../journal-pages.ts';
import type { Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import { cleanText } from '../text.ts';
import { idsOf } from './person-links.ts';

export interface StudentRow {
  student: Pick<JournalStudentRow, 'person' | 'name' | 'left'>;
  link: Element | null;
  /** The cells of the row; includes the cell with the name. */
  cells: Element[];
  /** Index of the row among those given. */
  at: number;
}

const STUDENT_LINK = 'a[href*="student=" i], a[href*="person=" i]';
const personOfLink = (link: Element): string | null => idsOf(link.getAttribute('href') ?? '')?.person ?? null;

/**
 * Rows with a student: by the link `student=` (facts 2.4: `a[href*="student="]` «Фамилия Имя»), else by a
 * cell of the class `name`. Rows with neither are skipped; below the first student they are reported.
 */
export function studentRows(rows: Element[], warnings: Warning[]): StudentRow[] {
  const found: StudentRow[] = [];
  rows.forEach((row, at) => {
    const cells = [...row.children];
    if (cells.length === 0 || cells.every((cell) => cell.localName === 'th')) return;
    const link = row.querySelector(STUDENT_LINK);
    const named = link ?? row.querySelector('td.name, td.tdName');
    const name = cleanText(named?.textContent ?? '');
    if (!named || !/\p{L}{2}/u.test(name)) {
      const filled = cells.some((cell) => /[1-5]/.test(cell.textContent ?? ''));
      if (found.length && filled && cells.length > 3) {
        const text = 'имя ученика не понято, отметки этой строки пропущены.';
        warnings.push(warning('name-not-read', text, at + 1));
      }
      return;
    }
    const left = /выбыл/i.test(named.getAttribute('title') ?? '') || /выбыл/i.test(row.className);
    const persons = new Set([...row.querySelectorAll(STUDENT_LINK)].map(personOfLink).filter(Boolean));
    if (persons.size > 1) {
      const text = `ссылки строки (${name}) ведут к разным ученикам, отметки этой строки пропущены.`;
      warnings.push(warning('ids-differ', text, at + 1));
      return;
    }
    const person = link && personOfLink(link);
    found.push({ student: { person, name, left }, link, cells, at });
  });
  return found;
}

/** Index of the first cell for lessons or marks: after the cell with the name. */
export function placeOfName({ cells }: StudentRow): number {
  return cells.findIndex(
    (cell) => cell.querySelector(STUDENT_LINK) !== null || /\bname\b/i.test(cell.className),
  );
}
