import type { MergedCells } from './table.ts';
import { listZip, type ZipEntry } from './zip-entries.ts';

const DEFLATED = 8;

async function unpack(bytes: Uint8Array, entry: ZipEntry): Promise<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = new Blob([new Uint8Array(bytes.subarray(start, start + entry.packedSize))]);
  if (entry.method !== DEFLATED) return packed.text();
  return new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** `AB12` → row 11, column 27. */
function parseAddress(address: string): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  if (!letters || !digits) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function mergedOf(sheet: string): MergedCells[] {
  const merged: MergedCells[] = [];
  for (const [, from = '', to = ''] of sheet.matchAll(
    /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g,
  )) {
    const start = parseAddress(from);
    const end = parseAddress(to);
    if (!start || !end) continue;
    merged.push({ ...start, rows: end.row - start.row + 1, columns: end.column - start.column + 1 });
  }
  return merged;
}

/**
 * Joined cells of each sheet in the order of the book, which the library leaves out; empty where the archive is
 * put together in an unusual way: then a joined cell stands in its first row only.
 */
export async function readMergedCells(bytes: Uint8Array): Promise<MergedCells[][]> {
  try {
    const entries = new Map((listZip(bytes) ?? []).map((entry) => [entry.name, entry]));
    const text = async (name: string) => {
      const entry = entries.get(name);
      return entry ? unpack(bytes, entry) : '';
    };
    const [book, links] = await Promise.all([text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels')]);
    const targets = new Map(
      (links.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []).map((tag) => [
        attribute(tag, 'Id'),
        attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
      ]),
    );
    const sheets = book.match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
    return Promise.all(
      sheets.map(async (tag) => mergedOf(await text(targets.get(attribute(tag, 'r:id')) ?? ''))),
    );
  } catch {
    return [];
  }
}
