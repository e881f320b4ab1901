import { informing } from '../../../utils/duties/informing/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { lazyView } from '../../ui/lazy-view.tsx';

export const informingSection: DutySection = {
  duty: informing,
  view: lazyView(async () => (await import('./informing-view.tsx')).InformingView),
  group: 'records',
  papers: async () => (await import('./informing-papers.ts')).informingPapers,
};
