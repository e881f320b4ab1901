import { effect } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { closeBook, loadBook } from '../../components/class-book/class-book.ts';
import { watchActions } from '../../components/ui/actions.ts';
import { onChange } from '../../components/ui/background.ts';
import { watchDamage } from '../../components/vault/damage.ts';
import { vault, watchVault } from '../../components/vault/vault-session.ts';
import { followAddress, route } from '../../components/workspace/route.ts';
import { watchWaiting } from '../../components/workspace/waiting.ts';
import { WorkspaceView } from '../../components/workspace/workspace-view.tsx';
import { installTestClock } from '../../utils/clock/now.ts';
import '../../components/ui/theme.css';
import '../../components/ui/states.css';
import '../../components/workspace/workspace.css';

await installTestClock(browser.storage.local);
watchActions();
watchVault();
watchDamage();
watchWaiting();
followAddress(window);
onChange(() => vault.peek() === 'unlocked' && void loadBook());
effect(() => {
  if (vault.value !== 'unlocked') closeBook();
  else if (route.value) void loadBook();
});
render(<WorkspaceView />, document.querySelector('#app') as HTMLElement);
