import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { rememberTab, tellTabs } from '../../../utils/background/tabs.ts';
import type { TabRequest } from '../../../utils/messages/tab-request.ts';

const NOTICE: TabRequest = { type: 'page/refresh' };

/** A browser with these tabs open; `received` lists tab, message and frame options. */
function browserWith(...open: number[]) {
  const items: Record<string, unknown> = {};
  const received: unknown[][] = [];
  const browser = {
    storage: {
      session: {
        get: async (key: string) => ({ [key]: items[key] }),
        set: async (added: object) => void Object.assign(items, added),
      },
    },
    tabs: {
      async sendMessage(...message: [number, ...unknown[]]) {
        if (!open.includes(message[0])) throw new Error('Receiving end does not exist.');
        received.push(message);
      },
    },
  };
  return { browser: browser as unknown as Browser, received, open };
}

it('tells all frames of a tab: the panel is one of them', async () => {
  const { browser, received } = browserWith(7);
  await rememberTab(browser, 7);
  await tellTabs(browser, NOTICE);
  expect(received).toEqual([[7, NOTICE]]);
});

it('keeps both of two tabs that speak at once', async () => {
  const { browser, received } = browserWith(7, 8);
  await Promise.all([rememberTab(browser, 7), rememberTab(browser, 8), rememberTab(browser, 7)]);
  await tellTabs(browser, NOTICE);
  expect(received.map(([tab]) => tab)).toEqual([7, 8]);
});

it('forgets a tab that is gone until it speaks again', async () => {
  const { browser, received, open } = browserWith(7);
  await rememberTab(browser, 7);
  await rememberTab(browser, 8);
  await tellTabs(browser, NOTICE);
  open.push(8);
  await tellTabs(browser, NOTICE);
  expect(received.map(([tab]) => tab)).toEqual([7, 7]);
  await rememberTab(browser, 8);
  await tellTabs(browser, NOTICE);
  expect(received.map(([tab]) => tab)).toEqual([7, 7, 7, 8]);
});
