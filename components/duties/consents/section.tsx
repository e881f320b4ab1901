import { consents } from '../../../utils/duties/consents/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { lazyView } from '../../ui/lazy-view.tsx';

export const consentsSection: DutySection = {
  duty: consents,
  view: lazyView(async () => (await import('./consents-view.tsx')).ConsentsView),
  head: lazyView(async () => (await import('./consents-head.tsx')).ConsentsHead),
  group: 'records',
  papers: async () => (await import('./consent-papers.ts')).consentPapers,
  settings: {
    title: 'Цели согласий',
    view: lazyView(async () => (await import('./consent-settings.tsx')).ConsentSettings),
  },
};
