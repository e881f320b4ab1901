import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { createService } from '../utils/background/context.ts';
import { describePage } from '../utils/background/page-structures.ts';
import { createPageParser } from '../utils/background/reading/page-parser.ts';
import { noteWait } from '../utils/background/reading/site-wait.ts';
import { route } from '../utils/background/router.ts';
import { rememberTab, tabTools, tellTabs } from '../utils/background/tabs.ts';
import { watchUnexpected } from '../utils/background/unexpected.ts';
import { changesSomething, wakeUp } from '../utils/background/waking.ts';
import { watchBrowser } from '../utils/background/watching.ts';
import { installTestClock, now } from '../utils/base/clock/now.ts';
import { installTestPace, pauseMs, pausesMs } from '../utils/base/clock/pace.ts';
import { spaced } from '../utils/base/clock/spaced.ts';
import { API_POLITENESS } from '../utils/dnevnik/api/api-client.ts';
import { createPoliteFetcher, type SiteWait, sleep } from '../utils/dnevnik/fetching/polite-fetch.ts';
import { standingPage } from '../utils/dnevnik/standing-page.ts';
import { documentOf, senderPart } from '../utils/messages/senders.ts';

export default defineBackground(() => {
  const tools = {
    fetch: (address: string, init: RequestInit) => fetch(address, init),
    sleep: (ms: number, signal: AbortSignal) => sleep(pauseMs(ms), signal),
    now: pausesMs,
    onWait: (wait: SiteWait) => void noteWait(service, wait),
  };
  const service = createService({
    session: browser.storage.session,
    local: browser.storage.local,
    now,
    fetchPage: createPoliteFetcher(tools),
    fetchApi: createPoliteFetcher(tools, API_POLITENESS),
    ...createPageParser(browser),
    takePage: async (tab) =>
      (await browser.scripting.executeScript({ target: { tabId: tab }, func: standingPage }))[0]?.result,
    describePage: (tab) => describePage(browser, tab),
    ...tabTools(browser),
    tellTabs: spaced(() => void tellTabs(browser)),
    openPage: async (path) => {
      await browser.tabs.create({ url: browser.runtime.getURL(path) });
    },
  });
  const origin = new URL(browser.runtime.getURL('/')).origin;
  watchUnexpected(service, self);
  const clockReady = Promise.all([
    installTestClock(browser.storage.local),
    installTestPace(browser.storage.local),
  ]);

  const wakeSoon = spaced(() => void wakeUp(service, browser));
  const answer = (
    message: unknown,
    sender: Runtime.MessageSender,
    sendResponse: (response: unknown) => void,
  ): true | undefined => {
    const part = senderPart(sender, browser.runtime.id, origin);
    if (part === 'offscreen') return undefined;
    const tab = sender.tab?.id ?? null;
    if ((part === 'content' || part === 'panel') && tab !== null) void rememberTab(browser, tab);
    void clockReady
      .then(() => route(service, part, tab, message, documentOf(sender)))
      .then((reply) => {
        try {
          sendResponse(reply);
        } catch {
          // Who asked is gone, such as a popup that was closed: it was done all the same.
        }
        if (changesSomething(message)) void wakeUp(service, browser);
        else if (part === 'page') wakeSoon();
      });
    return true;
  };
  browser.runtime.onMessage.addListener(answer as Runtime.OnMessageListenerCallback);
  watchBrowser(service, browser, clockReady);
});
