import { showPage } from '../../components/ui/show-page.tsx';
// The shared look comes first: the sheet of a folder may refine it.

import browser from 'webextension-polyfill';
import { StructureView } from '../../components/pages/structure/structure-view.tsx';
import { watchActions } from '../../components/state/actions.ts';
import { noteInSession } from '../../components/state/page-session.ts';
import { watchUnexpected } from '../../components/state/unexpected.ts';
import { watchVault } from '../../components/state/vault-session.ts';
import { installTestClock } from '../../utils/base/clock/now.ts';

watchUnexpected('structure');
await installTestClock(browser.storage.local);
watchActions(noteInSession);
watchVault(window);
showPage(<StructureView tab={Number(location.hash.slice(1))} />);
