import type { Browser } from 'webextension-polyfill';
import type { Service } from './context.ts';
import { forgetProposal } from './credentials/proposals.ts';
import { dropLoadsOfTab } from './reading/page-table-taking.ts';
import { forgetPanels } from './reading/panel-documents.ts';
import { forgetTab } from './reading/seen-pages.ts';
import { followNotice } from './toolbar.ts';
import { noteUpdate } from './updating.ts';
import { wakeUp } from './waking.ts';

/**
 * Follows what happens in the browser: tabs that close or load, alarms, a newer version. Nothing of it is acted on
 * before `ready`: an event may be what has just started the background.
 */
export function watchBrowser(service: Service, browser: Browser, ready: Promise<unknown>): void {
  const wake = (onlyTab?: number) => ready.then(() => wakeUp(service, browser, onlyTab));
  browser.tabs.onRemoved.addListener((tab) => {
    void ready
      .then(() => {
        void dropLoadsOfTab(service, tab);
        void forgetPanels(service, tab);
        void forgetProposal(service, tab);
        return forgetTab(service, tab);
      })
      .then(() => wakeUp(service, browser));
  });
  browser.tabs.onUpdated.addListener((tab, change) => {
    if (change.status === 'loading') void wake(tab);
  });
  browser.runtime.onUpdateAvailable.addListener(() => {
    void ready.then(() => noteUpdate(service)).then(() => wakeUp(service, browser));
  });
  followNotice(browser);
  browser.alarms.onAlarm.addListener(() => void wake());
  browser.runtime.onStartup.addListener(() => void wake());
  void wake();
}
