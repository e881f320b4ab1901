/** Numbers of the records that are read. */
export const RECORD = {
  formula: 0x06,
  eof: 0x0a,
  dateMode: 0x22,
  filePass: 0x2f,
  continue: 0x3c,
  codePage: 0x42,
  columns: 0x7d,
  sheet: 0x85,
  manyNumbers: 0xbd,
  richLabel: 0xd6,
  style: 0xe0,
  merged: 0xe5,
  strings: 0xfc,
  stringCell: 0xfd,
  number: 0x203,
  label: 0x204,
  truthOrError: 0x205,
  formulaText: 0x207,
  row: 0x208,
  shortNumber: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const;

/** One record of a workbook: its kind, its data, and the data of records that continue it. */
export interface BiffRecord {
  kind: number;
  view: DataView;
  parts: Uint8Array[];
}

/** Records from a place on, with what continues them. Throws where one is cut off. */
export function* recordsFrom(bytes: Uint8Array, from: number): Generator<BiffRecord> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = from;
  const take = (): Uint8Array => {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > bytes.length) throw new Error('a record is cut off');
    const data = bytes.subarray(at + 4, end);
    at = end;
    return data;
  };
  while (at + 4 <= bytes.length) {
    const kind = view.getUint16(at, true);
    const data = take();
    const parts = [data];
    while (at + 4 <= bytes.length && view.getUint16(at, true) === RECORD.continue) parts.push(take());
    yield { kind, parts, view: new DataView(data.buffer, data.byteOffset, data.byteLength) };
  }
  throw new Error('the records do not end');
}

/** Reads values across the parts of a record. */
export class PartReader {
  readonly #parts: readonly Uint8Array[];
  #part = 0;
  #at: number;

  constructor(parts: readonly Uint8Array[], from = 0) {
    this.#parts = parts;
    this.#at = from;
  }

  /** Whether the part in front is used up; then the next one begins. */
  #enter(): boolean {
    if (this.#at < (this.#parts[this.#part]?.length ?? 0)) return false;
    do {
      this.#part++;
      if (this.#part >= this.#parts.length) throw new Error('a record ends too early');
    } while (this.#parts[this.#part]!.length === 0);
    this.#at = 0;
    return true;
  }

  byte(): number {
    this.#enter();
    return this.#parts[this.#part]![this.#at++]!;
  }

  word(): number {
    return this.byte() + this.byte() * 256;
  }

  long(): number {
    return this.word() + this.word() * 65_536;
  }

  skip(count: number): void {
    for (let left = count; left > 0; ) {
      this.#enter();
      const step = Math.min(left, this.#parts[this.#part]!.length - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  /** Bytes of text in one-byte characters, which have to lie in one part. */
  bytes(count: number): Uint8Array {
    if (count === 0) return new Uint8Array();
    this.#enter();
    const bytes = this.#parts[this.#part]!.subarray(this.#at, this.#at + count);
    if (bytes.length < count) throw new Error('a text is cut off');
    this.#at += count;
    return bytes;
  }

  /** Characters of Excel 97 and later: one or two bytes each, which the text says again where a new part begins. */
  characters(count: number, isWide: boolean): string {
    let wide = isWide;
    let text = '';
    for (let left = count; left > 0; ) {
      if (this.#enter()) wide = (this.byte() & 1) === 1;
      const part = this.#parts[this.#part]!;
      const size = wide ? 2 : 1;
      const fits = Math.min(left, Math.floor((part.length - this.#at) / size));
      if (fits === 0) throw new Error('a character is cut in two');
      const codes = new Array<number>(fits);
      for (let index = 0; index < fits; index++, this.#at += size)
        codes[index] = wide ? part[this.#at]! + part[this.#at + 1]! * 256 : part[this.#at]!;
      text += String.fromCharCode(...codes);
      left -= fits;
    }
    return text;
  }

  /** A text of so many characters with its flags before it, and its fonts and readings behind. */
  text(length: number): string {
    if (length === 0 && this.isAtEnd) return '';
    const flags = this.byte();
    const fonts = flags & 8 ? this.word() : 0;
    const further = flags & 4 ? this.long() : 0;
    const text = this.characters(length, (flags & 1) === 1);
    this.skip(fonts * 4 + further);
    return text;
  }

  get isAtEnd(): boolean {
    return this.#part >= this.#parts.length - 1 && this.#at >= (this.#parts[this.#part]?.length ?? 0);
  }
}
