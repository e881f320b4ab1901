import type { JournalOverlay } from '../../../utils/class-data/analytics/journal-overlay.ts';
import type { OverlayCell } from '../../../utils/class-data/analytics/overlay-row.ts';
import type { JournalPlaces } from '../../../utils/dnevnik/journal-places.ts';

const STYLE = `
:host { all: initial; display: block; font: 12px/16px system-ui, "Segoe UI", Roboto, Arial, sans-serif; color: #1b2430; }
.row { display: flex; align-items: center; white-space: nowrap; font-variant-numeric: tabular-nums; }
.row > * { box-sizing: border-box; text-align: center; overflow: hidden; text-overflow: ellipsis; }
.row > .n { width: 104px; text-align: left; color: #56616d; }
.a { width: 60px; }
.e { width: 22px; margin: 0 19px; border: 1px solid #8b96a3; border-radius: 4px; }
.row > .o { width: 92px; text-align: left; padding-left: 4px; }
.head { color: #37424f; }
.head .e { width: 60px; margin: 0; border: 0; }
.e.disputed { border: 2px dashed #9a5200; color: #7a4100; font-weight: 700; line-height: 14px; }
.e.risk { background: #b3261e; border-color: #b3261e; color: #fff; font-weight: 700; }
.e.few { border-style: dotted; color: #56616d; }
.e.none { border-color: transparent; color: #56616d; }
`;

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Cells at the end of a journal's rows. Their text is in closed shadow roots, out of reach of the site's
 * styles.
 */
export interface RowEnds {
  /** Every cell is still in the page. */
  stand(): boolean;
  remove(): void;
}

/**
 * Adds one cell to the end of each row and to the first header row. The site's cells keep their attributes, places and
 * widths: the table grows by what ours take, where it would else squeeze its columns until their text wraps.
 */
export function mountRowEnds(places: JournalPlaces, overlay: JournalOverlay): RowEnds {
  const { ownerDocument } = places.table;
  const cells: HTMLElement[] = [];
  const add = (row: Element, tag: 'td' | 'th', content: Element[], kind: string): HTMLTableCellElement => {
    const cell = ownerDocument.createElement(tag);
    const host = ownerDocument.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [sheetOf(ownerDocument)];
    const line = ownerDocument.createElement('div');
    line.className = kind;
    line.append(...content);
    root.append(line);
    cell.append(host);
    // As narrow as its content: it takes nothing of what a wide table has to give away.
    cell.style.width = '1px';
    row.append(cell);
    cells.push(cell);
    return cell;
  };
  const part = (text: string, className: string): HTMLElement => {
    const element = ownerDocument.createElement('span');
    element.textContent = text;
    element.className = className;
    return element;
  };
  const kinds = overlay.columns.length === 1 ? ['o'] : ['a', 'e', 'o'];
  const box = places.below;
  const wide = box !== places.table;
  const [head] = places.heads;
  if (head) {
    const content = overlay.columns.map((text, at) => part(text, kinds[at]!));
    if (wide) content.unshift(part('', 'n'));
    add(head, 'th', content, 'row head').rowSpan = places.heads.length;
  }
  overlay.rows.forEach((row, at) => {
    const place = places.rows[at];
    if (!place) return;
    const content = row.map((cell, column) => drawn(cell, kinds[column]!));
    if (wide) content.unshift(part(overlay.names[at] ?? '', 'n'));
    add(place, 'td', content, 'row');
  });

  makeRoom();
  // Where there is no window, nothing is laid out.
  const view = ownerDocument.defaultView;
  view?.addEventListener('resize', makeRoom);

  function makeRoom(): void {
    const { style } = places.table as HTMLElement;
    const [own] = cells;
    if (!own) return;
    setDisplay('none');
    style.minWidth = '';
    const bare = places.table.getBoundingClientRect().width;
    setDisplay('');
    const site = own.previousElementSibling?.getBoundingClientRect().right ?? 0;
    style.minWidth = `${bare + own.getBoundingClientRect().right - site}px`;
  }

  function setDisplay(value: string): void {
    for (const cell of cells) cell.style.display = value;
  }

  function drawn({ text, sign, hint }: OverlayCell, kind: string): HTMLElement {
    const empty = kind === 'e' && !/\d/.test(text);
    const element = part(text, `${kind} ${sign}${empty ? ' none' : ''}`);
    if (hint) {
      element.title = hint;
      element.setAttribute('role', 'img');
      element.setAttribute('aria-label', hint);
    }
    return element;
  }

  return {
    stand: () => cells.every((cell) => cell.isConnected),
    remove: () => {
      view?.removeEventListener('resize', makeRoom);
      (places.table as HTMLElement).style.minWidth = '';
      for (const cell of cells) cell.remove();
    },
  };
}

/** One style sheet shared by all rows. */
function sheetOf(document: Document): CSSStyleSheet {
  let sheet = sheets.get(document);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    sheets.set(document, sheet);
  }
  return sheet;
}
