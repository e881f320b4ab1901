import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Answer, AnswerTo, RequestOf } from '../utils/messages/requests.ts';
import type { PanelOpened, TabRequest } from '../utils/messages/tab-request.ts';

/** What a panel asked before its own code was there. */
interface Hello {
  nonce: string;
  /** Resolves once the panel is opened: one that was made ahead waits for that, and asks nothing before. */
  opened: Promise<void>;
  /** undefined: nobody answered. */
  answer: Promise<Answer<AnswerTo<'panel/hello'>> | undefined>;
  /** Something has been heard since it asked: the answer may be out of date. */
  isStale: boolean;
}

declare global {
  var klassrukHello: Hello | undefined;
}

/**
 * The first script of the panel: asks to be served, so that the background reads what is to be shown while the panel's
 * modules load. A panel that was made ahead (`#NONCE/ahead`) asks when it is opened.
 */
export default defineUnlistedScript(() => {
  const [nonce = '', ahead] = location.hash.slice(1).split('/');
  history.replaceState(null, '', location.pathname);
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  if (ahead === undefined) open();
  const hello: Hello = { nonce, opened, answer: opened.then(ask), isStale: false };
  browser.runtime.onMessage.addListener((notice: PanelOpened | TabRequest) => {
    if (notice.type === 'panel/open') {
      if (notice.nonce === nonce) open();
    } else hello.isStale = true;
  });
  globalThis.klassrukHello = hello;

  function ask(): Hello['answer'] {
    hello.isStale = false;
    const message: RequestOf<'panel/hello'> = { type: 'panel/hello', nonce };
    // The background was killed or updated meanwhile: the panel itself asks again, and tells.
    return browser.runtime.sendMessage(message).catch(() => undefined);
  }
});
