import { render } from 'preact';
import { watchVault } from '../../components/vault/vault-session.ts';
import { PopupView } from '../../components/workspace/popup-view.tsx';
import { watchWaiting } from '../../components/workspace/waiting.ts';
import '../../components/ui/theme.css';

watchVault();
watchWaiting();
render(<PopupView />, document.querySelector('#app') as HTMLElement);
