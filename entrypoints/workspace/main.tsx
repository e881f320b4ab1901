import { showViews } from '../../components/ui/show-views.tsx';
// The shared look comes first: the sheet of a folder may refine it.

import { effect } from '@preact/signals';
import browser from 'webextension-polyfill';
import { PrintLine } from '../../components/pages/workspace/print-line.tsx';
import { followSearchKey } from '../../components/pages/workspace/search-dialog.tsx';
import { WorkspaceView } from '../../components/pages/workspace/workspace-view.tsx';
import { watchActions } from '../../components/state/actions.ts';
import { loadBook, reloadBook } from '../../components/state/class-book.ts';
import { followChanges, noteInSession } from '../../components/state/page-session.ts';
import { recallPlaces } from '../../components/state/person-places.ts';
import { followAddress, route } from '../../components/state/route.ts';
import { watchSiteClock } from '../../components/state/site-clock.ts';
import { watchJournal } from '../../components/state/stored-journal.ts';
import { watchUnexpected } from '../../components/state/unexpected.ts';
import { vault, watchVault } from '../../components/state/vault-session.ts';
import { watchWaiting } from '../../components/state/waiting.ts';
import { watchAccount } from '../../components/vault/account.ts';
import { watchBackupFolder } from '../../components/vault/backup-folder.ts';
import { watchBackups } from '../../components/vault/backups.ts';
import { watchDamage } from '../../components/vault/damage.ts';
import { watchVaultTasks } from '../../components/vault/vault-tasks.ts';
import { installTestClock } from '../../utils/base/clock/now.ts';

watchUnexpected('workspace');
await installTestClock(browser.storage.local);
watchActions(noteInSession);
watchVault(window, { atOnce: true });
watchDamage();
watchSiteClock();
watchAccount();
watchBackups();
watchBackupFolder();
watchVaultTasks();
watchWaiting();
watchJournal();
await recallPlaces();
followAddress(window);
followSearchKey(window);
followChanges(() => vault.peek() === 'unlocked' && void reloadBook());
effect(() => {
  if (vault.value === 'unlocked' && route.value) void loadBook();
});
showViews(
  <>
    <PrintLine />
    <WorkspaceView />
  </>,
);
