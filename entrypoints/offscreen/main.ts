import browser, { type Runtime } from 'webextension-polyfill';
import { parsePageTables } from '../../utils/background/reading/parse-page-tables.ts';
import { parsePage } from '../../utils/dnevnik/parse-page.ts';
import { isParseRequest, isTablesRequest } from '../../utils/messages/parsing.ts';

// A service worker has no DOM: this page parses HTML for it and stores nothing.
const answer = (
  message: unknown,
  sender: Runtime.MessageSender,
  sendResponse: (response: unknown) => void,
): true | undefined => {
  if (sender.id !== browser.runtime.id || sender.tab) return undefined;
  if (isParseRequest(message)) sendResponse(parsePage(message.html, message.address));
  else if (isTablesRequest(message)) {
    // On failure, answer null: the caller reports it.
    void parsePageTables(message.html, message.address).then(sendResponse, () => sendResponse(null));
  } else return undefined;
  return true;
};
browser.runtime.onMessage.addListener(answer as Runtime.OnMessageListenerCallback);
