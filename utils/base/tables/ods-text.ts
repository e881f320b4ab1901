import type { XmlReader } from './xml-reader.ts';

/** Elements inside a paragraph that are not part of its text. */
const ASIDE = /^(?:annotation|annotation-end|frame|note|custom-shape|ruby-text|script|bookmark.*)$/;

/**
 * Collects the text of one cell while the reader walks through it. White space of the XML counts once; spaces, tabs
 * and line breaks that are shown have elements of their own.
 */
export class OdsText {
  #lines: string[] = [];
  #depth: number;
  /** Depth of what is passed over, such as a comment or a drawing; 0: nothing is. */
  #aside = 0;
  #isInParagraph = false;

  /** `depth`: that of the cell. */
  constructor(depth: number) {
    this.#depth = depth;
  }

  /** Takes one tag inside the cell. */
  take(reader: XmlReader): void {
    const { name, isClosing, isEmpty, depth } = reader;
    if (this.#aside > 0) {
      if (isClosing && depth < this.#aside) this.#aside = 0;
      return;
    }
    if (this.#isInParagraph) this.#add(reader.text.replace(/[ \t\r\n]+/g, ' '));
    if (name === 'p' || name === 'h') {
      this.#isInParagraph = !isClosing && !isEmpty;
      if (!isClosing) this.#lines.push('');
    } else if (!this.#isInParagraph) {
      const isList = name === 'list' || name === 'list-item';
      if (!isList && !isClosing && !isEmpty && depth > this.#depth) this.#aside = depth;
    } else if (isClosing) return;
    else if (name === 's') this.#add('\u0001'.repeat(Math.min(200, Number(reader.attribute('c') ?? 1) || 1)));
    else if (name === 'tab') this.#add('\t');
    else if (name === 'line-break') this.#lines.push('');
    else if (ASIDE.test(name) && !isEmpty) this.#aside = depth;
  }

  #add(text: string): void {
    const line = this.#lines.at(-1) ?? '';
    const isDouble = text.startsWith(' ') && (line === '' || line.endsWith(' '));
    this.#lines[this.#lines.length - 1] = line + (isDouble ? text.slice(1) : text);
  }

  get text(): string {
    return this.#lines.map((line) => line.replace(/ $/, '').replaceAll('\u0001', ' ')).join('\n');
  }
}
