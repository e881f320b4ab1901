import { pageNumberOf, siteLink } from '../addresses.ts';
import type { PageOfList } from '../page-parts.ts';
import { cleanText, textOf } from '../text.ts';

/**
 * Pager and total of a list. `div.pager > ul > li`, last number = last page, the current one is a `b`;
 * parameter `page` (facts 2.3 [K KundalikCOM, 2024]); `p.found strong` «Найдено N» (facts 2.4 [D
 * dnevnikru-aio]).
 */
export function readPager(document: Document, url: URL): PageOfList {
  const asked = pageNumberOf(url);
  let current: number | null = null;
  let lastPage = 1;
  const pager = document.querySelector('.pager');
  for (const item of pager?.querySelectorAll('li, .pager > a, .pager > b') ?? []) {
    const number = wholeNumber(textOf(item));
    if (number !== null) {
      lastPage = Math.max(lastPage, number);
      const link = item.localName === 'a' || item.querySelector('a[href]');
      if (!link || /\bactive\b|\bcurrent\b/.test(item.className)) current ??= number;
    } else {
      for (const link of item.querySelectorAll('a[href]')) {
        const target = siteLink(link.getAttribute('href'), url);
        lastPage = Math.max(lastPage, (target && pageNumberOf(target)) ?? 1);
      }
    }
  }
  const page = current ?? asked ?? 1;
  return { total: readTotal(document), page, lastPage: Math.max(lastPage, page) };
}

function readTotal(document: Document): number | null {
  const found = document.querySelector('.found');
  if (!found) return null;
  const strong = wholeNumber(textOf(found.querySelector('strong, b')));
  if (strong !== null) return strong;
  const digits = /(\d[\d ]*)/.exec(textOf(found))?.[1];
  return digits ? wholeNumber(digits) : null;
}

function wholeNumber(text: string): number | null {
  const digits = cleanText(text).replace(/ /g, '');
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
}
