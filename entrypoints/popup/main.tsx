import { showPage } from '../../components/ui/show-page.tsx';
// The shared look comes first: the sheet of a folder may refine it.

import browser from 'webextension-polyfill';
import { watchTasks } from '../../components/pages/popup/popup-model.ts';
import { PopupView } from '../../components/pages/popup/popup-view.tsx';
import { watchActions } from '../../components/state/actions.ts';
import { noteInSession } from '../../components/state/page-session.ts';
import { watchUnexpected } from '../../components/state/unexpected.ts';
import { watchVault } from '../../components/state/vault-session.ts';
import { installTestClock } from '../../utils/base/clock/now.ts';

watchUnexpected('popup');
await installTestClock(browser.storage.local);
watchActions(noteInSession);
watchVault(window);
watchTasks();
showPage(<PopupView />);
