import { array, number, safeParse } from 'valibot';
import type { Browser } from 'webextension-polyfill';
import { within } from '../base/clock/within.ts';
import type { TabRequest } from '../messages/tab-request.ts';
import { inTurn } from './in-turn.ts';

const TABS = 'tabs';
const ANSWER_MS = 5_000;

const oneByOne = inTurn();

async function knownTabs(browser: Browser): Promise<number[]> {
  const checked = safeParse(array(number()), (await browser.storage.session.get(TABS))[TABS]);
  return checked.success ? checked.output : [];
}

/** Applies changes one at a time, so that of two tabs that report at once neither is lost. */
function changeTabs(browser: Browser, change: (tabs: number[]) => number[]): Promise<void> {
  return oneByOne(async () => {
    const tabs = await knownTabs(browser);
    const next = change(tabs);
    if (next.length !== tabs.length) await browser.storage.session.set({ [TABS]: next });
  });
}

/** Remembers a tab with a content script or panel of ours; only its number is kept. */
export function rememberTab(browser: Browser, tab: number): Promise<void> {
  return changeTabs(browser, (tabs) => (tabs.includes(tab) ? tabs : [...tabs, tab]));
}

/** Notifies all frames of the tabs: a panel is a frame, and in Firefox it cannot watch the session area. */
export async function tellTabs(browser: Browser, request: TabRequest): Promise<void> {
  const tabs = await knownTabs(browser);
  const gone: number[] = [];
  const tell = async (tab: number) => {
    try {
      await within(ANSWER_MS, browser.tabs.sendMessage(tab, request));
    } catch (error) {
      // A tab without our script: it was closed or has left the site. One that does not answer is still there.
      if ((error as Error | null)?.name !== 'TimeoutError') gone.push(tab);
    }
  };
  await Promise.all(tabs.map(tell));
  if (gone.length > 0) await changeTabs(browser, (known) => known.filter((tab) => !gone.includes(tab)));
}
