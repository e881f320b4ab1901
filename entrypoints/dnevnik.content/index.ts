import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { runInPage } from '../../components/in-page/run-in-page.ts';
import { installTestPace } from '../../utils/base/clock/pace.ts';
import { matchPatterns } from '../../utils/dnevnik/addresses.ts';
import type { PanelOpened, TabRequest } from '../../utils/messages/tab-request.ts';

export default defineContentScript({
  matches: matchPatterns,
  runAt: 'document_idle',
  // WXT would reveal the extension's id to the page, which could then also stop the script.
  noScriptStartedPostMessage: true,
  main(context) {
    if (import.meta.env.MODE === 'test') void installTestPace(browser.storage.local);
    void runInPage(document, new URL(location.href), {
      send: async (type, fields?: object) => browser.runtime.sendMessage({ ...fields, type }),
      onRequest: (answer) =>
        browser.runtime.onMessage.addListener((request: TabRequest | PanelOpened, sender, sendResponse) => {
          if (sender.id !== browser.runtime.id) return;
          sendResponse(answer(request) ?? null);
        }),
      panelAddress: (nonce) =>
        `${(browser.runtime as unknown as { getURL(path: string): string }).getURL('/panel.html')}#${nonce}`,
      whenIdle: (work) => void requestIdleCallback(work),
      // In both browsers, since manifest 3, a request of the page: its origin, its cookies.
      fetch: (address, init) => fetch(address, init),
      signal: context.signal,
    });
  },
});
