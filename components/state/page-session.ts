import browser from 'webextension-polyfill';
import { spaced } from '../../utils/base/clock/spaced.ts';
import { REVISION } from '../../utils/messages/revision.ts';
import { noteAction } from '../../utils/vault/idle.ts';
import { act } from './background.ts';

/** The session area as top-level pages use it. In Firefox a framed page, such as the panel, has none. */

/** Calls back whenever anything of the store or of a run has changed. */
export function onChange(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && REVISION in changes) callback();
  });
}

/** The same for what reads a lot to show it: changes that follow each other fast are shown together. */
export function followChanges(callback: () => void): void {
  const soon = spaced(callback);
  onChange(() => soon());
}

/** Notes an action of the teacher; one that comes after the time is over finds the vault locked. */
export async function noteInSession(time: Date): Promise<void> {
  const ended = await noteAction(browser.storage.session, browser.storage.local, time);
  if (ended) await act('vault/lock', { ended: ended.opening });
}
