import { showPage } from '../../components/ui/show-page.tsx';
// The shared look comes first: the sheet of a folder may refine it.

import browser from 'webextension-polyfill';
import { refresh, state, watchHistory } from '../../components/pages/panel/panel-model.ts';
import { restoreTab } from '../../components/pages/panel/panel-tab.ts';
import { PanelView } from '../../components/pages/panel/panel-view.tsx';
import { watchActions } from '../../components/state/actions.ts';
import { act, ask } from '../../components/state/background.ts';
import { onNotice } from '../../components/state/panel-notices.ts';
import { watchUnexpected } from '../../components/state/unexpected.ts';
import { installTestClock } from '../../utils/base/clock/now.ts';

const nonce = location.hash.slice(1);
history.replaceState(null, '', location.pathname);

watchUnexpected('panel');
await installTestClock(browser.storage.local);
watchActions(() => ask('panel/acted'));
// Only a frame that our content script has just opened is served; one that the page makes is not.
const [hello] = await Promise.all([ask('panel/hello', { nonce }), restoreTab()]);
if (hello.ok && hello.value) {
  onNotice(() => void refresh());
  watchHistory(window);
  await refresh();
  showPage(<PanelView />);
  const current = state.value;
  if (current?.classGroup && !current.onePerson && !current.readAt) await act('class/read-first');
} else {
  showPage('Откройте панель кнопкой «Открыть панель» на странице.');
}
