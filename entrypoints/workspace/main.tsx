import { render } from 'preact';
import browser from 'webextension-polyfill';
import { watchActions } from '../../components/ui/actions.ts';
import { watchDamage } from '../../components/vault/damage.ts';
import { watchVault } from '../../components/vault/vault-session.ts';
import { watchWaiting } from '../../components/workspace/waiting.ts';
import { WorkspaceView } from '../../components/workspace/workspace-view.tsx';
import { installTestClock } from '../../utils/clock/now.ts';
import '../../components/ui/theme.css';

await installTestClock(browser.storage.local);
watchActions();
watchVault();
watchDamage();
watchWaiting();
render(<WorkspaceView />, document.querySelector('#app') as HTMLElement);
