import { knownName, maskAddress, maskName, maskScript, maskText } from './mask.ts';
import { ATTRIBUTES, SCRIPT_SIGNS, TAGS } from './names.ts';
import { type StructureNode, writeStructure } from './report-text.ts';
import { type SharedNames, sharedNames } from './shared-names.ts';
import { isGlued, joinsWords } from './word-edges.ts';

/** Elements deeper than this, or after so many, are counted only. */
const MOST_DEPTH = 60;
const MOST_ELEMENTS = 60_000;
const MOST_ATTRIBUTES = 24;

const ADDRESSES = /^(?:href|src|action|formaction|data-url|data-href|cite|poster|xlink:href)$/;
const WITHOUT_VALUE = /^(?:style|srcdoc|srcset|ping|pattern|nonce|integrity|data)$|^on/;
/** A count of columns or rows, which a table cannot do without. */
const SPANS = /^(?:col|row)span$/;
/** What stands inside is no part of the page, or nothing that a reader reads. */
const CLOSED = /^(?:style|noscript|template|iframe|object|embed|svg|math|canvas|video|audio)$/;
/**
 * A report of the structure of a page, for mending a reader: elements, attributes, headers and counts, without what is
 * said of people (see `mask.ts` for what stays). It ends with a line break. Reads the live page or a parsed one,
 * changes nothing and sends nothing; comments, styles and what stands in fields is left out.
 */
export function pageStructure(document: Document, address: string): string {
  const reader = new StructureReader(sharedNames(document));
  const root = document.documentElement ? reader.element(document.documentElement, 0) : null;
  return writeStructure(root ? [root] : [], {
    address: maskAddress(address),
    elements: document.getElementsByTagName('*').length,
    unread: reader.unread,
  });
}

/** An attribute as shown; the value is empty if there is none, or none may be shown. */
interface Attribute {
  name: string;
  value: string;
  /** It makes a shape of its own. */
  isKept: boolean;
}

const written = ({ name, value }: Attribute): string =>
  value === '' ? name : `${name}=${JSON.stringify(value)}`;

/** Without lengths, and without what says nothing. */
const signed = ({ name, value, isKept }: Attribute): string =>
  `${name}=${isKept ? value.replace(/0+/g, '0').replace(/ж+/gi, 'ж') : 'ж'}`;

/** What kind of text it is: a letter, words, a number, a date, an address; long texts are words. */
function formOf(text: string): string {
  const form = text
    .trim()
    .toLowerCase()
    .replace(/0+/g, '0')
    .replace(/ж{2,}/g, 'жж')
    .replace(/ж+(?:[^ж0@]+ж+)+/g, 'жж');
  if (form.length <= 12) return form;
  // A date or a telephone number is no name.
  return form.includes('0') ? 'жж0' : 'жж';
}

class StructureReader {
  /** Elements left out, as there were too many or too deep ones. */
  unread = 0;
  private read = 0;
  private readonly shared: SharedNames;
  private readonly shapes = new Map<string, number>();

  constructor(shared: SharedNames) {
    this.shared = shared;
  }

  element(element: Element, depth: number): StructureNode {
    this.read++;
    const tag = this.tagOf(element);
    const attributes = this.attributesOf(element);
    const node: StructureNode = {
      head: [tag, ...attributes.map(written)].join(' '),
      signature: [tag, ...attributes.map(signed)].join(' '),
      shape: 0,
      isText: false,
      size: 1,
      parts: new Set(),
      children: [],
    };
    node.parts.add(node.signature);
    if (element.localName === 'script') this.addScript(node, element);
    else if (!CLOSED.test(element.localName) && element.localName !== 'textarea') {
      this.addChildren(node, element, depth);
    }
    node.shape = this.shapeOf(node.signature, node.children);
    return node;
  }

  private addChildren(node: StructureNode, element: Element, depth: number): void {
    const root = element.shadowRoot;
    const children = root ? [...root.childNodes, ...element.childNodes] : element.childNodes;
    for (const child of children) {
      if (child.nodeType === 3) this.addText(node, child);
      if (child.nodeType !== 1) continue;
      const inner = child as Element;
      // Put into the page by this extension.
      if (inner.id.startsWith('klassruk')) continue;
      if (depth >= MOST_DEPTH || this.read >= MOST_ELEMENTS) {
        this.unread += 1 + inner.getElementsByTagName('*').length;
        continue;
      }
      const described = this.element(inner, depth + 1);
      for (const part of described.parts) node.parts.add(part);
      node.size += described.size;
      node.children.push(described);
    }
  }

  private addText(node: StructureNode, child: Node): void {
    const value = child.nodeValue ?? '';
    const { text, isLabel } = maskText(value, isGlued(child));
    const before = /^\s/.test(value) && joinsWords(child.previousSibling) ? ' ' : '';
    const after = /\s$/.test(value) && joinsWords(child.nextSibling) ? ' ' : '';
    if (text !== '') this.push(node, `${before}${text}${after}`, isLabel);
    // Without the space between them, label and value would be one word.
    else if (before && after) this.push(node, ' ', true);
  }

  private push(node: StructureNode, text: string, isLabel: boolean): void {
    const head = JSON.stringify(text);
    const form = isLabel ? head : formOf(text);
    const shape = this.shapeOf(form, []);
    node.parts.add(`${node.signature} ${form}`);
    node.children.push({
      head,
      signature: form,
      shape,
      isText: true,
      size: 0,
      parts: new Set(),
      children: [],
    });
  }

  /** The number of a shape: what stands in the element, each run of equal parts once, rows of tables counted. */
  private shapeOf(signature: string, children: readonly StructureNode[]): number {
    const inner = children.flatMap(({ shape, head }, at) =>
      shape !== children[at - 1]?.shape || head.startsWith('tr') ? [shape] : [],
    );
    const key = `${signature}(${inner.join(',')})`;
    const known = this.shapes.get(key) ?? this.shapes.size + 1;
    this.shapes.set(key, known);
    return known;
  }

  private addScript(node: StructureNode, element: Element): void {
    const source = element.textContent ?? '';
    if (SCRIPT_SIGNS.test(source)) this.push(node, maskScript(source, SCRIPT_SIGNS), false);
  }

  private tagOf({ localName }: Element): string {
    if (TAGS.has(localName)) return localName;
    return maskName(localName, this.shared.tags.has(localName)).replace(/[^\p{L}\d-]/gu, '') || 'ж';
  }

  private attributesOf(element: Element): Attribute[] {
    return [...element.attributes].slice(0, MOST_ATTRIBUTES).flatMap(({ name, value }) => {
      const known = ATTRIBUTES.has(name);
      const shown = known ? name : maskName(name, this.shared.attributes.has(name)).replace(/[\s"'=]/g, '');
      if (shown === '') return [];
      if (WITHOUT_VALUE.test(name) || value === '') return [{ name: shown, value: '', isKept: true }];
      return [{ name: shown, ...this.valueOf(element, name, value) }];
    });
  }

  private valueOf(element: Element, name: string, value: string): Omit<Attribute, 'name'> {
    if (name === 'class') {
      const names = [...element.classList].map((each) => maskName(each, this.shared.classes.has(each)));
      return { value: names.join(' '), isKept: true };
    }
    if (SPANS.test(name)) {
      return { value: /^\s*\d{1,3}\s*$/.test(value) ? value.trim() : '', isKept: true };
    }
    if (ADDRESSES.test(name)) return { value: maskAddress(value), isKept: true };
    const own = knownName(value);
    if (own !== null) return { value: own, isKept: true };
    const { text, isLabel } = maskText(value);
    return isLabel ? { value: text, isKept: true } : { value: maskName(value), isKept: false };
  }
}
