import { dictionary } from '../text/dictionary.ts';

const ENTITIES = dictionary({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" });

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES.get(name) ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Attributes that repeat another in a vendor's namespace: LibreOffice writes `calcext:value-type` beside the standard one. */
const REPEATED = /^(?:calcext|loext|tableooo):/;

const [TAB, BREAK, RETURN, SPACE, BANG, DOUBLE, SINGLE, SLASH, COLON, CLOSE, QUESTION] = [
  9, 10, 13, 32, 33, 34, 39, 47, 58, 62, 63,
];

const isSpace = (code: number) => code === SPACE || code === BREAK || code === TAB || code === RETURN;

/**
 * Walks through the tags of an XML text, one by one, in time and memory that grow with its length alone: entities that
 * a document declares are not expanded. Names and attributes are without their prefixes. Throws on a text that breaks off.
 */
export class XmlReader {
  /** Name of the tag without its prefix. */
  name = '';
  isClosing = false;
  /** `<c/>`: no closing tag follows. */
  isEmpty = false;
  /** Elements that are open after this tag. */
  depth = 0;
  readonly #xml: string;
  #at = 0;
  #textFrom = 0;
  #textTo = 0;
  /** Text before comments and CDATA, if any stand between two tags. */
  #earlier = '';
  #attributesFrom = 0;
  #end = 0;
  #attributes: [name: string, from: number, to: number][] | null = null;

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** Share of the text that is read, from 0 to 1. */
  get share(): number {
    return this.#at / (this.#xml.length || 1);
  }

  /** Text between the tag before and this one. */
  get text(): string {
    return this.#earlier + decodeEntities(this.#xml.slice(this.#textFrom, this.#textTo));
  }

  /** Moves to the next tag; false at the end. */
  next(): boolean {
    const xml = this.#xml;
    this.#earlier = '';
    this.#textFrom = this.#at;
    for (;;) {
      const start = xml.indexOf('<', this.#at);
      this.#textTo = start < 0 ? xml.length : start;
      if (start < 0) {
        if (this.depth !== 0) throw new Error('the text breaks off between tags');
        return false;
      }
      const code = xml.charCodeAt(start + 1);
      if (code === BANG || code === QUESTION) this.#skip(start);
      else {
        this.#readTag(start);
        return true;
      }
    }
  }

  /** Comments, instructions and declarations say nothing; CDATA is text. */
  #skip(start: number): void {
    const xml = this.#xml;
    this.#earlier = this.text;
    const [open, close] = xml.startsWith('<!--', start)
      ? ['<!--', '-->']
      : xml.startsWith('<![CDATA[', start)
        ? ['<![CDATA[', ']]>']
        : xml[start + 1] === '?'
          ? ['<?', '?>']
          : ['<!', '>'];
    let end = xml.indexOf(close, start + open.length);
    const declared = open === '<!' ? xml.indexOf('[', start) : -1;
    if (declared >= 0 && declared < end) end = xml.indexOf(close, xml.indexOf(']', declared));
    if (end < 0) throw new Error('the text breaks off inside a comment');
    if (open === '<![CDATA[') this.#earlier += xml.slice(start + open.length, end);
    this.#at = end + close.length;
    this.#textFrom = this.#at;
  }

  #readTag(start: number): void {
    const xml = this.#xml;
    this.isClosing = xml.charCodeAt(start + 1) === SLASH;
    const from = this.isClosing ? start + 2 : start + 1;
    let end = from;
    let nameEnd = -1;
    let prefixEnd = from;
    for (let quote = 0; ; end++) {
      const code = xml.charCodeAt(end);
      if (Number.isNaN(code)) throw new Error('the text breaks off inside a tag');
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === CLOSE) break;
      else if (nameEnd < 0) {
        if (code === COLON) prefixEnd = end + 1;
        else if (code === SLASH || isSpace(code)) nameEnd = end;
      } else if (code === DOUBLE || code === SINGLE) quote = code;
    }
    if (nameEnd < 0) nameEnd = end;
    this.name = xml.slice(prefixEnd, nameEnd);
    this.isEmpty = !this.isClosing && xml.charCodeAt(end - 1) === SLASH;
    if (this.isClosing && --this.depth < 0) throw new Error('a tag is closed that was not opened');
    if (!this.isClosing && !this.isEmpty) this.depth++;
    this.#attributesFrom = nameEnd;
    this.#end = end;
    this.#attributes = null;
    this.#at = end + 1;
  }

  /** Value of an attribute of this tag, by its name without prefix; undefined: it has none. */
  attribute(name: string): string | undefined {
    this.#attributes ??= this.#listAttributes();
    for (const [key, from, to] of this.#attributes)
      if (key === name) return decodeEntities(this.#xml.slice(from, to));
    return undefined;
  }

  #listAttributes(): [string, number, number][] {
    const xml = this.#xml;
    const list: [string, number, number][] = [];
    let at = this.#attributesFrom;
    while (at < this.#end) {
      const equals = xml.indexOf('=', at);
      if (equals < 0 || equals >= this.#end) break;
      let open = equals + 1;
      while (open < this.#end && isSpace(xml.charCodeAt(open))) open++;
      const quote = xml.charCodeAt(open);
      if (quote !== DOUBLE && quote !== SINGLE) break;
      const close = xml.indexOf(quote === DOUBLE ? '"' : "'", open + 1);
      if (close < 0 || close > this.#end) break;
      const whole = xml.slice(at, equals).trim();
      if (!REPEATED.test(whole)) list.push([whole.slice(whole.indexOf(':') + 1), open + 1, close]);
      at = close + 1;
    }
    return list;
  }
}

/** Text of an XML part: UTF-8 unless its first bytes are those of UTF-16. Throws on bytes that neither has. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isWideBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  return new TextDecoder(isWide ? 'utf-16le' : isWideBig ? 'utf-16be' : 'utf-8', { fatal: true }).decode(
    bytes,
  );
}

/** `1`, `true` and `on`, as XML of various programs writes a flag. */
export const isTrue = (value: string | undefined): boolean =>
  value !== undefined && /^(?:1|true|on)$/i.test(value);
