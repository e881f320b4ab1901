import { cleanText, textOf } from '../text.ts';
import type { namesOfClass } from './who-is-named.ts';
import { type Named, whoIsNamed } from './who-is-named.ts';

export type ReadClass = ReturnType<typeof namesOfClass>;

/** The smallest piece of a page that names somebody. */
export interface NamedPlace {
  element: Element;
  text: string;
  named: Named;
}

const SILENT = /^(?:script|style|template|noscript|iframe|svg|canvas|select|option|optgroup|textarea|head)$/;
const LONGEST = 300;

/** All places under `root` where a person is named, in the order of the page; hidden ones are left out. */
export function namedPlaces(
  root: Element,
  people: ReadClass,
  isShown: (element: Element) => boolean,
): NamedPlace[] {
  const found: NamedPlace[] = [];
  visit(root);
  return found;

  function visit(element: Element): void {
    if (SILENT.test(element.localName)) return;
    const raw = element.textContent ?? '';
    if (raw.trim() === '' || !isShown(element)) return;
    const before = found.length;
    for (const child of element.children) visit(child);
    const below = found.slice(before);
    // A family name of two words may stand in an element of its own: the whole name is around it.
    const isOpen = below.every(({ named }) => named.people.length === 0);
    if (!isOpen || raw.length > LONGEST * 4) return;
    const text = cleanText(textOf(element));
    if (text.length > LONGEST) return;
    const joined = whoIsNamed(text, people);
    const named = joined?.people.length ? joined : (whoIsNamed(apart(element), people) ?? joined);
    if (!named || (below.length > 0 && named.people.length === 0)) return;
    found.length = before;
    found.push({ element, text: named === joined ? text : apart(element), named });
  }
}

/** The text with a space between all elements: some pages leave the space between the parts of a name to the style. */
export function apart(element: Element): string {
  const texts: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  return cleanText(texts.join(' '));
}

/** What holds more than one person, even where only one stands in it now. */
const WHOLE = /^(?:body|main|article|section|form|fieldset|ul|ol|dl|nav|aside)$/;

/** A table of one row may hold the parts of one name. */
const isWhole = (element: Element): boolean =>
  WHOLE.test(element.localName) ||
  (/^(?:table|tbody)$/.test(element.localName) && element.querySelectorAll('tr').length > 1);

/** The smallest part of the page around a place that holds a control, as long as it names nobody else. */
export function rowAround(
  place: NamedPlace,
  places: readonly NamedPlace[],
  controlsIn: (element: Element) => Element[],
): { row: Element; wide: Element; controls: Element[] } | null {
  for (let row: Element | null = place.element; row && !isWhole(row); row = row.parentElement) {
    const inside: Element = row;
    if ((inside.textContent ?? '').length > place.text.length + LONGEST) return null;
    if (namesOthers(inside, place, places)) return null;
    const controls = controlsIn(inside);
    if (controls.length > 0) return { row: inside, wide: widest(inside, place, places), controls };
  }
  return null;
}

/** A name may stand twice in one row, as a link and beside a picture. */
function isSame(other: NamedPlace, place: NamedPlace): boolean {
  const [key, ...more] = place.named.people;
  return other === place || (more.length === 0 && key !== undefined && other.named.people.join() === key);
}

const namesOthers = (part: Element, place: NamedPlace, places: readonly NamedPlace[]): boolean =>
  places.some((other) => !isSame(other, place) && part.contains(other.element));

/** The largest part around a row that names nobody else: what tells namesakes apart may stand beside the row. */
function widest(row: Element, place: NamedPlace, places: readonly NamedPlace[]): Element {
  const around = row.parentElement;
  if (!around || isWhole(around) || namesOthers(around, place, places)) return row;
  return widest(around, place, places);
}
