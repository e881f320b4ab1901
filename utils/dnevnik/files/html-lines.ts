import { linesOf } from '../text.ts';

/** The text of a page outside its tables, line by line: the site writes class and period of a report there. */
export function linesOutsideTables(document: Document): string[] {
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const table of body.querySelectorAll('table')) {
    if (table.caption) table.before(table.caption);
    table.remove();
  }
  return [...new Set([document.title, ...linesOf(body)])].filter(Boolean);
}
