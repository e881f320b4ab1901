import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchRow } from './bench-row.ts';

/** Scripts and style sheets that a page of a build loads before it shows anything, from the build's folder. */
export const firstLoad = (extension: string, page: string): string[] =>
  [...readFileSync(join(extension, page), 'utf8').matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    ([, path = '']) => path,
  );

/** Bytes of what a page loads before it shows anything, packed and plain. */
export function bytesOf(extension: string, page: string): { files: number; packed: number; plain: number } {
  const files = [page, ...firstLoad(extension, page)];
  const contents = files.map((path) => readFileSync(join(extension, path)));
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    files: files.length,
    packed: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
    plain: sum(contents.map(({ length }) => length)),
  };
}

/** Bytes of what the workspace loads before it shows its first screen, packed and plain. */
export function workspaceBytes(extension: string): BenchRow {
  const { files, packed, plain } = bytesOf(extension, 'workspace.html');
  return {
    name: 'workspace-bytes',
    ours: packed,
    peer: null,
    peerName: null,
    ratio: null,
    goal: 150_000,
    unit: 'bytes',
    note: `${files} files, each packed by gzip; unpacked ${plain} bytes`,
  };
}
