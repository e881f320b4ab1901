import { array, number, safeParse } from 'valibot';
import type { Browser } from 'webextension-polyfill';
import { inTurn } from '../base/clock/in-turn.ts';
import { within } from '../base/clock/within.ts';
import type { CardAsked } from '../messages/card-requests.ts';
import type { FormAsked } from '../messages/form-requests.ts';
import type { PanelOpened, TabRequest } from '../messages/tab-request.ts';
import type { ServiceTools } from './context.ts';

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
export async function tellTabs(
  browser: Browser,
  request: TabRequest = { type: 'page/refresh' },
): Promise<void> {
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

/** Tells the panel with this number, in whichever frame of the tab, that it is opened. */
function openPanel(browser: Browser, tab: number, nonce: string): void {
  const notice: PanelOpened = { type: 'panel/open', nonce };
  // Nobody has to answer: a panel that still loads asks by itself.
  void browser.tabs.sendMessage(tab, notice).catch(() => undefined);
}

/** Brings an open tab and its window to the front; rejects if the tab is gone. */
async function showTab(browser: Browser, tab: number): Promise<void> {
  const { windowId } = await browser.tabs.update(tab, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}

/** Size of a window that asks for a confirmation, px; what it says scrolls. */
const WINDOW = { width: 640, height: 720 };

/** Opens a page of the extension in a window of its own, in the middle of the one in front; returns the tab in it. */
async function openWindow(browser: Browser, path: string): Promise<number> {
  const url = browser.runtime.getURL(path);
  const front = await browser.windows.getLastFocused();
  const place = {
    left: middle(front.left, front.width, WINDOW.width),
    top: middle(front.top, front.height, WINDOW.height),
  };
  for (const where of front.state === 'minimized' ? [{}] : [place, {}]) {
    try {
      const { tabs } = await browser.windows.create({ url, type: 'popup', ...WINDOW, ...where });
      const tab = tabs?.[0]?.id;
      if (tab !== undefined) return tab;
    } catch {
      // The place is off the screen, or the browser opens no further windows, as in a kiosk.
    }
  }
  const { id } = await browser.tabs.create({ url });
  return id as number;
}

function middle(from: number | undefined, outer: number | undefined, inner: number): number {
  return Math.round((from ?? 0) + Math.max(0, (outer ?? inner) - inner) / 2);
}

/**
 * Leaves what is asked in the world of our scripts of a tab, and runs the script for forms of people there: in one frame,
 * or in all that the browser lets us into.
 */
async function askForm(
  browser: Browser,
  tab: number,
  frame: number | null,
  asked: FormAsked,
): Promise<{ frameId: number; result?: unknown }[]> {
  const target = frame === null ? { tabId: tab, allFrames: true } : { tabId: tab, frameIds: [frame] };
  const leave = (left: FormAsked) => {
    // Runs in the page, in the world of our scripts.
    (globalThis as { klassrukAsked?: FormAsked }).klassrukAsked = left;
  };
  await browser.scripting.executeScript({ target, func: leave, args: [asked] });
  return browser.scripting.executeScript({ target, files: ['/people-form.js'] });
}

/** The same for the card of a person, in the page itself: see `askForm`. */
async function askCard(browser: Browser, tab: number, asked: CardAsked): Promise<{ result?: unknown }[]> {
  const target = { tabId: tab };
  const leave = (left: CardAsked) => {
    // Runs in the page, in the world of our scripts.
    (globalThis as { klassrukCardAsked?: CardAsked }).klassrukCardAsked = left;
  };
  await browser.scripting.executeScript({ target, func: leave, args: [asked] });
  return browser.scripting.executeScript({ target, files: ['/card-form.js'] });
}

/** What the background does with tabs, windows and the pages in them, as tools of the service. */
export const tabTools = (
  browser: Browser,
): Pick<
  ServiceTools,
  'askForm' | 'askCard' | 'showTab' | 'sendToTab' | 'openPanel' | 'openWindow' | 'closeTab'
> => ({
  askForm: (tab, frame, asked) => askForm(browser, tab, frame, asked),
  askCard: (tab, asked) => askCard(browser, tab, asked),
  showTab: (tab) => showTab(browser, tab),
  sendToTab: (tab, request) => browser.tabs.sendMessage(tab, request, { frameId: 0 }),
  openPanel: (tab, nonce) => openPanel(browser, tab, nonce),
  openWindow: (path) => openWindow(browser, path),
  closeTab: (tab) => browser.tabs.remove(tab),
});
