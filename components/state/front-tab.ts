import browser from 'webextension-polyfill';
import { isSchoolsPage } from '../../utils/dnevnik/addresses.ts';

/** The tab in front, if it shows a page of the site that may be read; the browser tells the address of no other. */
export async function frontSchoolsTab(): Promise<number | null> {
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = front?.url ? URL.parse(front.url) : null;
  return front?.id !== undefined && url && isSchoolsPage(url) ? front.id : null;
}
