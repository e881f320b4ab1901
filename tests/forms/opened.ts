import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';

/** A vault as the code of a commit has written it; see README.md beside this file. */
export interface FormFixture {
  commit: string;
  /** Version of the database. */
  version: number;
  passphrase: string;
  /** Recovery code; null: that commit made none. */
  code: string | null;
  /** What was written, before it was sealed. */
  written: {
    documents: Record<string, unknown>;
    entries: { id: string; kind: string; classGroup: string }[];
    secrets: { attempt: string; temporaryPassword: string }[];
    late: unknown[];
  };
  /** All records, by store. */
  stores: Record<string, unknown[]>;
}

const FOLDER = import.meta.dirname;

/** Names of all fixtures: the commits that wrote them. */
export const formFixtures: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json.gz'))
  .map((file) => file.replace('.json.gz', ''))
  .sort();

export function readFixture(name: string): FormFixture {
  const text = gunzipSync(readFileSync(join(FOLDER, `${name}.json.gz`))).toString();
  return JSON.parse(text, unpacked) as FormFixture;
}

function unpacked(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value) return Uint8Array.from(Buffer.from(String(value.$bytes), 'base64'));
  if ('$buffer' in value) return Uint8Array.from(Buffer.from(String(value.$buffer), 'base64')).buffer;
  return value;
}

/** The same as JSON can hold it. */
export function packed(value: unknown): unknown {
  if (value instanceof ArrayBuffer) return { $buffer: Buffer.from(value).toString('base64') };
  if (ArrayBuffer.isView(value))
    return {
      $bytes: Buffer.from(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength).toString('base64'),
    };
  if (Array.isArray(value)) return value.map(packed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, packed(item)]));
}

/** Puts the vault of a fixture on a disk of its own, as its commit left it. */
export async function restoreFixture({ version, stores }: FormFixture, name = 'klassruk'): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  const database = await openDB(name, version, {
    upgrade(made) {
      for (const store of Object.keys(stores)) made.createObjectStore(store, { keyPath: 'id' });
    },
  });
  for (const [store, records] of Object.entries(stores))
    for (const record of records) await database.put(store, record);
  database.close();
}
