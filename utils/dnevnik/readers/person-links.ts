import { cleanText } from '../text.ts';

/** A link in a row that leads to a person. */
export interface PersonLink {
  element: Element;
  href: string;
  cell: Element;
  /** «Редактировать»: leads to the card of the row's own person. */
  edit: boolean;
  person: string | null;
  user: string | null;
}

export const PERSON = /[?&;](?:person|student)=(\d+)/i;
const USER = /[?&;]user=(\d+)/i;

/** Digits of a parameter in its usual form; the patterns above handle the other forms but cost more. */
function digitsAfter(href: string, name: string): string | null {
  const at = href.indexOf(name);
  if (at < 1 || !'?&;'.includes(href[at - 1]!)) return null;
  const start = at + name.length;
  let end = start;
  while (href.charCodeAt(end) >= 48 && href.charCodeAt(end) <= 57) end++;
  return end > start ? href.slice(start, end) : null;
}

/** Ids in a link's raw address; null if it does not lead to a person. */
export function idsOf(href: string): { person: string | null; user: string | null } | null {
  let person = digitsAfter(href, 'person=') ?? digitsAfter(href, 'student=');
  let user = digitsAfter(href, 'user=');
  if (person === null && user === null) {
    if (!href.includes('=')) return null;
    person = PERSON.exec(href)?.[1] ?? null;
    user = USER.exec(href)?.[1] ?? null;
    if (person === null && user === null) return null;
  }
  return {
    person: person?.length === 13 ? person : null,
    user: user && user.length > 5 && user.length < 14 ? user : null,
  };
}

/** Faster than `classList`. */
export function hasClass(element: Element | null, name: string): boolean {
  return element !== null && ` ${element.className} `.includes(` ${name} `);
}

/** Links of each of the rows, found in one pass: a query per row costs more than everything else. */
export function linksByRow(scope: ParentNode, rows: Iterable<Element>): Map<Element, PersonLink[]> {
  const found = new Map<Element, PersonLink[]>();
  for (const row of rows) found.set(row, []);
  for (const element of scope.querySelectorAll('a[href]')) {
    const href = element.getAttribute('href') ?? '';
    const ids = idsOf(href);
    if (!ids) continue;
    const { person, user } = ids;
    // The browser climbs to a cell at less cost than we do, element by element.
    let cell = element.closest('tr > *') ?? element;
    let links: PersonLink[] | undefined;
    for (let around = cell.parentElement; around && !links; around = around.parentElement) {
      links = found.get(around);
      if (!links) cell = around;
    }
    if (!links || (person === null && (user === null || hasClass(cell, 'tdButtons')))) continue;
    links.push({ element, href, cell, edit: person !== null && isEdit(element), person, user });
  }
  return found;
}

const isEdit = (link: Element): boolean =>
  /^Редактировать/i.test(cleanText(link.getAttribute('title') ?? link.textContent ?? '')) ||
  hasClass(link.parentElement, 'iE');

/** The common id of two links; null: neither has one; undefined: they differ. */
export function sameId(known: string | null | undefined, id: string | null): string | null | undefined {
  if (id === null || id === known || known === undefined) return known;
  return known === null ? id : undefined;
}
