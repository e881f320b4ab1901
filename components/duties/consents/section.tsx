import { consents } from '../../../utils/duties/consents/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { consentTexts } from '../../state/class-book.ts';
import { consentsToDo } from '../../state/class-states.ts';
import { consentPapers } from './consent-papers.ts';
import { ConsentPurposesForm } from './consent-purposes-form.tsx';
import { ConsentsView } from './consents-view.tsx';

export const consentsSection: DutySection = {
  duty: consents,
  view: ConsentsView,
  group: 'registers',
  due: () => consentsToDo.value.withdrawals.length + consentsToDo.value.notInSystem.length,
  papers: consentPapers,
  settings: () => <ConsentPurposesForm texts={consentTexts.value} />,
};
