import { showPage } from '../../components/ui/show-page.tsx';
// The shared look comes first: the sheet of a folder may refine it.

import { effect } from '@preact/signals';
import browser from 'webextension-polyfill';
import { watchClasses } from '../../components/pages/import/class-choice.tsx';
import { forget, ground, loadContext } from '../../components/pages/import/import-model.ts';
import { ImportView } from '../../components/pages/import/import-view.tsx';
import { watchPageSource } from '../../components/pages/import/page-source-model.ts';
import { watchActions } from '../../components/state/actions.ts';
import { vault, watchVault } from '../../components/state/vault-session.ts';
import { installTestClock } from '../../utils/base/clock/now.ts';

await installTestClock(browser.storage.local);
watchActions();
watchVault();
effect(() => {
  if (vault.value === 'unlocked' && !ground.peek()) void loadContext();
  if (vault.value === 'locked') forget();
});
watchPageSource();
watchClasses();
showPage(<ImportView />);
