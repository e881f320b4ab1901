import { strToU8, zipSync } from 'fflate';
import { fileName } from '../../base/text/file-name.ts';

/** Drafts as one .zip, one file each; namesakes are numbered, so that no draft overwrites another. */
export function draftArchive(drafts: readonly { name: string; text: string }[]): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  for (const { name, text } of drafts) {
    let file = fileName(name || 'Письмо', 'eml');
    const base = file.slice(0, -'.eml'.length);
    for (let number = 2; Object.hasOwn(files, file); number++) file = `${base} (${number}).eml`;
    files[file] = strToU8(text);
  }
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}
