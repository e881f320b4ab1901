import { showPage } from '../../components/ui/show-page.tsx';
// The shared look comes first: the sheet of a folder may refine it.

import { effect } from '@preact/signals';
import browser from 'webextension-polyfill';
import {
  job,
  keepDrawing,
  loadContact,
  loadJob,
  loadSettings,
  tryOut,
} from '../../components/pages/print/print-model.ts';
import { PrintView } from '../../components/pages/print/print-view.tsx';
import { watchActions } from '../../components/state/actions.ts';
import { vault, watchVault } from '../../components/state/vault-session.ts';
import { installTestClock } from '../../utils/base/clock/now.ts';

const asked = location.hash.slice(1);
tryOut.value = asked === 'try-out';
await installTestClock(browser.storage.local);
watchActions();
watchVault();
await loadSettings();
keepDrawing();
effect(() => {
  if (tryOut.value) return;
  if (vault.value === 'unlocked' && !job.peek()) void loadContact().then(() => loadJob(asked));
  // A closed vault takes everything off the screen.
  if (vault.value === 'locked') job.value = null;
});
showPage(<PrintView />);
