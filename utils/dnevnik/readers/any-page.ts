import { classOf, isPageOfSameList, pageNumberOf, siteLink } from '../addresses.ts';
import type { PageOfList } from '../page-parts.ts';
import { cleanText, textOf } from '../text.ts';
import { readMaintenance } from './maintenance.ts';
import { readNotFound } from './not-found.ts';
import { readPager } from './pager.ts';
import { asksToSignIn } from './sign-in.ts';

/** What any page of the site reveals about itself, whatever it shows. */
export interface AnyPage extends PageOfList {
  /** Title without the name of the site; may be empty. */
  title: string;
  /** What the site served instead of a page. */
  instead: 'sign-in' | 'maintenance' | 'not-found' | null;
  /** Class named in the address. */
  classGroup: string | null;
  /** Address of another page of the same list (see `pageOfList`); null: no link leads to one. */
  sibling: string | null;
}

/** Number of a page, arrows, or words of a pager. */
const PAGE_LINK = /^(?:\d{1,5}|[‹›«»<>←→…. ]+|(?:след|пред|впер|наза|послед|перв|next|prev|last).*)$/i;

/**
 * Pager of a page of any kind: `div.pager` (see pager.ts), else any pager-like links with `page=` that lead
 * to the page’s own address (facts 1.3: all lists of the site use this parameter).
 */
export function readAnyPage(document: Document, url: URL): AnyPage {
  const pager = readPager(document, url);
  let { lastPage } = pager;
  let sibling: string | null = null;
  for (const link of document.querySelectorAll('a[href*="page=" i]')) {
    const target = siteLink(link.getAttribute('href'), url);
    if (!target || !isPageOfSameList(url, target) || !PAGE_LINK.test(textOf(link))) continue;
    sibling ??= target.href;
    lastPage = Math.max(lastPage, pageNumberOf(target) ?? 1);
  }
  const instead = readMaintenance(document) ?? readNotFound(document);
  return {
    ...pager,
    title: cleanText(document.title).replace(/\s*[-–—|]\s*(?:АИС\s*)?["«„“]?Дневник[^–—|]{0,12}$/i, ''),
    lastPage,
    sibling,
    instead:
      instead?.kind === 'maintenance' || instead?.kind === 'not-found'
        ? instead.kind
        : asksToSignIn(document)
          ? 'sign-in'
          : null,
    classGroup: classOf(url),
  };
}
