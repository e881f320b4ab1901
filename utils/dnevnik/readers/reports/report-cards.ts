import type { TableGrid } from '../table-grid.ts';

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"], [data-test-id^="subject-name"]';

/**
 * A list of cards as a table: a card a row, its heading first, then by labels what stands in pairs «label, value»; parts
 * without a label are marks. Marks pages of the site are made so (facts 2.4, `data-test-id`).
 */
export function cardGrids(document: Document): { element: Element; cells: TableGrid }[] {
  const lists = new Map<Element, Element[]>();
  for (const heading of document.body?.querySelectorAll(HEADING) ?? []) {
    const card = heading.parentElement;
    const list = card?.parentElement;
    if (!card || !list || card.closest('[hidden]') || card.querySelectorAll(HEADING).length !== 1) continue;
    if (card.childElementCount < 2) continue;
    lists.set(list, [...(lists.get(list) ?? []), card]);
  }
  return [...lists].flatMap(([element, cards]) => {
    if (cards.length < 2 || cards.length < element.childElementCount - 1) return [];
    return [{ element, cells: gridOf(document, cards) }];
  });
}

function gridOf(document: Document, cards: readonly Element[]): TableGrid {
  const made = (text: string) => {
    const element = document.createElement('span');
    element.textContent = text;
    return element;
  };
  const rows = cards.map(partsOf);
  const labels = [...new Set(rows.flatMap(({ parts }) => [...parts.keys()]))];
  const header = ['Предмет', ...labels].map(made);
  return [
    header,
    ...rows.map(({ heading, parts }) => [heading, ...labels.map((label) => parts.get(label) ?? made(''))]),
  ];
}

function partsOf(card: Element): { heading: Element; parts: Map<string, Element> } {
  const heading = card.querySelector(HEADING)!;
  const parts = new Map<string, Element>();
  for (const part of card.children) {
    if (part === heading || part.contains(heading)) continue;
    const [label, value] = part.children;
    const isPair = part.childElementCount === 2 && /\p{L}{3}/u.test(label!.textContent ?? '');
    const name = isPair
      ? (label!.textContent ?? '')
          .replace(/\s+/g, ' ')
          .replace(/[:\s]+$/, '')
          .trim()
      : 'Отметки';
    // Of two parts with one label nobody knows which is meant.
    if (!parts.has(name)) parts.set(name, isPair ? value! : part);
    else if (name !== 'Отметки') parts.set(name, card.ownerDocument.createElement('span'));
  }
  return { heading, parts };
}
