import { textOf } from '../text.ts';

/** Headings and title: where the site says that there is no page, not where a person writes about it. */
export function findNotice(document: Document, words: RegExp): string | null {
  for (const element of document.querySelectorAll('title, h1, h2, .error__title, #errors')) {
    const text = textOf(element);
    if (words.test(text)) return text.slice(0, 200);
  }
  if ((document.body?.textContent ?? '').length > 20_000) return null;
  const body = textOf(document.body);
  return body.length < 1500 ? (words.exec(body)?.[0] ?? null) : null;
}
