import { reports } from '../../../utils/duties/reports/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { lazyView } from '../../ui/lazy-view.tsx';

export const reportsSection: DutySection = {
  duty: reports,
  view: lazyView(async () => (await import('./reports-view.tsx')).ReportsView),
  group: 'study',
};
