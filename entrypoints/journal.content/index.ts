import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { overlayInPage } from '../../components/in-page/overlay-in-page.ts';
import { journalPatterns } from '../../utils/dnevnik/journal-patterns.ts';

export default defineContentScript({
  matches: journalPatterns,
  runAt: 'document_idle',
  // WXT would reveal the extension's id to the page, which could then also stop the script.
  noScriptStartedPostMessage: true,
  main(context) {
    void overlayInPage(document, new URL(location.href), {
      send: async (type, fields?: object) => browser.runtime.sendMessage({ ...fields, type }),
      signal: context.signal,
    });
  },
});
