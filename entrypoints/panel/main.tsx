import { render } from 'preact';
import browser from 'webextension-polyfill';
import { refresh } from '../../components/pages/panel/panel-model.ts';
import { PanelView } from '../../components/pages/panel/panel-view.tsx';
import { watchActions } from '../../components/state/actions.ts';
import { act, ask, onChange } from '../../components/state/background.ts';
import '../../components/ui/theme.css';
import '../../components/ui/states.css';
import '../../components/pages/panel/class-card.css';
import { state } from '../../components/pages/panel/panel-model.ts';
import { installTestClock } from '../../utils/base/clock/now.ts';

const app = document.querySelector('#app') as HTMLElement;
const nonce = location.hash.slice(1);
history.replaceState(null, '', location.pathname);

await installTestClock(browser.storage.local);
watchActions();
// Only a frame just opened by our content script is served; one made by the page is not.
const hello = await ask<boolean>({ type: 'panel/hello', nonce });
if (hello.ok && hello.value) {
  onChange(() => void refresh());
  await refresh();
  render(<PanelView />, app);
  const current = state.value;
  if (current && current.vault !== 'locked' && !current.onePerson && !current.readAt)
    await act({ type: 'class/read' });
} else {
  app.textContent = 'Откройте панель кнопкой «Открыть панель» на странице.';
}
