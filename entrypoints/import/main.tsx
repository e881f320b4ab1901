import { effect } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { watchClasses } from '../../components/pages/import/class-choice.tsx';
import { forget, ground, loadContext } from '../../components/pages/import/import-model.ts';
import { ImportView } from '../../components/pages/import/import-view.tsx';
import { watchPageSource } from '../../components/pages/import/page-source-model.ts';
import { watchActions } from '../../components/state/actions.ts';
import { noteInSession } from '../../components/state/page-session.ts';
import { vault, watchVault } from '../../components/state/vault-session.ts';
import { installTestClock } from '../../utils/base/clock/now.ts';
import '../../components/ui/theme.css';

await installTestClock(browser.storage.local);
watchActions(noteInSession);
watchVault();
effect(() => {
  if (vault.value === 'unlocked' && !ground.peek()) void loadContext();
  if (vault.value === 'locked') forget();
});
watchPageSource();
watchClasses();
render(<ImportView />, document.querySelector('#app') as HTMLElement);
