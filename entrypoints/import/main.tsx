import { showPage } from '../../components/ui/show-page.tsx';
// The shared look comes first: the sheet of a folder may refine it.

import browser from 'webextension-polyfill';
import { watchClasses } from '../../components/pages/import/class-choice.tsx';
import { watchContext } from '../../components/pages/import/import-model.ts';
import { ImportView } from '../../components/pages/import/import-view.tsx';
import { watchPageSource } from '../../components/pages/import/page-source-model.ts';
import { watchActions } from '../../components/state/actions.ts';
import { noteInSession } from '../../components/state/page-session.ts';
import { watchUnexpected } from '../../components/state/unexpected.ts';
import { watchVault } from '../../components/state/vault-session.ts';
import { installTestClock } from '../../utils/base/clock/now.ts';

watchUnexpected('import');
await installTestClock(browser.storage.local);
watchActions(noteInSession);
watchVault(window);
watchContext();
watchPageSource();
watchClasses();
showPage(<ImportView />);
