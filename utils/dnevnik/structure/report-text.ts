/** An element or text of a page, masked, on its way into a report. */
export interface StructureNode {
  /** Its line: tag and attributes, or the text in quotes. */
  head: string;
  /** The line without lengths; of a text, what kind of text it is. */
  signature: string;
  /** Number of the shape of all that it holds: equal ones look alike. */
  shape: number;
  isText: boolean;
  /** How many elements it is, itself included. */
  size: number;
  /** Signatures of itself and of all that it holds. */
  parts: Set<string>;
  children: StructureNode[];
}

/** First line of every report, by which it is recognised; the number grows with the form. */
export const REPORT_HEADING = 'Классрук: строение страницы, вид 1';
/** Between what is said of the page and its elements. */
export const REPORT_RULE = '---';

/** Longest report. */
const MOST_LINES = 5_000;
const MOST_CHARACTERS = 400_000;
/** Elements that are no bigger are shown whenever they differ from the others. */
const SMALL = 5;

interface ReportFacts {
  address: string;
  elements: number;
  /** Elements that were not looked at. */
  unread: number;
}

/**
 * The report as text. An element is a line, indented by its depth; `×28` says how many equal ones follow each other, `=2`
 * repeats the second element that is shown in the same parent, `~2` is like it but not equal inside.
 */
export function writeStructure(roots: readonly StructureNode[], facts: ReportFacts): string {
  const lines = new Lines();
  lines.addAll(roots, 0);
  const left = facts.unread + lines.left;
  const head = [
    REPORT_HEADING,
    'Вместо букв ж и Ж, вместо цифр 0; целиком остались только надписи и имена разметки самого сайта.',
    `Адрес: ${facts.address}`,
    `Элементов: ${facts.elements}`,
    ...(left > 0 ? [`Не поместилось элементов: ${left}`] : []),
    REPORT_RULE,
  ];
  return [...head, ...lines.all, ''].join('\n');
}

class Lines {
  readonly all: string[] = [];
  /** Elements that found no place. */
  left = 0;
  private characters = 0;

  addAll(nodes: readonly StructureNode[], depth: number): void {
    const shown = new Shown();
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at]!;
      if (node.isText) {
        this.add(node.head, depth);
        continue;
      }
      const place = shown.placeOf(node);
      let times = 1;
      if (place === null) {
        const number = shown.add(node);
        while (shown.isAgain(nodes[at + 1], number, '=')) [at, times] = [at + 1, times + 1];
        if (this.add(`${node.head}${counted(times)}`, depth)) this.addAll(node.children, depth + 1);
        else this.left += times * node.size;
        continue;
      }
      const { number, like } = place;
      while (shown.isAgain(nodes[at + 1], number, like)) [at, times] = [at + 1, times + 1];
      if (!this.add(`${like}${number}${counted(times)}`, depth)) this.left += times * node.size;
    }
  }

  private add(line: string, depth: number): boolean {
    const text = `${' '.repeat(depth)}${line}`;
    if (this.all.length >= MOST_LINES || this.characters + text.length > MOST_CHARACTERS) return false;
    this.characters += text.length + 1;
    this.all.push(text);
    return true;
  }
}

const counted = (times: number): string => (times > 1 ? ` ×${times}` : '');

/** The elements of one parent that are shown. */
class Shown {
  private count = 0;
  private readonly byShape = new Map<number, number>();
  /** By signature: what was shown in elements of this signature, and which they are. */
  private readonly alike = new Map<string, { parts: Set<string>; nodes: [number, StructureNode][] }>();

  add(node: StructureNode): number {
    this.count++;
    this.byShape.set(node.shape, this.count);
    const alike = this.alike.get(node.signature) ?? { parts: new Set(), nodes: [] };
    this.alike.set(node.signature, alike);
    for (const part of node.parts) alike.parts.add(part);
    alike.nodes.push([this.count, node]);
    return this.count;
  }

  /** Which shown element stands for this one, as nothing in it is new; null: it is to be shown itself. */
  placeOf(node: StructureNode): { number: number; like: '=' | '~' } | null {
    const equal = this.byShape.get(node.shape);
    if (equal !== undefined) return { number: equal, like: '=' };
    const alike = node.size > SMALL ? this.alike.get(node.signature) : undefined;
    if (!alike || [...node.parts].some((part) => !alike.parts.has(part))) return null;
    const same = alike.nodes.findLast(([, { parts }]) => [...node.parts].every((part) => parts.has(part)));
    return { number: (same ?? alike.nodes.at(-1)!)[0], like: '~' };
  }

  isAgain(node: StructureNode | undefined, number: number, like: '=' | '~'): boolean {
    const place = node && !node.isText ? this.placeOf(node) : null;
    return place?.number === number && place.like === like;
  }
}
