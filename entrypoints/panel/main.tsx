import { showPage } from '../../components/ui/show-page.tsx';
// The shared look comes first: the sheet of a folder may refine it.

import browser from 'webextension-polyfill';
import { refresh, showState, state, watchHistory } from '../../components/pages/panel/panel-model.ts';
import { restoreTab } from '../../components/pages/panel/panel-tab.ts';
import { PanelView } from '../../components/pages/panel/panel-view.tsx';
import { watchActions } from '../../components/state/actions.ts';
import { act, ask } from '../../components/state/background.ts';
import { onNotice } from '../../components/state/panel-notices.ts';
import { watchUnexpected } from '../../components/state/unexpected.ts';
import { installTestClock } from '../../utils/base/clock/now.ts';

const early = globalThis.klassrukHello;

watchUnexpected('panel');
await installTestClock(browser.storage.local);
watchActions(() => ask('panel/acted'));
// Only a frame that our content script has just opened is served; one that the page makes is not.
// One that was made ahead waits here until it is opened; meanwhile another panel may have chosen the tab.
const [answer] = await Promise.all([early?.answer, Promise.resolve(early?.opened).then(restoreTab)]);
const hello = answer ?? (await ask('panel/hello', { nonce: early?.nonce ?? '' }));
if (!hello.ok) showPage(hello.note);
else if (hello.value) {
  onNotice(() => void refresh());
  watchHistory(window);
  showState(hello.value);
  if (early?.isStale) void refresh();
  showPage(<PanelView />);
  const current = state.value;
  if (current?.classGroup && !current.onePerson && !current.readAt) await act('class/read-first');
} else {
  showPage('Откройте панель кнопкой «Открыть панель» на странице.');
}
