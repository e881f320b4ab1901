import { protection } from '../../../utils/duties/protection/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { lazyView } from '../../ui/lazy-view.tsx';

export const protectionSection: DutySection = {
  duty: protection,
  view: lazyView(async () => (await import('./protection-view.tsx')).ProtectionView),
  group: 'records',
  papers: async () => (await import('./protection-papers.ts')).protectionPapers,
};
