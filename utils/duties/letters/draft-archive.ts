import { strToU8, zipSync } from 'fflate';

/** Signs that no file name on Windows may hold. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;

/** Drafts as one .zip, a file each; namesakes get a number, so that no draft takes another's place. */
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
