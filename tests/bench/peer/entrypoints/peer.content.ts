import { h, render } from 'preact';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { defineContentScript } from 'wxt/utils/define-content-script';

/** The minimal WXT content script with Preact in a shadow root: the peer of Klassruk's. */
export default defineContentScript({
  matches: ['https://schools.dnevnik.ru/*'],
  async main(context) {
    const ui = await createShadowRootUi(context, {
      name: 'bench-peer',
      position: 'inline',
      anchor: 'body',
      append: 'first',
      onMount: (container) => render(h('p', null, 'Открыть'), container),
    });
    ui.mount();
  },
});
