/** Marks in the chains of sectors from here on are no numbers of sectors. */
const LAST_SECTOR = 0xfffffff9;
const ENTRY = 128;
const HEADER = 512;
const STREAM = 2;
const ROOT = 5;
const NONE = 0xffffffff;

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * A compound file, the container of old Office documents: a small file system. Throws on one that is broken or cut off;
 * chains that run in a circle are noticed.
 *
 * Source: Microsoft, [MS-CFB].
 */
export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #sectorSize: number;
  readonly #miniSize: number;
  readonly #miniBelow: number;
  readonly #next: Uint32Array;
  readonly #entries: Entry[];
  readonly #miniNext: Uint32Array;
  #mini: Uint8Array | null = null;

  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER) throw new Error('the file is shorter than its header');
    this.#bytes = bytes;
    const header = viewOf(bytes);
    const [shift, miniShift] = [header.getUint16(30, true), header.getUint16(32, true)];
    if (shift < 7 || shift > 16 || miniShift > shift) throw new Error('sectors of an impossible size');
    this.#sectorSize = 2 ** shift;
    this.#miniSize = 2 ** miniShift;
    this.#miniBelow = header.getUint32(56, true);
    this.#next = this.#readTable(this.#tableSectors(header));
    this.#entries = this.#readEntries(this.#chain(header.getUint32(48, true)));
    this.#miniNext = this.#readTable(this.#chain(header.getUint32(60, true)));
  }

  /** Whether there is a stream of this name at the top. */
  has(name: string): boolean {
    return this.#top().some((each) => each.name.toLowerCase() === name.toLowerCase());
  }

  /** Content of a stream that lies at the top, not in a document inside this one; null: there is none. */
  stream(name: string): Uint8Array | null {
    const entry = this.#top().find(
      (each) => each.type === STREAM && each.name.toLowerCase() === name.toLowerCase(),
    );
    return entry ? this.#content(entry) : null;
  }

  /** Sectors in which the table of chains lies: 109 in the header, the others in a chain of their own. */
  #tableSectors(header: DataView): number[] {
    const sectors: number[] = [];
    for (let at = 76; at < HEADER; at += 4) sectors.push(header.getUint32(at, true));
    const perSector = this.#sectorSize / 4 - 1;
    let further = header.getUint32(68, true);
    for (let read = 0; further < LAST_SECTOR; read++) {
      if (read > this.#sectors) throw new Error('a chain runs in a circle');
      const view = viewOf(this.#sector(further));
      for (let at = 0; at < perSector; at++) sectors.push(view.getUint32(at * 4, true));
      further = view.getUint32(perSector * 4, true);
    }
    return sectors.filter((sector) => sector < LAST_SECTOR);
  }

  get #sectors(): number {
    return Math.ceil(this.#bytes.length / this.#sectorSize);
  }

  /** The last one may be shorter than the others. */
  #sector(number: number): Uint8Array {
    const start = (number + 1) * this.#sectorSize;
    if (start >= this.#bytes.length) throw new Error('the file is cut off');
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  #readTable(sectors: readonly number[]): Uint32Array {
    const perSector = this.#sectorSize / 4;
    if (sectors.length > this.#sectors) throw new Error('a table longer than the file');
    const table = new Uint32Array(sectors.length * perSector).fill(NONE);
    for (const [index, number] of sectors.entries()) {
      const sector = this.#sector(number);
      const view = viewOf(sector);
      for (let at = 0; at * 4 + 4 <= sector.length; at++)
        table[index * perSector + at] = view.getUint32(at * 4, true);
    }
    return table;
  }

  #chain(first: number, next = this.#next): number[] {
    const chain: number[] = [];
    for (let sector = first; sector < LAST_SECTOR; sector = next[sector] ?? NONE) {
      if (chain.length > next.length) throw new Error('a chain runs in a circle');
      chain.push(sector);
    }
    return chain;
  }

  #joined(chain: readonly number[]): Uint8Array {
    const bytes = new Uint8Array(chain.length * this.#sectorSize);
    let at = 0;
    for (const number of chain) {
      const sector = this.#sector(number);
      bytes.set(sector, at);
      at += sector.length;
    }
    return bytes.subarray(0, at);
  }

  #readEntries(chain: readonly number[]): Entry[] {
    const bytes = this.#joined(chain);
    const view = viewOf(bytes);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
      const length = Math.min(64, view.getUint16(at + 64, true));
      entries.push({
        name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + Math.max(0, length - 2))),
        type: view.getUint8(at + 66),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  /** Entries right under the root, which form a tree of their own. */
  #top(): Entry[] {
    const root = this.#entries.find(({ type }) => type === ROOT);
    const seen = new Set<number>();
    const waiting = [root?.child ?? NONE];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const entry = this.#entries[index];
      if (!entry || seen.has(index)) continue;
      seen.add(index);
      waiting.push(entry.left, entry.right);
    }
    return [...seen].map((index) => this.#entries[index]!);
  }

  #content({ start, size }: Entry): Uint8Array {
    const content = size < this.#miniBelow ? this.#miniContent(start) : this.#joined(this.#chain(start));
    if (content.length < size) throw new Error('the file is cut off');
    return content.subarray(0, size);
  }

  /** Small streams share one, in sectors of their own. */
  #miniContent(start: number): Uint8Array {
    const root = this.#entries.find(({ type }) => type === ROOT);
    this.#mini ??= this.#joined(this.#chain(root?.start ?? NONE));
    const chain = this.#chain(start, this.#miniNext);
    const bytes = new Uint8Array(chain.length * this.#miniSize);
    for (const [index, sector] of chain.entries()) {
      const from = sector * this.#miniSize;
      if (from >= this.#mini.length) throw new Error('the file is cut off');
      bytes.set(this.#mini.subarray(from, from + this.#miniSize), index * this.#miniSize);
    }
    return bytes;
  }
}
