import browser from 'webextension-polyfill';
import type { DocumentFonts } from '../../utils/base/documents/fonts.ts';

let fonts: Promise<DocumentFonts> | null = null;

/** The fonts of all documents, out of the extension itself. Rejects when one cannot be read; the next call tries again. */
export function loadFonts(): Promise<DocumentFonts> {
  // Who asked is told; the next call reads again.
  fonts ??= readFonts().catch((error: unknown) => {
    fonts = null;
    throw error;
  });
  return fonts;
}

async function readFonts(): Promise<DocumentFonts> {
  const load = async (file: string) =>
    new Uint8Array(await (await fetch(browser.runtime.getURL(`/fonts/${file}`))).arrayBuffer());
  const [regular, bold, mono] = await Promise.all([
    load('pt-sans.ttf'),
    load('pt-sans-bold.ttf'),
    load('pt-mono.ttf'),
  ]);
  return { regular, bold, mono };
}
