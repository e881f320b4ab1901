import { strToU8, zipSync } from 'fflate';

/** Characters not allowed in Windows file names. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;

/** Drafts as one .zip, one file each; namesakes are numbered, so that no draft overwrites another. */
export function draftArchive(drafts: readonly { name: string; text: string }[]): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  for (const { name, text } of drafts) {
    const base = name.replace(FORBIDDEN, ' ').trim() || 'Письмо';
    let file = `${base}.eml`;
    for (let number = 2; Object.hasOwn(files, file); number++) file = `${base} (${number}).eml`;
    files[file] = strToU8(text);
  }
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}
