import { render } from 'preact';
import { watchVault } from '../../components/vault/vault-session.ts';
import { watchWaiting } from '../../components/workspace/waiting.ts';
import { WorkspaceView } from '../../components/workspace/workspace-view.tsx';
import '../../components/ui/theme.css';

watchVault();
watchWaiting();
render(<WorkspaceView />, document.querySelector('#app') as HTMLElement);
