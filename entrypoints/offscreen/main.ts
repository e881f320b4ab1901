import browser, { type Runtime } from 'webextension-polyfill';
import { readPage } from '../../utils/dnevnik/read-page.ts';
import { isParseRequest } from '../../utils/service/parsing.ts';

// A service worker has no DOM: this page reads HTML for it and keeps nothing.
const answer = (
  message: unknown,
  sender: Runtime.MessageSender,
  sendResponse: (response: unknown) => void,
): true | undefined => {
  if (sender.id !== browser.runtime.id || sender.tab || !isParseRequest(message)) return undefined;
  const document = new DOMParser().parseFromString(message.html, 'text/html');
  sendResponse(readPage(document, new URL(message.address)));
  return true;
};
browser.runtime.onMessage.addListener(answer as Runtime.OnMessageListenerCallback);
