import type { Browser } from 'webextension-polyfill';
import type { Service } from './context.ts';
import { forgetProposal } from './credentials/proposals.ts';
import { dropLoadsOfTab } from './reading/page-table-taking.ts';
import { forgetPanels } from './reading/panel-documents.ts';
import { forgetTab } from './reading/seen-pages.ts';
import { noteUpdate } from './updating.ts';
import { wakeUp } from './waking.ts';

/** Follows what happens in the browser: tabs that close or load, alarms, a newer version; `ready` comes before all. */
export function watchBrowser(service: Service, browser: Browser, ready: Promise<unknown>): void {
  browser.tabs.onRemoved.addListener((tab) => {
    void dropLoadsOfTab(service, tab);
    void forgetPanels(service, tab);
    void forgetProposal(service, tab);
    void forgetTab(service, tab).then(() => wakeUp(service, browser));
  });
  browser.tabs.onUpdated.addListener((tab, change) => {
    if (change.status === 'loading') void wakeUp(service, browser, tab);
  });
  browser.runtime.onUpdateAvailable.addListener(() => {
    void noteUpdate(service).then(() => wakeUp(service, browser));
  });
  browser.alarms.onAlarm.addListener(() => void ready.then(() => wakeUp(service, browser)));
  browser.runtime.onStartup.addListener(() => void ready.then(() => wakeUp(service, browser)));
  void ready.then(() => wakeUp(service, browser));
}
