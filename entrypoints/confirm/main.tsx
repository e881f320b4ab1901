import { showPage } from '../../components/ui/show-page.tsx';
// The shared look comes first: the sheet of a folder may refine it.

import browser from 'webextension-polyfill';
import { watchFront, watchProposal } from '../../components/pages/confirm/confirm-model.ts';
import { ConfirmView } from '../../components/pages/confirm/confirm-view.tsx';
import { watchActions } from '../../components/state/actions.ts';
import { noteInSession } from '../../components/state/page-session.ts';
import { watchUnexpected } from '../../components/state/unexpected.ts';
import { watchVault } from '../../components/state/vault-session.ts';
import { installTestClock } from '../../utils/base/clock/now.ts';

watchUnexpected('confirm');
await installTestClock(browser.storage.local);
watchActions(noteInSession);
watchVault(window);
const id = location.hash.slice(1);
watchProposal(id);
watchFront();
showPage(<ConfirmView id={id} />);
