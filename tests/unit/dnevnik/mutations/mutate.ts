import { withoutInvisible } from '../../../../utils/base/text/invisible.ts';
import type { Stream } from '../../../stand/prng.ts';

/** What a mutation did to a page. */
export interface Mutation {
  /** In words, for a failed test. */
  what: string;
  /** Texts that it changed, took away or put elsewhere: what is said with their words comes from the page itself. */
  touched: string[];
}

type Mutate = (document: Document, stream: Stream, donor: () => Document) => Mutation | null;

const CONTAINER = 'td, th, dd, dt, li, p, h1, h2, h3, h4, option, [role="cell"], [role="gridcell"]';
const CELL = 'td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';
const ATTRIBUTES =
  /^(?:href|id|class|title|rowspan|colspan|value|name|selected|role|action|method|type|data-.*|aria-.*)$/;

const pieces = (node: Node): string[] =>
  node.nodeType === 3 ? [node.nodeValue ?? ''] : [...node.childNodes].flatMap(pieces);
/** Text of a node; with elements in it also with a space between them, as readers part blocks. */
const text = (node: Node | null): string => {
  const [whole, parted] = [node?.textContent ?? '', node ? pieces(node).join(' ') : ''];
  return withoutInvisible(whole === parted ? whole : `${whole} ${parted}`)
    .replace(/\s+/g, ' ')
    .trim();
};
const described = (element: Element): string =>
  `<${element.localName}${element.className ? `.${element.className}` : ''}> «${text(element).slice(0, 40)}»`;

function elements(document: Document, selector = '*'): Element[] {
  const content = document.querySelector('#content') ?? document.body;
  const found = [...(content?.querySelectorAll(selector) ?? [])];
  return found.filter((each) => !/^(?:script|style|br)$/.test(each.localName));
}
function some(document: Document, stream: Stream, selector = '*'): Element | null {
  const found = elements(document, selector);
  return found.length === 0 ? null : stream.pick(found);
}

/** Ids in the links of a piece. */
const idsIn = (element: Element): string =>
  [element, ...element.querySelectorAll('[href]')]
    .flatMap((each) => each.getAttribute('href')?.match(/\d{6,}/g) ?? [])
    .join(' ');

/** Texts of the cell around a place: a part of it is not what the whole was. */
const around = (element: Element): string => {
  const within = element.closest(CONTAINER);
  return within ? text(within) : text(element);
};
/** Whether it is a cell, row or table: its disappearance is to be seen by the others. */
const isShape = (element: Element): boolean =>
  element.matches(`${CELL}, tr, table, tbody, thead, [role="row"], [role="table"]`);

function texts(document: Document): Text[] {
  const found: Text[] = [];
  for (const element of elements(document))
    for (const node of element.childNodes)
      if (node.nodeType === 3 && node.nodeValue?.trim()) found.push(node as Text);
  return found;
}

const dropped: Mutate = (document, stream) => {
  const names = [...new Set(elements(document).flatMap((each) => each.getAttributeNames()))].filter((name) =>
    ATTRIBUTES.test(name),
  );
  if (names.length === 0) return null;
  const name = stream.pick(names);
  const bearers = elements(document).filter((each) => each.hasAttribute(name));
  const lost = stream.chance(0.3) ? bearers : [stream.pick(bearers)];
  for (const each of lost) each.removeAttribute(name);
  return { what: `${lost.length} of ${name} dropped, of ${described(lost[0]!)}`, touched: [] };
};

const removed: Mutate = (document, stream) => {
  const element = some(document, stream, stream.chance(0.5) ? CELL : '*');
  if (!element) return null;
  const before = around(element);
  const within = element.closest(CONTAINER);
  const what = `removed ${described(element)}`;
  const isPart = !isShape(element);
  element.remove();
  return { what, touched: isPart ? [before, ...(within ? [text(within)] : [])] : [] };
};

const unwrapped: Mutate = (document, stream) => {
  const element = some(document, stream, ':not(table *), :is(td, th) *, tr, tbody, thead');
  if (!element || element.id === 'content') return null;
  const what = `unwrapped ${described(element)}`;
  element.replaceWith(...element.childNodes);
  return { what, touched: [] };
};

const wrapped: Mutate = (document, stream) => {
  const element = some(document, stream);
  if (!element) return null;
  const wrap = document.createElement(stream.pick(['div', 'span', 'section', 'b']));
  wrap.append(...element.childNodes);
  element.append(wrap);
  return { what: `wrapped what is in ${described(element)}`, touched: [] };
};

const renamed: Mutate = (document, stream) => {
  const element = some(
    document,
    stream,
    stream.chance(0.5) ? CELL : 'a, span, strong, b, p, div, h2, dd, dt',
  );
  if (!element) return null;
  const other = document.createElement(element.matches('td') ? 'th' : element.matches('th') ? 'td' : 'i');
  for (const name of element.getAttributeNames()) other.setAttribute(name, element.getAttribute(name)!);
  const what = `made <${other.localName}> of ${described(element)}`;
  other.append(...element.childNodes);
  element.replaceWith(other);
  return { what, touched: [] };
};

const doubled: Mutate = (document, stream) => {
  const element = some(document, stream, stream.chance(0.5) ? `${CELL}, tr` : '*');
  if (!element) return null;
  element.after(element.cloneNode(true));
  return {
    what: `doubled ${described(element)}`,
    touched: isShape(element) ? [] : [around(element), text(element)],
  };
};

const moved: Mutate = (document, stream) => {
  const element = some(document, stream, stream.chance(0.4) ? `${CELL}, tr, a` : '*');
  const to = some(document, stream);
  if (!element || !to || element.contains(to)) return null;
  // Within a row the cells between change places too: nothing shows that they did.
  if (element.matches(CELL) && to.closest('tr, [role="row"]') === element.closest('tr, [role="row"]'))
    return null;
  const isWithin = element.matches('tr, [role="row"]') && to.closest('table') === element.closest('table');
  const touched = isWithin ? [] : [text(element), around(element), around(to)];
  touched.push(isShape(element) && !to.closest(CONTAINER) ? '-' : idsIn(element));
  const what = `moved ${described(element)} to ${described(to)}`;
  if (stream.chance(0.5)) to.before(element);
  else to.append(element);
  return {
    what,
    touched: [...touched, ...(isWithin ? [] : [around(element), around(element.parentElement!)])],
  };
};

const replaced: Mutate = (document, stream) => {
  const found = texts(document);
  if (found.length === 0) return null;
  const node = stream.pick(found);
  const before = around(node.parentElement!);
  const old = node.nodeValue ?? '';
  node.nodeValue = stream.pick([
    '',
    'Ҳамма ўқувчилар',
    'Барлығы',
    'Something else',
    old.replace(/\d/g, () => String(stream.int(0, 9))),
    [...old].reverse().join(''),
    old.toUpperCase(),
    old.slice(0, Math.ceil(old.length / 2)),
  ]);
  return {
    what: `«${old.trim().slice(0, 40)}» became «${text(node).slice(0, 40)}»`,
    touched: [before, around(node.parentElement!), text(node)],
  };
};

const exchanged: Mutate = (document, stream) => {
  const shape = stream.pick([/^\s*\p{Lu}\p{Ll}+\s+\p{Lu}/u, /^\s*[\d,./+-]+\s*$/u, /\p{L}{3}/u]);
  const found = texts(document).filter(
    ({ nodeValue, parentElement }) =>
      shape.test(nodeValue ?? '') && !parentElement?.closest('th, dt, thead, label, [role="columnheader"]'),
  );
  if (found.length < 2) return null;
  const [one, two] = [stream.pick(found), stream.pick(found)];
  [one.nodeValue, two.nodeValue] = [two.nodeValue, one.nodeValue];
  const touched = [text(one), text(two), around(one.parentElement!), around(two.parentElement!)];
  return { what: `«${touched[0]}» and «${touched[1]}» changed places`, touched };
};

const spread: Mutate = (document, stream) => {
  const cell = some(document, stream, CELL);
  if (!cell) return null;
  const name = stream.pick(['colspan', 'rowspan']);
  cell.setAttribute(name, String(stream.pick([2, 3, 0, 999])));
  return { what: `${name} ${cell.getAttribute(name)} of ${described(cell)}`, touched: [] };
};

const cut: Mutate = (document, stream) => {
  const row = some(document, stream, 'tr, tbody, thead, [role="row"]');
  const last = row?.children[stream.int(0, Math.max(0, (row?.children.length ?? 0) - 1))];
  if (!row || !last) return null;
  const what = `cut ${described(row)} from ${described(last)}`;
  while (last.nextElementSibling) last.nextElementSibling.remove();
  last.remove();
  return { what, touched: [] };
};

const pasted: Mutate = (document, stream, donor) => {
  const piece = some(donor(), stream, stream.pick(['table', 'tr', CELL, 'h2, dl, form', '*']));
  const to = some(document, stream);
  if (!piece || !to) return null;
  const copy = document.importNode(piece, true);
  const where = stream.chance(0.5);
  if (where) to.after(copy);
  else to.append(copy);
  const isTable = piece.matches('table') || piece.querySelector('table') !== null;
  // A cell or row is one of the table, unless it came into a text.
  const isPart = isShape(piece) && !isTable && copy.parentElement?.closest(CONTAINER) === null;
  const touched = isPart ? [] : [around(copy), text(copy), around(to), around(copy.parentElement!)];
  touched.push(idsIn(piece));
  return { what: `pasted ${described(piece)} ${where ? 'after' : 'into'} ${described(to)}`, touched };
};

const KINDS: Record<string, Mutate> = {
  dropped,
  removed,
  unwrapped,
  wrapped,
  renamed,
  doubled,
  moved,
  replaced,
  exchanged,
  spread,
  cut,
  pasted,
};
/** They change how many cells a row has: two of them could make up for each other, which nothing shows. */
const SHAPING = new Set(['removed', 'unwrapped', 'doubled', 'moved', 'spread', 'cut', 'pasted']);

/** Mutates a document in place, one to three times. */
export function mutate(document: Document, stream: Stream, donor: () => Document): Mutation {
  const done: Mutation = { what: '', touched: [] };
  let isShaped = false;
  const times = stream.pick([1, 1, 1, 2, 3]);
  for (let time = 0; time < times; time++) {
    const kind = stream.pick(Object.keys(KINDS));
    if (isShaped && SHAPING.has(kind)) continue;
    isShaped ||= SHAPING.has(kind);
    const one = KINDS[kind]!(document, stream, donor);
    if (!one) continue;
    done.what += `${done.what ? '; ' : ''}${one.what}`;
    done.touched.push(...one.touched);
  }
  return done;
}
