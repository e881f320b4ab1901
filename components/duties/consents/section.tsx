import { consents } from '../../../utils/duties/consents/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { consentTexts } from '../../state/class-book.ts';
import { consentPapers } from './consent-papers.ts';
import { ConsentPurposesForm } from './consent-purposes-form.tsx';
import { ConsentsView } from './consents-view.tsx';

export const consentsSection: DutySection = {
  duty: consents,
  view: ConsentsView,
  group: 'registers',
  papers: consentPapers,
  settings: { title: 'Цели согласий', view: () => <ConsentPurposesForm texts={consentTexts.value} /> },
};
