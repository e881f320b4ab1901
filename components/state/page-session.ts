import browser from 'webextension-polyfill';
import { REVISION } from '../../utils/messages/revision.ts';
import { noteAction } from '../../utils/vault/idle.ts';

/** The session area as top-level pages use it. In Firefox a framed page, such as the panel, has none. */

/** Calls back whenever anything of the store or of a run has changed. */
export function onChange(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && REVISION in changes) callback();
  });
}

/** Notes an action of the teacher. */
export const noteInSession = (time: Date): Promise<void> => noteAction(browser.storage.session, time);
