import { array, number, safeParse } from 'valibot';
import type { Browser } from 'webextension-polyfill';
import type { TabRequest } from '../messages/tab-request.ts';

const TABS = 'tabs';

async function knownTabs(browser: Browser): Promise<number[]> {
  const checked = safeParse(array(number()), (await browser.storage.session.get(TABS))[TABS]);
  return checked.success ? checked.output : [];
}

/** Tabs whose content script has spoken; only their numbers are kept. */
export async function rememberTab(browser: Browser, tab: number): Promise<void> {
  const tabs = await knownTabs(browser);
  if (!tabs.includes(tab)) await browser.storage.session.set({ [TABS]: [...tabs, tab] });
}

export async function tellTabs(browser: Browser, request: TabRequest): Promise<void> {
  const tabs = await knownTabs(browser);
  const gone: number[] = [];
  await Promise.all(
    tabs.map((tab) => browser.tabs.sendMessage(tab, request, { frameId: 0 }).catch(() => gone.push(tab))),
  );
  if (gone.length > 0) {
    await browser.storage.session.set({
      [TABS]: (await knownTabs(browser)).filter((tab) => !gone.includes(tab)),
    });
  }
}
