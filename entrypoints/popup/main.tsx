import { render } from 'preact';
import browser from 'webextension-polyfill';
import { watchReminders } from '../../components/class-data/reminders/reminders.ts';
import { watchFrontTab } from '../../components/import/page-table-entry.tsx';
import { watchActions } from '../../components/ui/actions.ts';
import { watchVault } from '../../components/vault/vault-session.ts';
import { PopupView } from '../../components/workspace/popup-view.tsx';
import { watchWaiting } from '../../components/workspace/waiting.ts';
import { installTestClock } from '../../utils/base/clock/now.ts';
import '../../components/ui/theme.css';
import '../../components/ui/states.css';

await installTestClock(browser.storage.local);
watchActions();
watchVault();
watchWaiting();
watchReminders();
void watchFrontTab();
render(<PopupView />, document.querySelector('#app') as HTMLElement);
