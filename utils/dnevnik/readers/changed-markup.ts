import { nameInElement } from '../person-name.ts';
import { cleanText } from '../text.ts';
import { idsOf, PERSON } from './person-links.ts';
import { ownRows } from './table-grid.ts';

/** Rows of the table with the most links to people; without tables, of any list. */
export function rowsByLinks(document: Document): Element[] {
  const scope = document.querySelector('#content') ?? document.body;
  if (!scope) return [];
  const links = [...scope.querySelectorAll('a[href]')].filter(
    (link) => idsOf(link.getAttribute('href') ?? '') && !link.closest('.tabs, .crumbs'),
  );
  const inTables = links.filter((link) => link.closest('tr'));
  if (inTables.length) {
    const table = mostFrequent(inTables.map((link) => link.closest('table')));
    return table ? ownRows(table) : [];
  }
  const cards = links.filter((link) => PERSON.test(link.getAttribute('href') ?? ''));
  const lists: (Element | null)[] = [];
  const counted = new Set<Element>();
  for (const link of cards.length ? cards : links) {
    for (
      let item = link;
      item !== scope && item.parentElement && !counted.has(item);
      item = item.parentElement
    ) {
      counted.add(item);
      lists.push(item.parentElement);
    }
  }
  return [...(mostFrequent(lists)?.children ?? [])];
}

function mostFrequent(elements: (Element | null)[]): Element | null {
  const counts = new Map<Element, number>();
  let best: Element | null = null;
  for (const element of elements) {
    if (!element) continue;
    counts.set(element, (counts.get(element) ?? 0) + 1);
    if (!best || counts.get(element)! > counts.get(best)!) best = element;
  }
  return best;
}

/**
 * Column of the names in rows with unknown classes: the first column with a name in most rows, except a
 * column headed «Ребёнок», where a child's name could pass for the parent's.
 */
export function nameColumn(rows: Element[]): number {
  const counts: number[] = [];
  const ofChildren = new Set<number>();
  for (const row of rows) {
    [...row.children].forEach((cell, at) => {
      if (/^(?:реб[её]нок|дети|чей|ученик|ребенка)/i.test(cleanText(cell.textContent ?? '')))
        ofChildren.add(at);
      if (nameInElement(cell) && !ofChildren.has(at)) counts[at] = (counts[at] ?? 0) + 1;
    });
  }
  const most = Math.max(0, ...counts.filter(Boolean));
  return counts.findIndex((count) => count !== undefined && count > 0 && count * 2 > most);
}
