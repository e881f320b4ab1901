import { credentials } from '../../../utils/duties/credentials/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { CredentialsRegisterView } from './credentials-register-view.tsx';

export const credentialsSection: DutySection = {
  duty: credentials,
  view: CredentialsRegisterView,
  group: 'registers',
};
