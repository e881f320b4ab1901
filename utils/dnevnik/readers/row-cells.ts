import { cleanText } from '../text.ts';
import { idsOf } from './person-links.ts';

/** A cell of a row, or what stands for one in a list without a table. */
export interface RowCell {
  element: Element;
  /** Number in the row, from 0. */
  at: number;
  /** As written, read once: each question to the page costs. */
  classes: string;
}

/** A link in a row that leads to a person. */
export interface PersonLink {
  element: Element;
  href: string;
  cell: RowCell;
  /** «Редактировать»: leads to the card of the row's own person. */
  edit: boolean;
  person: string | null;
  user: string | null;
}

export function cellsOf(row: Element): RowCell[] {
  const cells: RowCell[] = [];
  for (let element = row.firstElementChild; element; element = element.nextElementSibling) {
    cells.push({ element, at: cells.length, classes: element.className });
  }
  return cells;
}

export const hasClass = ({ classes }: RowCell, name: string): boolean =>
  classes === name || ` ${classes} `.includes(` ${name} `);

/**
 * Links of a row to people, in the order of the page. `cells`: all of the row. `listed`: the rows of all lists, if one may
 * stand in a row of another; then a link belongs to the innermost.
 */
export function linksOf(
  row: Element,
  cells: readonly RowCell[],
  listed: ReadonlySet<Element> | null,
): PersonLink[] {
  const links: PersonLink[] = [];
  let at = 0;
  const found = row.querySelectorAll('a[href]');
  // By number: an iterator over what the browser found costs twice as much.
  for (let number = 0; number < found.length; number++) {
    const element = found[number]!;
    const href = element.getAttribute('href') ?? '';
    const ids = idsOf(href);
    if (!ids || (listed && rowAround(element, listed) !== row)) continue;
    // Cells and links both come in the order of the page.
    while (!cells[at]!.element.contains(element)) at++;
    const cell = cells[at]!;
    const { person, user } = ids;
    if (person === null && (user === null || hasClass(cell, 'tdButtons'))) continue;
    links.push({ element, href, cell, edit: person !== null && isEdit(element), person, user });
  }
  return links;
}

function rowAround(link: Element, listed: ReadonlySet<Element>): Element | null {
  let around = link.parentElement;
  while (around && !listed.has(around)) around = around.parentElement;
  return around;
}

const isEdit = (link: Element): boolean =>
  /^Редактировать/i.test(cleanText(link.getAttribute('title') ?? link.textContent ?? '')) ||
  ` ${link.parentElement?.className} `.includes(' iE ');
