import { extracts } from '../../../utils/duties/extracts/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { lazyView } from '../../ui/lazy-view.tsx';

export const extractsSection: DutySection = {
  duty: extracts,
  view: lazyView(async () => (await import('./extracts-view.tsx')).ExtractsView),
  group: 'parents',
};
