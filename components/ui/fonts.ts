import browser from 'webextension-polyfill';
import type { DocumentFonts } from '../../utils/base/documents/fonts.ts';

let fonts: Promise<DocumentFonts> | null = null;

/** The fonts of all documents, from the extension itself. */
export function loadFonts(): Promise<DocumentFonts> {
  const load = async (file: string) =>
    new Uint8Array(await (await fetch(browser.runtime.getURL(`/fonts/${file}`))).arrayBuffer());
  fonts ??= Promise.all([load('pt-sans.ttf'), load('pt-sans-bold.ttf'), load('pt-mono.ttf')]).then(
    ([regular, bold, mono]) => ({ regular, bold, mono }),
  );
  return fonts;
}
