import { coverage } from '../../../utils/duties/coverage/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { lazyView } from '../../ui/lazy-view.tsx';

export const coverageSection: DutySection = {
  duty: coverage,
  view: lazyView(async () => (await import('./coverage-view.tsx')).CoverageView),
  group: 'records',
};
