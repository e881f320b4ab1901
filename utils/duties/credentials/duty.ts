import { duty } from '../../register/duty.ts';
import { credentialCells } from './credential-cells.ts';
import { credentialKinds } from './credential-entries.ts';
import { credentialsRequests } from './credentials-requests.ts';
import { owedCredentials } from './owed-credentials.ts';
import { slipContactDocument } from './slip-contact-document.ts';

/** S1, S13: access credentials reach each student and representative, and nobody else. */
export const credentials = duty({
  id: 'credentials',
  title: 'Реквизиты доступа',
  columnTitle: 'Реквизиты',
  kinds: credentialKinds,
  cells: credentialCells,
  owes: owedCredentials,
  requests: credentialsRequests,
  settings: { 'slip-contact': slipContactDocument },
});
