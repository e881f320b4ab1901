import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';

export type PanelTab = 'today' | 'credentials' | 'card' | 'duties';
const TABS: readonly PanelTab[] = ['today', 'credentials', 'card', 'duties'];

/** In `storage.local`, unsealed: it says nothing of anybody. */
const LAST = 'panelTab';

/** The tab that is open. */
export const tab = signal<PanelTab>('credentials');

/** Opens the tab that the teacher used last, in whichever class; at first that of the credentials. */
export async function restoreTab(): Promise<void> {
  const stored = (await browser.storage.local.get(LAST))[LAST];
  tab.value = TABS.find((each) => each === stored) ?? 'credentials';
}

/** Opens a tab and remembers it for the next panel. */
export function openTab(next: PanelTab): void {
  tab.value = next;
  void browser.storage.local.set({ [LAST]: next });
}
