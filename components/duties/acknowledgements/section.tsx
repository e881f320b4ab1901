import { acknowledgements } from '../../../utils/duties/acknowledgements/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { lazyView } from '../../ui/lazy-view.tsx';

export const acknowledgementsSection: DutySection = {
  duty: acknowledgements,
  view: lazyView(async () => (await import('./acknowledgements-view.tsx')).AcknowledgementsView),
  head: lazyView(async () => (await import('./acknowledgements-head.tsx')).AcknowledgementsHead),
  group: 'records',
  papers: async () => (await import('./acknowledgement-papers.ts')).acknowledgementPapers,
};
