import browser from 'webextension-polyfill';
import { isSchoolsPage } from '../../utils/dnevnik/addresses.ts';

/** The tab in front, if it shows a page of the site that may be read; the browser tells the address of no other. */
export async function frontSchoolsTab(): Promise<number | null> {
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = front?.url ? URL.parse(front.url) : null;
  return front?.id !== undefined && url && isSchoolsPage(url) ? front.id : null;
}

/** A tab with a page of the school on the site. */
export interface SchoolsTab {
  tab: number;
  /** As the page calls itself. */
  title: string;
}

/** All tabs that show pages of the school, in their order. */
export async function openSchoolsTabs(): Promise<SchoolsTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url, title }) => {
    const address = url ? URL.parse(url) : null;
    return id !== undefined && address && isSchoolsPage(address)
      ? [{ tab: id, title: title ?? address.pathname }]
      : [];
  });
}
