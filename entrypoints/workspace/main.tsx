import { render } from 'preact';
import { WorkspaceView } from '../../components/workspace/workspace-view.tsx';
import { watchWaiting } from '../../components/workspace/waiting.ts';
import { watchVault } from '../../components/vault/vault-session.ts';
import '../../components/ui/theme.css';

watchVault();
watchWaiting();
render(<WorkspaceView />, document.querySelector('#app') as HTMLElement);
