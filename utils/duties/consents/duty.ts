import { duty } from '../../register/duty.ts';
import { consentCells } from './consent-cells.ts';
import { consentKinds } from './consent-entries.ts';
import { consentTextsDocument } from './consent-texts-document.ts';
import { owedConsents } from './owed-consents.ts';

/** S7: consent, refusal or withdrawal of each person is on paper and in the system. */
export const consents = duty({
  id: 'consents',
  title: 'Согласия',
  kinds: consentKinds,
  cells: consentCells,
  columnFilter: 'missing',
  owes: (of) => owedConsents(of),
  settings: { 'consent-texts': consentTextsDocument },
});
