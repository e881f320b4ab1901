import { textOf } from '../text.ts';
import { headingsOf } from './headings.ts';

/** Headings and title: where the site itself, not a person's text, says that a page is missing. */
export function findNotice(document: Document, words: RegExp): string | null {
  for (const element of [document.querySelector('title'), ...headingsOf(document)]) {
    const text = textOf(element);
    if (words.test(text)) return text.slice(0, 200);
  }
  if (document.querySelector('table a') || (document.body?.textContent ?? '').length > 20_000) return null;
  const body = textOf(document.body);
  return body.length < 1500 ? (words.exec(body)?.[0] ?? null) : null;
}
