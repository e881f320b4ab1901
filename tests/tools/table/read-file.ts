import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readTables } from '../../../utils/base/tables/read-tables.ts';
import { sniff } from '../../../utils/base/tables/sniff.ts';
import type { ReadTables } from '../../../utils/base/tables/table.ts';

/** Tables of a file by the product's own readers; only a page of HTML loads a DOM. */
export async function readFile(path: string): Promise<ReadTables> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch {
    return { ok: false, note: 'Такого файла нет, или он не читается.', stopped: false };
  }
  const name = basename(path);
  if (sniff(bytes) !== 'html') return readTables(bytes, { name });
  const { parsePage } = await import('../read.ts');
  return readTables(bytes, { name, parseHtml: parsePage });
}
