import { readPage } from './read-page.ts';
import { readFrame } from './readers/frame.ts';

/** Reads HTML without running anything of it: kind, data, warnings, and the school that the frame names. */
export function parsePage(html: string, address: string) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const url = new URL(address);
  return { ...readPage(document, url), school: readFrame(document, url).school };
}
