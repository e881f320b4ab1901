import { showPage } from '../../components/ui/show-page.tsx';
// The shared look comes first: the sheet of a folder may refine it.

import { effect } from '@preact/signals';
import browser from 'webextension-polyfill';
import {
  job,
  loadContact,
  loadJob,
  loadSettings,
  tryOut,
  watchStore,
} from '../../components/pages/print/print-model.ts';
import { keepDrawing, prepareFaces } from '../../components/pages/print/print-papers.ts';
import { PrintView } from '../../components/pages/print/print-view.tsx';
import { watchActions } from '../../components/state/actions.ts';
import { noteInSession } from '../../components/state/page-session.ts';
import { watchUnexpected } from '../../components/state/unexpected.ts';
import { vault, watchVault } from '../../components/state/vault-session.ts';
import { installTestClock } from '../../utils/base/clock/now.ts';

const asked = location.hash.slice(1);
tryOut.value = asked === 'try-out';
watchUnexpected('print');
prepareFaces();
await installTestClock(browser.storage.local);
watchActions(noteInSession);
watchVault(window);
await loadSettings();
keepDrawing();
watchStore(asked);
effect(() => {
  if (vault.value !== 'unlocked') return;
  if (tryOut.value) void loadContact();
  else if (!job.peek()) void loadJob(asked);
});
showPage(<PrintView />);
