import browser, { type Runtime } from 'webextension-polyfill';
import { parsePage } from '../../utils/dnevnik/parse-page.ts';
import { isParseRequest } from '../../utils/service/parsing.ts';

// A service worker has no DOM: this page reads HTML for it and keeps nothing.
const answer = (
  message: unknown,
  sender: Runtime.MessageSender,
  sendResponse: (response: unknown) => void,
): true | undefined => {
  if (sender.id !== browser.runtime.id || sender.tab || !isParseRequest(message)) return undefined;
  sendResponse(parsePage(message.html, message.address));
  return true;
};
browser.runtime.onMessage.addListener(answer as Runtime.OnMessageListenerCallback);
