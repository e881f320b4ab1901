import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Answer, AnswerTo, RequestOf } from '../utils/messages/requests.ts';

/** What a panel asked before its own code was there. */
interface Hello {
  nonce: string;
  /** undefined: nobody answered. */
  answer: Promise<Answer<AnswerTo<'panel/hello'>> | undefined>;
  /** Something has been heard since: the answer may be out of date. */
  isStale: boolean;
}

declare global {
  var klassrukHello: Hello | undefined;
}

/**
 * The first script of the panel: asks to be served, so that the background reads what is to be shown while the panel's
 * modules load.
 */
export default defineUnlistedScript(() => {
  const nonce = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  const message: RequestOf<'panel/hello'> = { type: 'panel/hello', nonce };
  const hello: Hello = {
    nonce,
    // The background was killed or updated meanwhile: the panel itself asks again, and tells.
    answer: browser.runtime.sendMessage(message).catch(() => undefined),
    isStale: false,
  };
  browser.runtime.onMessage.addListener(() => {
    hello.isStale = true;
  });
  globalThis.klassrukHello = hello;
});
