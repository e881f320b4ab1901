import { notices } from '../../../utils/duties/notices/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { lazyView } from '../../ui/lazy-view.tsx';

export const noticesSection: DutySection = {
  duty: notices,
  view: lazyView(async () => (await import('./notices-view.tsx')).NoticesView),
  group: 'parents',
};
