import { credentials } from '../../../utils/duties/credentials/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { lazyView } from '../../ui/lazy-view.tsx';

export const credentialsSection: DutySection = {
  duty: credentials,
  view: lazyView(async () => (await import('./credentials-register-view.tsx')).CredentialsRegisterView),
  group: 'records',
};
