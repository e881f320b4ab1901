import browser, { type Runtime } from 'webextension-polyfill';

/**
 * Calls back whenever the background says that something has changed. All frames of a tab are told, since in Firefox
 * a framed page has no session area to watch. What content scripts say comes by here too; the background has no tab.
 */
export function onNotice(callback: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || sender.tab) return;
    if ((message as { type?: unknown } | null)?.type === 'page/refresh') callback();
  });
}
